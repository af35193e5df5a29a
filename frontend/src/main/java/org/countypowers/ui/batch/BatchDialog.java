package org.countypowers.ui.batch;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.countypowers.batch.NewBatch;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** What a reform office proposes: asked for anew, or changed while the batch is a draft. */
class BatchDialog extends Dialog {
    private final String requestId = UUID.randomUUID().toString();
    private final TextField title = new TextField(getTranslation("batch.name"));
    private final LongText reason = new LongText(getTranslation("batch.why"), 1000);
    private final Checkbox major = new Checkbox(getTranslation("batch.major"));
    private final Checkbox operators = new Checkbox(getTranslation("batch.operators"));
    private final Checkbox party = new Checkbox(getTranslation("batch.party"));
    private final DayField pilot = new DayField(getTranslation("batch.pilotUntil"));

    /** @param before null for a new one */
    BatchDialog(BatchRow before, Consumer<NewBatch> act) {
        setHeaderTitle(getTranslation(before == null ? "batch.new" : "batch.edit"));
        setWidth("min(640px, 96vw)");
        title.setMaxLength(100);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        reason.setMinHeight("7em");
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        major.setHelperText(getTranslation("batch.major.help"));
        operators.setHelperText(getTranslation("batch.operators.help"));
        party.setHelperText(getTranslation("batch.party.help"));
        pilot.setHelperText(getTranslation("batch.pilotUntil.help"));
        pilot.setClearButtonVisible(true);
        if (before != null) {
            title.setValue(before.title());
            reason.setValue(before.reason());
            major.setValue(before.majorDecision());
            operators.setValue(before.affectsOperators());
            party.setValue(before.partyFirst());
            pilot.setValue(before.pilotUntil());
        }
        Div fields = new Div(title, reason, major, operators, party, pilot);
        fields.addClassName("stack");
        add(fields);
        Button does = new Button(getTranslation(before == null ? "batch.create" : "batch.save"), click -> save(act));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }

    private void save(Consumer<NewBatch> act) {
        if (pilot.unreadable()) {
            pilot.focus();
            return;
        }
        try {
            act.accept(new NewBatch(
                    requestId,
                    title.getValue(),
                    reason.getValue(),
                    major.getValue(),
                    operators.getValue(),
                    party.getValue(),
                    pilot.getValue()));
            close();
        } catch (AnswersRefused faults) {
            mark(faults.errors());
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    private void mark(Map<String, String> faults) {
        Map<String, HasValidation> fields = Map.of("title", title, "reason", reason, "pilotUntil", pilot);
        fields.forEach((name, field) -> {
            String fault = faults.get(name);
            field.setErrorMessage(fault == null ? "" : getTranslation(fault));
            field.setInvalid(fault != null);
        });
    }
}
