package org.countypowers.process.domain;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The only expressions that a model may carry: a listed step's name, or comparisons and boolean logic over plain
 * variables and literals. No call, no property, no index: {@code ${''.getClass()}} is code from outside.
 */
public final class ExpressionGrammar {
    private static final Pattern WRAPPED = Pattern.compile("\\s*\\$\\{([^{}]*)}\\s*");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<literal>'[^'\\\\]*'|\"[^\"\\\\]*\"|\\d+(?:\\.\\d+)?)"
                    + "|(?<compare>==|!=|<=|>=|<|>)|(?<and>&&|\\|\\|)|(?<not>!)|(?<open>\\()|(?<close>\\)))");
    private static final Set<String> COMPARE = Set.of("eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> LOGIC = Set.of("and", "or");
    private static final Set<String> LITERALS = Set.of("true", "false", "null");
    private static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "caseExecution",
            "authenticatedUserId",
            "empty",
            "div",
            "mod",
            "instanceof",
            "now",
            "dateTime",
            "currentUser",
            "currentUserGroups",
            "connector");

    private ExpressionGrammar() {}

    /** True for {@code ${name}} where the name is a listed step. */
    public static boolean isStep(String expression, Set<String> steps) {
        Matcher wrapped = WRAPPED.matcher(expression);
        return wrapped.matches() && steps.contains(wrapped.group(1).trim());
    }

    /** True for a condition within the grammar. */
    public static boolean isCondition(String expression) {
        Matcher wrapped = WRAPPED.matcher(expression);
        return wrapped.matches() && new Reader(wrapped.group(1)).isWhole();
    }

    /** Reads: or-chain of operands; an operand is [not] value [compare value]; a value is a name, a literal or (…). */
    private static final class Reader {
        private final Matcher tokens;
        private final int end;
        private int position;

        Reader(String text) {
            tokens = TOKEN.matcher(text.stripTrailing());
            end = text.stripTrailing().length();
        }

        boolean isWhole() {
            return end > 0 && end <= 2000 && chain(0) && position == end;
        }

        private boolean chain(int depth) {
            if (depth > 20 || !comparison(depth)) {
                return false;
            }
            while (take("and") || word(LOGIC)) {
                if (!comparison(depth)) {
                    return false;
                }
            }
            return true;
        }

        private boolean comparison(int depth) {
            if (!value(depth)) {
                return false;
            }
            return !(take("compare") || word(COMPARE)) || value(depth);
        }

        private boolean value(int depth) {
            if (depth > 20) {
                return false;
            }
            if (take("not") || word(Set.of("not"))) {
                return value(depth + 1);
            }
            if (take("open")) {
                return chain(depth + 1) && take("close");
            }
            return take("literal") || word(LITERALS) || variable();
        }

        private boolean variable() {
            int before = position;
            if (!take("name")) {
                return false;
            }
            String name = tokens.group("name");
            if (RESERVED.contains(name) || COMPARE.contains(name) || LOGIC.contains(name) || name.equals("not")) {
                position = before;
                return false;
            }
            return true;
        }

        private boolean word(Set<String> words) {
            int before = position;
            if (take("name") && words.contains(tokens.group("name"))) {
                return true;
            }
            position = before;
            return false;
        }

        private boolean take(String kind) {
            if (position < end && tokens.find(position) && tokens.start() == position && tokens.group(kind) != null) {
                position = tokens.end();
                return true;
            }
            return false;
        }
    }
}
