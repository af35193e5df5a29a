package org.countypowers.studio.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;

/** Conditions as the office says them: by the names of the fields and of their options, and of what the house tells a procedure. */
final class ConditionWords {
    private static final String WORDS = "studio.condition.";
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("==", "equal"),
            Map.entry("eq", "equal"),
            Map.entry("!=", "unequal"),
            Map.entry("ne", "unequal"),
            Map.entry("<", "less"),
            Map.entry("lt", "less"),
            Map.entry("<=", "atMost"),
            Map.entry("le", "atMost"),
            Map.entry(">", "greater"),
            Map.entry("gt", "greater"),
            Map.entry(">=", "atLeast"),
            Map.entry("ge", "atLeast"));
    static final String SCHEME = "scheme";
    static final List<String> SCHEMES = List.of("INSTANT", "ORDINARY", "MAJOR");
    private static final Set<String> FACTS = Set.of(
            "acceptingBody",
            "actingBody",
            "adverse",
            "affectsOperators",
            "allSigned",
            "approvingBody",
            "calledBack",
            "coReviewBody",
            "competitionBody",
            "complaint",
            "cosigningBody",
            "decidingBody",
            "firstReview",
            "firstReviewBody",
            "givingBody",
            "handlingBody",
            "inspectingBody",
            "legalBody",
            "legalReview",
            "legalityBody",
            "majorDecision",
            "office",
            "officeBody",
            "organDoubtful",
            "powersLeft",
            "preparing",
            "preparingBody",
            "proposingBody",
            "reachable",
            "receivingBody",
            "reinspection",
            "result",
            "routeChanged",
            SCHEME,
            "servingBody",
            "supervisingBody");

    private final FlowModel model;
    private final FlowGraph graph;
    private final Map<String, Form> forms = new HashMap<>();

    ConditionWords(FlowModel model, FlowFiles files) {
        this.model = model;
        this.graph = new FlowGraph(model);
        for (String name : files.ending(".form")) {
            try {
                forms.put(
                        name.substring(0, name.length() - ".form".length()),
                        files.reader().form(files.files().get(name)));
            } catch (IllegalArgumentException unreadable) {
                // Its fields are told by their keys.
                continue;
            }
        }
    }

    /** As it stands where it is outside the grammar; nothing where there is none. */
    FlowPhrase of(FlowSequence flow) {
        return FlowCondition.parse(flow.condition())
                .map(condition -> FlowPhrase.key(WORDS + "when", words(condition, flow.source())))
                .orElse(FlowPhrase.of(flow.condition()));
    }

    private FlowPhrase words(FlowCondition condition, String place) {
        if (condition instanceof FlowCondition.Joined joined) {
            return FlowPhrase.key(
                    WORDS + (joined.and() ? "and" : "or"),
                    inner(joined.left(), joined.and(), place),
                    inner(joined.right(), joined.and(), place));
        }
        if (condition instanceof FlowCondition.Not not) {
            return not.inner() instanceof FlowCondition.Variable variable
                    ? answer(variable, "false", place)
                    : FlowPhrase.key(WORDS + "not", words(not.inner(), place));
        }
        if (condition instanceof FlowCondition.Compared compared) {
            return compared(compared, place);
        }
        return condition instanceof FlowCondition.Variable variable
                ? answer(variable, "true", place)
                : FlowPhrase.of(literal(condition));
    }

    /** "And" binds before "or". */
    private FlowPhrase inner(FlowCondition part, boolean and, String place) {
        FlowPhrase words = words(part, place);
        return and && part instanceof FlowCondition.Joined joined && !joined.and()
                ? FlowPhrase.key(WORDS + "brackets", words)
                : words;
    }

    private FlowPhrase answer(FlowCondition.Variable variable, String answer, String place) {
        return FlowPhrase.key(WORDS + "equal", name(variable.name(), place), FlowPhrase.key("studio.value." + answer));
    }

    private FlowPhrase compared(FlowCondition.Compared compared, String place) {
        return FlowPhrase.key(
                WORDS + OPERATORS.get(compared.operator()),
                side(compared.left(), compared.right(), place),
                side(compared.right(), compared.left(), place));
    }

    private FlowPhrase side(FlowCondition side, FlowCondition other, String place) {
        if (side instanceof FlowCondition.Variable variable) {
            return name(variable.name(), place);
        }
        if (side instanceof FlowCondition.Literal && literal(side).isEmpty()) {
            return FlowPhrase.key("studio.value.none");
        }
        if (side instanceof FlowCondition.Literal literal && literal.value() instanceof Boolean answer) {
            return FlowPhrase.key("studio.value." + answer);
        }
        if (other instanceof FlowCondition.Variable variable && side instanceof FlowCondition.Literal) {
            return value(variable.name(), literal(side), place);
        }
        return side instanceof FlowCondition.Literal ? FlowPhrase.of(literal(side)) : words(side, place);
    }

    private static String literal(FlowCondition condition) {
        Object value = condition instanceof FlowCondition.Literal literal ? literal.value() : "";
        return String.valueOf(value).replaceAll("\\.0$", "");
    }

    private FlowPhrase name(String variable, String place) {
        return fields(variable, place).stream()
                .findFirst()
                .map(field -> FlowPhrase.of(field.label()))
                .orElseGet(() ->
                        FACTS.contains(variable) ? FlowPhrase.key("studio.fact." + variable) : FlowPhrase.of(variable));
    }

    private FlowPhrase value(String variable, String value, String place) {
        Optional<String> option = fields(variable, place).stream()
                .flatMap(field -> field.choices().stream())
                .filter(choice -> choice.value().equals(value))
                .map(FormField.Choice::label)
                .findFirst();
        return option.map(FlowPhrase::of)
                .orElseGet(() -> variable.equals(SCHEME) && SCHEMES.contains(value)
                        ? FlowPhrase.key("studio.scheme." + value)
                        : FlowPhrase.of(value));
    }

    /** The field as it was filled in last before the place, by whichever task. */
    private List<FormField> fields(String key, String place) {
        Map<String, FormField> byTask = model.userTasks().stream()
                .filter(task -> field(task, key).isPresent())
                .collect(Collectors.toMap(FlowNode::id, task -> field(task, key).orElseThrow(), (one, twice) -> one));
        if (model.node(place).isEmpty()) {
            return List.copyOf(byTask.values());
        }
        return graph
                .reaching(
                        List.of(graph.exit(place)),
                        node -> byTask.containsKey(node.id()) && !node.id().equals(place))
                .stream()
                .map(byTask::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<FormField> field(FlowNode task, String key) {
        return Optional.ofNullable(forms.get(task.formRef())).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }
}
