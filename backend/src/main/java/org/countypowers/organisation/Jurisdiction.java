package org.countypowers.organisation;

import java.util.List;

/**
 * The divisions that an officer's duty reaches: those of his or her own posts and all below (辖区).
 *
 * @param prefixes beginnings of their codes; the empty one reaches all
 */
public record Jurisdiction(List<String> prefixes) {
    private static final String PROVINCE = "0000";

    /** Of several divisions together. */
    public static Jurisdiction of(List<String> divisionCodes) {
        return new Jurisdiction(
                divisionCodes.stream().map(Jurisdiction::prefix).distinct().toList());
    }

    /** What the codes of a division and all below begin with. */
    public static String prefix(String divisionCode) {
        if (divisionCode.endsWith(PROVINCE) && divisionCode.length() == 6) {
            return "";
        }
        // A town's code may end in zeros, too; it has nine digits and nothing below.
        return divisionCode.length() == 6 && divisionCode.endsWith("00") ? divisionCode.substring(0, 4) : divisionCode;
    }

    public boolean covers(String divisionCode) {
        return prefixes.stream().anyMatch(divisionCode::startsWith);
    }
}
