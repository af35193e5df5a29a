package org.countypowers.casework.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Check digits of the identifiers that applicants hold (SPEC 5). */
public final class Identifiers {
    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CITIZEN_CHECK = "10X98765432";
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");
    private static final Pattern FOREIGN_OLD = Pattern.compile("[A-Z]{3}\\d{12}");

    private Identifiers() {}

    /** GB 32100-2015; the division prefix is not compared with today's divisions. */
    public static boolean creditCode(String code) {
        if (code.length() != 18) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = CREDIT.indexOf(code.charAt(i));
            if (value < 0) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return code.charAt(17) == CREDIT.charAt((31 - sum % 31) % 31);
    }

    /** GB 11643; the birth date exists and does not lie after today. */
    public static boolean citizenId(String id, LocalDate today) {
        if (!id.matches("\\d{17}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (id.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        }
        if (CITIZEN_CHECK.charAt(sum % 11) != id.charAt(17)) {
            return false;
        }
        try {
            LocalDate birth = LocalDate.of(
                    Integer.parseInt(id.substring(6, 10)),
                    Integer.parseInt(id.substring(10, 12)),
                    Integer.parseInt(id.substring(12, 14)));
            return birth.getYear() >= 1880 && !birth.isAfter(today);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /** 港澳台居民居住证: built like a citizen's, beginning with 81, 82 or 83. */
    public static boolean residencePermit(String id, LocalDate today) {
        return id.matches("8[123].*") && citizenId(id, today);
    }

    /** 外国人永久居留身份证: of 2017 (letters and digits) or of 2023 (eighteen digits beginning with 9). */
    public static boolean foreignPermanentResident(String id, LocalDate today) {
        return FOREIGN_OLD.matcher(id).matches() || id.startsWith("9") && citizenId(id, today);
    }

    public static boolean passport(String number) {
        return PASSPORT.matcher(number).matches();
    }

    public static boolean mobile(String number) {
        return MOBILE.matcher(number).matches();
    }
}
