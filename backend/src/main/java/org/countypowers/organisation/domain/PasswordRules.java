package org.countypowers.organisation.domain;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** At least ten characters of three of the four classes (等保 2.0). */
public final class PasswordRules {
    private PasswordRules() {}

    /** Keys of what is wrong; empty when it will do. */
    public static List<String> faults(String password, String username) {
        if (password == null || password.codePointCount(0, password.length()) < 10) {
            return List.of("organisation.password.tooShort");
        }
        // BCrypt reads 72 bytes and no more.
        if (password.getBytes(StandardCharsets.UTF_8).length > 72) {
            return List.of("organisation.password.tooLong");
        }
        int classes = (password.chars().anyMatch(Character::isLowerCase) ? 1 : 0)
                + (password.chars().anyMatch(Character::isUpperCase) ? 1 : 0)
                + (password.chars().anyMatch(Character::isDigit) ? 1 : 0)
                + (password.chars().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0);
        if (classes < 3) {
            return List.of("organisation.password.tooPlain");
        }
        return password.toLowerCase().contains(username.toLowerCase())
                ? List.of("organisation.password.containsUsername")
                : List.of();
    }
}
