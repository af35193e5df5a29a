package org.countypowers.organisation;

/**
 * A government body (department, bureau, government, branch) that may receive or decide cases.
 *
 * @param abbreviation used in document numbers, such as 岳水
 */
public record GovernmentBody(
        String id,
        String name,
        Level level,
        String divisionCode,
        Kind kind,
        String abbreviation,
        String address,
        String phone) {
    /** What stands after the name of a division (地方组织法). */
    public static final String PEOPLES_GOVERNMENT = "人民政府";

    public enum Kind {
        DEPARTMENT,
        GOVERNMENT,
        APPROVAL_BUREAU,
        BRANCH,
        TOWN_GOVERNMENT,
        OVERSIGHT
    }
}
