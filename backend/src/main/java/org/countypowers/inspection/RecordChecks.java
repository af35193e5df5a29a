package org.countypowers.inspection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.countypowers.forms.ReleasedForms;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Component;

/** The checklist is whatever the step's form asks beyond what every record says, so that designers change it. */
@Component
class RecordChecks {
    private static final Set<String> SAID = Set.of(
            "outcome",
            "notMadeReason",
            "visitedOn",
            "startedAt",
            "endedAt",
            "place",
            "certificatesShown",
            "findings",
            "legalGrounds",
            "requirements",
            "deadline",
            "suspectedCrime",
            "transferTo",
            "representative",
            "statement",
            "partySigns",
            "witness");

    private final ReleasedForms forms;

    RecordChecks(ReleasedForms forms) {
        this.forms = forms;
    }

    /** Each item with its answer in words, in the form's order. */
    List<Map<String, String>> of(WorkItem item, Map<String, Object> answers) {
        Form form = forms.of(item.definitionId(), item.formKey());
        List<Map<String, String>> checks = new ArrayList<>();
        form.fields().stream()
                .filter(field -> !SAID.contains(field.key()) && answers.containsKey(field.key()))
                .forEach(field ->
                        checks.add(Map.of("item", field.label(), "answer", words(field, answers.get(field.key())))));
        return checks;
    }

    private static String words(FormField field, Object answer) {
        Collection<?> values = answer instanceof Collection<?> many ? many : List.of(answer);
        return values.stream()
                .map(value -> field.choices().stream()
                        .filter(choice -> choice.value().equals(value.toString()))
                        .map(FormField.Choice::label)
                        .findFirst()
                        .orElse(Boolean.TRUE.equals(value) ? "√" : value.toString()))
                .collect(Collectors.joining("、"));
    }
}
