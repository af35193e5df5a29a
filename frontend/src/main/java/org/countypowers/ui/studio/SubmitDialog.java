package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.IntConsumer;
import org.countypowers.studio.StudioRefused;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Asks why a draft is to be released and from which day, and hands it to a second designer. */
class SubmitDialog extends Dialog {
    private static final int LONGEST = 500;

    SubmitDialog(DraftOnScreen draft, DesignServices services, IntConsumer submitted) {
        setHeaderTitle(getTranslation("studio.submit"));
        setWidth("min(560px, 96vw)");
        LongText reason = new LongText(getTranslation("studio.reason"), LONGEST);
        reason.setValue(draft.opened().row().reason());
        reason.setMinHeight("6em");
        reason.setWidthFull();
        reason.setAutofocus(true);
        reason.setRequiredIndicatorVisible(true);
        DayField day = new DayField(getTranslation("studio.effectiveOn"));
        day.setHelperText(getTranslation("studio.effectiveOn.help"));
        day.setWidth("min(360px, 100%)");
        day.setValue(services.today().plusDays(1));
        day.setRequiredIndicatorVisible(true);
        Paragraph fault = new Paragraph();
        fault.addClassName("warning");
        fault.getElement().setAttribute("role", "alert");
        fault.setVisible(false);
        add(new Paragraph(getTranslation("studio.submit.what")), reason, day, fault);
        Button submit = new Button(getTranslation("studio.submit"), click -> {
            reason.setErrorMessage(getTranslation("studio.error.reasonMissing"));
            reason.setInvalid(reason.getValue().isBlank());
            day.setErrorMessage(getTranslation("form.required"));
            day.setInvalid(day.isEmpty());
            if (reason.isInvalid() || day.isInvalid()) {
                return;
            }
            try {
                int version =
                        services.releases().submit(draft.key(), draft.version(), reason.getValue(), day.getValue());
                close();
                Messages.done("studio.submitted", String.valueOf(version));
                submitted.accept(version);
            } catch (StudioRefused refused) {
                fault.setText(Messages.text(refused));
                fault.setVisible(true);
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), submit);
    }
}
