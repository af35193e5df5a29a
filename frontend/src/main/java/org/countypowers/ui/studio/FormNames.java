package org.countypowers.ui.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Proposes a file's name for a form's title: its Latin letters, and the English of the office's words in it. */
final class FormNames {
    private static final int LONGEST = 40;
    private static final Map<String, String> WORDS = words();

    private FormNames() {}

    /** Free, and a valid name without its ending, whatever the title is. */
    static String proposed(String title, Predicate<String> taken) {
        String name = latin(title);
        String base = name.isEmpty() ? "form" : name;
        String proposed = base;
        for (int number = 2; taken.test(proposed); number++) {
            proposed = base + "-" + number;
        }
        return proposed;
    }

    private static String latin(String title) {
        List<String> parts = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        String rest = title.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            String start = rest;
            String word = WORDS.keySet().stream()
                    .filter(start::startsWith)
                    .findFirst()
                    .orElse("");
            char first = rest.charAt(0);
            boolean isLetter = first >= 'a' && first <= 'z' || first >= '0' && first <= '9';
            if (isLetter) {
                letters.append(first);
            } else {
                end(letters, parts);
            }
            if (!word.isEmpty()) {
                parts.add(WORDS.get(word));
            }
            rest = rest.substring(Math.max(1, word.length()));
        }
        end(letters, parts);
        String joined = String.join("-", parts);
        return joined.length() <= LONGEST
                ? joined
                : joined.substring(0, LONGEST).replaceAll("-[^-]*$", "");
    }

    private static void end(StringBuilder letters, List<String> parts) {
        if (!letters.isEmpty()) {
            parts.add(letters.toString());
            letters.setLength(0);
        }
    }

    /** Longer words stand before those that they begin with. */
    private static Map<String, String> words() {
        try {
            return new ClassPathResource("form-names.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> pair[1], (one, other) -> one, LinkedHashMap::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
