package org.countypowers.audit;

/** The chain that an event belongs to: one case, one register pair, one officer, one configuration item. */
public record Stream(Kind kind, String id) {
    public enum Kind {
        CASE,
        REGISTER,
        OFFICER,
        CONFIGURATION
    }

    public static Stream ofCase(long caseId) {
        return new Stream(Kind.CASE, Long.toString(caseId));
    }

    public static Stream ofOfficer(String officerId) {
        return new Stream(Kind.OFFICER, officerId);
    }

    public static Stream ofConfiguration(String item) {
        return new Stream(Kind.CONFIGURATION, item);
    }
}
