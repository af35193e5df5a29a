package org.countypowers.ui.batch;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.catalog.DelegationForm;

/** What an officer says about the selected pairs: only what the verdict asks for is shown. */
class MarkFields extends Div {
    private final Stage stage;
    private final Select<Verdict> verdict = new Select<>();
    private final Select<DelegationForm> form = new Select<>();
    private final IntegerField expected = new IntegerField(getTranslation("batch.expected"));
    private final TextField basis = new TextField();
    private final TextField scope = new TextField(getTranslation("batch.scope"));
    private final TextField reason = new TextField(getTranslation("batch.reason"));

    MarkFields(Stage stage, boolean pilot) {
        this.stage = stage;
        addClassName("mark-fields");
        verdict.setLabel(getTranslation("batch.verdict"));
        verdict.setItems(stage.verdicts().stream()
                .filter(each -> each != Verdict.SILENT && (pilot || each != Verdict.WITH_RISK))
                .toList());
        verdict.setItemLabelGenerator(each -> BatchWords.verdict(stage, each));
        verdict.setValue(Verdict.AGREE);
        verdict.addValueChangeListener(change -> show());
        form.setLabel(getTranslation("batch.form.other"));
        form.setItems(PairForms.OFFERED);
        form.setItemLabelGenerator(each -> getTranslation("form." + each));
        form.addValueChangeListener(change -> show());
        // The service says what is missing, when it is marked; a field that was emptied for the next pair is no fault.
        List.of(basis, scope, reason).forEach(field -> field.setManualValidation(true));
        scope.setMaxLength(500);
        reason.setMaxLength(1000);
        reason.addClassName("long");
        basis.addClassName("long");
        basis.setMaxLength(300);
        expected.setHelperText(getTranslation("batch.expected.help"));
        expected.setMin(0);
        expected.setMax(1_000_000);
        add(verdict, form, expected, basis, scope, reason);
        show();
    }

    private void show() {
        Verdict said = verdict.getValue();
        form.setVisible(said == Verdict.OTHER_FORM);
        expected.setVisible(stage == Stage.DEMAND && said == Verdict.AGREE);
        boolean entrusts = form.isVisible() && form.getValue() == DelegationForm.ENTRUST;
        boolean signs = stage == Stage.CITY_OPINION && said == Verdict.AGREE;
        basis.setVisible(entrusts || signs);
        basis.setLabel(getTranslation(entrusts ? "batch.basis.entrust" : "batch.basis.agreement"));
        basis.setRequiredIndicatorVisible(entrusts);
        scope.setVisible(said == Verdict.NARROWER);
        scope.setRequiredIndicatorVisible(true);
        reason.setVisible(said.needsReason());
        reason.setRequiredIndicatorVisible(true);
        form.setRequiredIndicatorVisible(true);
    }

    /** Whether a number stands there that is none or too large; its field says so. */
    boolean unreadable() {
        boolean unreadable = expected.isVisible() && expected.isInvalid();
        if (unreadable) {
            expected.setErrorMessage(getTranslation("form.range"));
            expected.focus();
        }
        return unreadable;
    }

    Mark mark() {
        return new Mark(
                verdict.getValue(),
                form.isVisible() && form.getValue() != null ? form.getValue().name() : "",
                said(basis),
                said(scope),
                said(reason),
                expected.isVisible() ? expected.getValue() : null);
    }

    private static String said(TextField field) {
        return field.isVisible() ? field.getValue() : "";
    }

    /** What was said of one pair is not said of the next; a city's letter is about all that it covers. */
    void forget() {
        reason.clear();
        expected.clear();
        scope.clear();
        if (stage != Stage.CITY_OPINION) {
            basis.clear();
        }
    }

    /** Marks each field with its fault; an empty map clears them. */
    void faults(Map<String, String> faults) {
        Map<String, Component> fields = Map.of(
                "verdict", verdict,
                "form", form,
                "expected", expected,
                "basis", basis,
                "scope", scope,
                "reason", reason);
        fields.forEach((name, field) -> {
            String fault = faults.get(name);
            ((HasValidation) field).setInvalid(fault != null);
            ((HasValidation) field).setErrorMessage(fault == null ? "" : getTranslation(fault));
        });
    }
}
