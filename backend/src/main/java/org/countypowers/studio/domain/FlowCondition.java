package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a sequence flow's condition says, within the grammar that models may use. */
sealed interface FlowCondition {

    /** Of both operands, or of either. */
    record Joined(boolean and, FlowCondition left, FlowCondition right) implements FlowCondition {}

    record Not(FlowCondition inner) implements FlowCondition {}

    record Compared(FlowCondition left, String operator, FlowCondition right) implements FlowCondition {}

    record Variable(String name) implements FlowCondition {}

    record Literal(Object value) implements FlowCondition {}

    /** Empty where the text is outside the grammar. */
    static Optional<FlowCondition> parse(String text) {
        return FlowConditionReader.read(text);
    }

    /**
     * What is certain when only these facts are known: TRUE, FALSE, another value, or empty.
     * Values of unlike kinds are compared by the engine in its own way; of that nothing is certain here.
     */
    default Optional<Object> value(Map<String, Object> facts) {
        if (this instanceof Literal literal) {
            return Optional.ofNullable(literal.value());
        }
        if (this instanceof Variable variable) {
            return Optional.ofNullable(facts.get(variable.name()));
        }
        if (this instanceof Not not) {
            return not.inner().value(facts).filter(Boolean.class::isInstance).map(value -> !((Boolean) value));
        }
        if (this instanceof Compared compared) {
            return compared.left().value(facts).flatMap(left -> compared.right()
                    .value(facts)
                    .flatMap(right -> equal(left, compared.operator(), right)));
        }
        Joined joined = (Joined) this;
        Optional<Object> left = joined.left().value(facts);
        Optional<Object> right = joined.right().value(facts);
        Boolean decisive = !joined.and();
        if (left.filter(decisive::equals).isPresent()
                || right.filter(decisive::equals).isPresent()) {
            return Optional.of(decisive);
        }
        Boolean other = joined.and();
        return left.filter(other::equals).flatMap(same -> right.filter(other::equals));
    }

    private static Optional<Object> equal(Object left, String operator, Object right) {
        if (!left.getClass().equals(right.getClass())) {
            return Optional.empty();
        }
        return switch (operator) {
            case "==", "eq" -> Optional.of(left.equals(right));
            case "!=", "ne" -> Optional.of(!left.equals(right));
            default -> Optional.empty();
        };
    }

    default boolean isNever(Map<String, Object> facts) {
        return value(facts).filter(Boolean.FALSE::equals).isPresent();
    }

    default boolean isAlways(Map<String, Object> facts) {
        return value(facts).filter(Boolean.TRUE::equals).isPresent();
    }

    default Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        for (FlowCondition part : parts()) {
            if (part instanceof Variable variable) {
                names.add(variable.name());
            }
        }
        return names;
    }

    /** Texts with which a variable is compared. */
    default Set<String> comparedWith(String variable) {
        Set<String> texts = new LinkedHashSet<>();
        for (FlowCondition part : parts()) {
            if (part instanceof Compared compared) {
                List<FlowCondition> sides = List.of(compared.left(), compared.right());
                if (sides.contains(new Variable(variable))) {
                    sides.stream()
                            .filter(side -> side instanceof Literal literal && literal.value() instanceof String)
                            .forEach(side -> texts.add((String) ((Literal) side).value()));
                }
            }
        }
        return texts;
    }

    private List<FlowCondition> parts() {
        List<FlowCondition> parts = new ArrayList<>(List.of(this));
        if (this instanceof Not not) {
            parts.addAll(not.inner().parts());
        } else if (this instanceof Compared compared) {
            parts.addAll(compared.left().parts());
            parts.addAll(compared.right().parts());
        } else if (this instanceof Joined joined) {
            parts.addAll(joined.left().parts());
            parts.addAll(joined.right().parts());
        }
        return parts;
    }
}
