package org.countypowers.ui.batch;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Says what an act leads to, and asks for its reason where one is wanted, before it is done. */
class ReasonDialog extends Dialog {
    /** @param follows what the act leads to */
    ReasonDialog(String actKey, String follows, boolean reasoned, Consumer<String> act) {
        setHeaderTitle(getTranslation(actKey));
        setWidth("min(560px, 96vw)");
        add(new Paragraph(follows));
        LongText reason = new LongText(getTranslation("batch.reason"), 500);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        if (reasoned) {
            add(reason);
        }
        Button does = new Button(getTranslation(actKey));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        does.addClickListener(click -> {
            if (reasoned && reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("batch.error.reason"));
                reason.setInvalid(true);
                reason.focus();
                return;
            }
            try {
                act.accept(reason.getValue());
                close();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }
}
