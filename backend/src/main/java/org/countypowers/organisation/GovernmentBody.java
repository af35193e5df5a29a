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
    /** The same of the organ that decides in its own name for many departments (行政许可法 25). */
    public static final String ADMINISTRATIVE_APPROVAL_BUREAU = "行政审批局";

    public enum Kind {
        DEPARTMENT,
        GOVERNMENT,
        APPROVAL_BUREAU,
        BRANCH,
        TOWN_GOVERNMENT,
        OVERSIGHT
    }
}
