package org.countypowers.casework.domain;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Case numbers {@code division6 yyyyMMdd dept3 serial5 check1} with a Luhn digit, and random query codes for the public. */
public final class CaseNumber {
    private static final String UNAMBIGUOUS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseNumber() {}

    public static String prefix(String division, LocalDate day, String department) {
        return division.substring(0, 6) + day.format(DateTimeFormatter.BASIC_ISO_DATE) + department;
    }

    public static String of(String prefix, int serial) {
        String body = prefix + "%05d".formatted(serial);
        return body + luhn(body);
    }

    public static boolean valid(String number) {
        return number.matches("\\d{23}") && number.charAt(22) - '0' == luhn(number.substring(0, 22));
    }

    public static String queryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(UNAMBIGUOUS.charAt(RANDOM.nextInt(UNAMBIGUOUS.length())));
        }
        return code.toString();
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
