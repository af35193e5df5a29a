package org.countypowers.studio.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;

/**
 * A draft whose model could be read.
 *
 * @param forms by name without the ending; those that could not be read are missing
 */
record FlowDraft(FlowFiles files, FlowContext context, FlowModel model, Map<String, Form> forms) {
    static final String OUTCOME = "outcome";

    FlowKind kind() {
        return context.kind();
    }

    Finding error(String rule, String elementId, String text, Object... more) {
        return Finding.error(rule, files.modelName(), elementId, text, arguments(elementId, more));
    }

    Finding warning(String rule, String elementId, String text, Object... more) {
        return Finding.warning(rule, files.modelName(), elementId, text, arguments(elementId, more));
    }

    private Object[] arguments(String elementId, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = model.words(elementId);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return arguments;
    }

    /** Values of the task's field {@code outcome}; empty where its form has none, so that an earlier task's remains. */
    Optional<Set<String>> outcomes(FlowNode task) {
        return Optional.ofNullable(forms.get(task.formRef())).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.key().equals(OUTCOME))
                .findFirst()
                .map(field ->
                        field.choices().stream().map(FormField.Choice::value).collect(Collectors.toSet()));
    }

    /** What the officer reads beside one of those values. */
    String words(FlowNode task, String outcome) {
        return Optional.ofNullable(forms.get(task.formRef())).stream()
                .flatMap(form -> form.fields().stream())
                .filter(field -> field.key().equals(OUTCOME))
                .flatMap(field -> field.choices().stream())
                .filter(choice -> choice.value().equals(outcome))
                .map(FormField.Choice::label)
                .findFirst()
                .orElse(outcome);
    }

    boolean setsOutcome(FlowNode node) {
        return node.isUserTask() && (isUnread(node) || outcomes(node).isPresent());
    }

    /** What a form asks that cannot be read nobody knows; the form's own fault is told, and none that would follow from it. */
    boolean isUnread(FlowNode task) {
        return !forms.containsKey(task.formRef()) && files.files().containsKey(task.formRef() + ".form");
    }

    /** User tasks whose outcome is the one that holds at a place. */
    List<FlowNode> lastAnsweredBefore(FlowGraph graph, String place) {
        return graph.reaching(List.of(graph.exit(place)), this::setsOutcome).stream()
                .map(graph::node)
                .filter(node -> node != null && setsOutcome(node))
                .toList();
    }
}
