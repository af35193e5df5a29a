package org.countypowers.forms.domain;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The FEEL that a form's condition may use: comparisons of a field with a literal, joined by {@code and} and {@code or},
 * negated by {@code not(…)}. Anything else is refused when the form is read.
 */
public final class Condition {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<text>\"[^\"\\\\]*\")|(?<number>-?\\d+(?:\\.\\d+)?)|(?<compare>!=|=)"
                    + "|(?<open>\\()|(?<close>\\)))");

    private final String text;

    private Condition(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when the text leaves the subset */
    public static Condition parse(String feel) {
        String text = feel.strip();
        if (!text.startsWith("=") || text.length() > 500) {
            throw new IllegalArgumentException("condition: " + feel);
        }
        Condition condition = new Condition(text.substring(1).stripTrailing());
        condition.holds(Map.of());
        return condition;
    }

    public boolean holds(Map<String, ?> answers) {
        Reader reader = new Reader(answers);
        boolean result = reader.disjunction();
        if (reader.position != text.length()) {
            throw new IllegalArgumentException("condition: " + text);
        }
        return result;
    }

    private final class Reader {
        private final Map<String, ?> answers;
        private final Matcher tokens = TOKEN.matcher(text);
        private int position;

        Reader(Map<String, ?> answers) {
            this.answers = answers;
        }

        boolean disjunction() {
            boolean result = conjunction();
            while (keyword("or")) {
                result |= conjunction();
            }
            return result;
        }

        private boolean conjunction() {
            boolean result = operand();
            while (keyword("and")) {
                result &= operand();
            }
            return result;
        }

        private boolean operand() {
            if (keyword("not")) {
                expect("open");
                boolean result = !disjunction();
                expect("close");
                return result;
            }
            if (take("open")) {
                boolean result = disjunction();
                expect("close");
                return result;
            }
            expect("word");
            String left = text(answers.get(tokens.group("word")));
            expect("compare");
            boolean equal = tokens.group("compare").equals("=");
            return Objects.equals(left, literal()) == equal;
        }

        private String literal() {
            if (take("text")) {
                String quoted = tokens.group("text");
                return quoted.substring(1, quoted.length() - 1);
            }
            if (take("number")) {
                return tokens.group("number");
            }
            expect("word");
            String word = tokens.group("word");
            if (word.equals("null")) {
                return "";
            }
            if (word.equals("true") || word.equals("false")) {
                return word;
            }
            throw new IllegalArgumentException("condition: " + text);
        }

        private static String text(Object value) {
            return value == null ? "" : value.toString();
        }

        private boolean keyword(String keyword) {
            int before = position;
            if (take("word") && tokens.group("word").equals(keyword)) {
                return true;
            }
            position = before;
            return false;
        }

        private void expect(String kind) {
            if (!take(kind)) {
                throw new IllegalArgumentException("condition: " + text);
            }
        }

        private boolean take(String kind) {
            if (position < text.length()
                    && tokens.find(position)
                    && tokens.start() == position
                    && tokens.group(kind) != null) {
                position = tokens.end();
                return true;
            }
            return false;
        }
    }
}
