package org.countypowers.studio.domain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countypowers.process.ModelSafety;

/** Reads what {@link ModelSafety#isCondition} has let pass; "and" binds before "or". */
final class FlowConditionReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*([A-Za-z][A-Za-z0-9_]*|'[^']*'|\"[^\"]*\"|\\d+(?:\\.\\d+)?|==|!=|<=|>=|<|>|&&|\\|\\||!|\\(|\\))");
    private static final Set<String> COMPARE =
            Set.of("==", "!=", "<=", ">=", "<", ">", "eq", "ne", "lt", "gt", "le", "ge");

    private final Matcher tokens;
    private String token;

    private FlowConditionReader(String text) {
        tokens = TOKEN.matcher(text);
        advance();
    }

    static Optional<FlowCondition> read(String text) {
        if (!ModelSafety.isCondition(text)) {
            return Optional.empty();
        }
        String inner = text.substring(text.indexOf('{') + 1, text.lastIndexOf('}'));
        return Optional.of(new FlowConditionReader(inner).either());
    }

    private FlowCondition either() {
        FlowCondition left = both();
        while (token.equals("||") || token.equals("or")) {
            advance();
            left = new FlowCondition.Joined(false, left, both());
        }
        return left;
    }

    private FlowCondition both() {
        FlowCondition left = compared();
        while (token.equals("&&") || token.equals("and")) {
            advance();
            left = new FlowCondition.Joined(true, left, compared());
        }
        return left;
    }

    private FlowCondition compared() {
        FlowCondition left = operand();
        if (!COMPARE.contains(token)) {
            return left;
        }
        String operator = advance();
        return new FlowCondition.Compared(left, operator, operand());
    }

    private FlowCondition operand() {
        String now = advance();
        if (now.equals("!") || now.equals("not")) {
            return new FlowCondition.Not(operand());
        }
        if (now.equals("(")) {
            FlowCondition inner = either();
            advance();
            return inner;
        }
        return switch (now) {
            case "true", "false" -> new FlowCondition.Literal(Boolean.valueOf(now));
            case "null" -> new FlowCondition.Literal(null);
            default -> named(now);
        };
    }

    private static FlowCondition named(String now) {
        char first = now.charAt(0);
        if (first == '\'' || first == '"') {
            return new FlowCondition.Literal(now.substring(1, now.length() - 1));
        }
        return Character.isDigit(first)
                ? new FlowCondition.Literal(Double.valueOf(now))
                : new FlowCondition.Variable(now);
    }

    /** @return the token that was current */
    private String advance() {
        String before = token;
        token = tokens.find() ? tokens.group(1) : "";
        return before;
    }
}
