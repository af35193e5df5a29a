package org.countypowers.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.OpinionRow;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.countypowers.forms.ReleasedForms;
import org.springframework.stereotype.Component;

/** What officers said at the steps of a case, in the words of the form that each of them had before him. */
@Component
class CaseOpinions {
    private static final String OUTCOME = "outcome";
    private static final String OPINION = "opinion";
    private static final Form UNKNOWN = new Form("", List.of());

    private final CaseStore store;
    private final CaseTexts texts;
    private final ReleasedForms forms;

    CaseOpinions(CaseStore store, CaseTexts texts, ReleasedForms forms) {
        this.store = store;
        this.texts = texts;
        this.forms = forms;
    }

    List<CaseView.Opinion> of(long caseId) {
        return store.opinions(caseId).stream().map(this::opinion).toList();
    }

    private CaseView.Opinion opinion(OpinionRow row) {
        Form form = row.formKey().isEmpty() ? UNKNOWN : forms.of(row.definitionId(), row.formKey());
        Map<String, Object> given = new TreeMap<>(texts.answers(row.answers()));
        given.values().removeIf(value -> value == null);
        Object outcome = given.remove(OUTCOME);
        given.remove(OPINION);
        return new CaseView.Opinion(
                row.step(),
                row.stepName(),
                row.officerName(),
                row.unitName(),
                outcome == null ? null : answer(form, OUTCOME, outcome),
                row.opinion(),
                given.entrySet().stream()
                        .map(each -> answer(form, each.getKey(), each.getValue()))
                        .toList(),
                row.givenAt());
    }

    private static CaseView.Answer answer(Form form, String key, Object value) {
        Collection<?> all = value instanceof Collection<?> many ? many : List.of(value);
        Optional<FormField> field =
                form.fields().stream().filter(each -> each.key().equals(key)).findFirst();
        List<FormField.Choice> choices = field.map(FormField::choices).orElse(List.of());
        return new CaseView.Answer(
                key,
                field.map(FormField::label).orElse(""),
                all.stream().map(String::valueOf).collect(Collectors.joining(", ")),
                choices.stream()
                        .filter(choice -> all.contains(choice.value()))
                        .map(FormField.Choice::label)
                        .collect(Collectors.joining("、")));
    }
}
