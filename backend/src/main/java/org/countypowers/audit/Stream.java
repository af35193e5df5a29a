package org.countypowers.audit;

/** The chain that an event belongs to: one case, one register pair, one officer, one configuration item, one letter. */
public record Stream(Kind kind, String id) {
    public enum Kind {
        CASE,
        REGISTER,
        OFFICER,
        CONFIGURATION,
        /** What was read under a letter of a discipline office; the bodies that were read never see it. */
        READING
    }

    public static Stream ofCase(long caseId) {
        return new Stream(Kind.CASE, Long.toString(caseId));
    }

    public static Stream ofOfficer(String officerId) {
        return new Stream(Kind.OFFICER, officerId);
    }

    public static Stream ofReading(String letter) {
        return new Stream(Kind.READING, letter);
    }

    public static Stream ofConfiguration(String item) {
        return new Stream(Kind.CONFIGURATION, item);
    }
}
