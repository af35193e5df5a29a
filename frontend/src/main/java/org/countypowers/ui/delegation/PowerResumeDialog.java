package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.handover.PowerChanges;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** Lets a suspended power work again. */
class PowerResumeDialog extends Dialog {
    private final TextField instrumentNo = PowerChangeDialog.text("register.instrument", 100);
    private final DatePicker day = new DayField(getTranslation("register.resumeOn"));
    private final TextArea reason = new TextArea(getTranslation("handover.reason"));

    PowerResumeDialog(RegisterEntry entry, String power, PowerChanges changes, Runnable changed) {
        setHeaderTitle(getTranslation("register.act.title", getTranslation("register.act.resume"), power));
        setWidth("min(560px, 96vw)");
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        day.setMin(today);
        day.setValue(today);
        day.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setMinHeight("5em");
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("wide");
        Div fields = new Div(instrumentNo, day, reason);
        fields.addClassName("form-fields");
        add(new Paragraph(getTranslation("register.act.resume.about")), fields);
        Button does = new Button(getTranslation("register.act.resume"), click -> {
            day.setInvalid(false);
            if (!PowerChangeDialog.filled(List.of(instrumentNo, reason))) {
                return;
            }
            try {
                changes.resume(
                        entry.matterId(),
                        entry.holderDivision(),
                        day.getValue(),
                        instrumentNo.getValue(),
                        reason.getValue());
                close();
                Messages.done("register.act.resume.done");
                changed.run();
            } catch (HandoverRefused refused) {
                mark(refused);
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                instrumentNo.focus();
            }
        });
    }

    private void mark(HandoverRefused refused) {
        switch (refused.key()) {
            case "handover.error.past", "handover.error.notSuspended" -> {
                day.setErrorMessage(Messages.text(refused));
                day.setInvalid(true);
            }
            default -> Messages.refused(refused);
        }
    }
}
