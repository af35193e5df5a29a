package org.countypowers.organisation.domain;

/** Full names of bodies from the patterns of a department: 县水利局 is 岳池县水利局 in a county and 广安区水利局 in a district. */
public final class BodyNames {
    private static final String BRANCH = "县派出分局";

    private BodyNames() {}

    public static boolean isBranch(String countyPattern) {
        return countyPattern.endsWith(BRANCH);
    }

    /** @param pattern begins with 省, 市 or 县, or (provincial 厅) with none of them */
    public static String of(String pattern, String division, String parent) {
        if (isBranch(pattern)) {
            String bureau = pattern.substring(1, pattern.length() - BRANCH.length());
            return parent + bureau + withoutKind(division) + "分局";
        }
        boolean marked = pattern.startsWith("省") || pattern.startsWith("市") || pattern.startsWith("县");
        return division + (marked ? pattern.substring(1) : pattern);
    }

    private static String withoutKind(String division) {
        return division.length() > 2 ? division.substring(0, division.length() - 1) : division;
    }
}
