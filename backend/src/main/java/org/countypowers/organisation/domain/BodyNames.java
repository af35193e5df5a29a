package org.countypowers.organisation.domain;

import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;

/** Names of bodies from the patterns of a department: 县水利局 is 岳池县水利局 in a county and 广安区水利局 in a district. */
public final class BodyNames {
    private static final String BRANCH = "县派出分局";
    private static final String PEOPLES = "(藏族|羌族|彝族|回族|苗族|土家族|傈僳族|纳西族)+自治(?=[县州])";

    private BodyNames() {}

    public static boolean isBranch(String countyPattern) {
        return countyPattern.endsWith(BRANCH);
    }

    /**
     * @param pattern begins with 省, 市 or 县, or (provincial 厅) with none of them
     * @param division the division's name, with its city's before it where the name alone is not unique (乐山市市中区)
     */
    public static String of(String pattern, String division, String parent) {
        if (isBranch(pattern)) {
            String bureau = pattern.substring(1, pattern.length() - BRANCH.length());
            String place = division.startsWith(parent) ? division.substring(parent.length()) : division;
            String bare = place.replaceAll(PEOPLES, "");
            return parent + bureau + (bare.length() > 2 ? bare.substring(0, bare.length() - 1) : bare) + "分局";
        }
        boolean marked = pattern.startsWith("省") || pattern.startsWith("市") || pattern.startsWith("县");
        return division + (marked ? pattern.substring(1) : pattern);
    }

    /** What stands before 〔2026〕 in a number of a division's papers: 川, 广安, 岳池, 广安区, 甘孜州. */
    public static String shortName(Division division, String uniqueName) {
        if (division.level() == Level.PROVINCE) {
            return "川";
        }
        String bare = uniqueName.replaceAll(PEOPLES, "");
        boolean dropKind = !bare.endsWith("区") && !bare.endsWith("州") && bare.length() > 2;
        return dropKind ? bare.substring(0, bare.length() - 1) : bare;
    }
}
