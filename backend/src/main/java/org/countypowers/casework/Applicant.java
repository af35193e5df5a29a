package org.countypowers.casework;

/**
 * Who applies. Identifier and mobile are stored encrypted.
 *
 * @param noIdReason why there is no identifier (a 村民小组), or null
 */
public record Applicant(
        Kind kind,
        String name,
        String identifier,
        String noIdReason,
        String mobile,
        String address,
        String agentName,
        String agentIdentifier,
        String agentMobile,
        boolean electronicService) {
    public enum Kind {
        ENTERPRISE,
        CITIZEN,
        RESIDENCE_PERMIT,
        FOREIGN_PERMANENT_RESIDENT,
        PASSPORT,
        NO_CODE;

        /** Whose name is masked where all can read it: an organisation without a code (a 村民小组) is no person. */
        public boolean person() {
            return this != ENTERPRISE && this != NO_CODE;
        }
    }
}
