package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Asks for the reason of an act and carries it out. */
class CapacityReasonDialog extends Dialog {
    CapacityReasonDialog(String actKey, Consumer<String> act) {
        setHeaderTitle(getTranslation(actKey));
        setWidth("min(520px, 96vw)");
        LongText reason = new LongText(getTranslation("capacity.reason"), 500);
        reason.setWidthFull();
        add(reason);
        Button does = new Button(getTranslation(actKey), click -> {
            try {
                act.accept(reason.getValue());
                close();
            } catch (RuntimeException refused) {
                reason.setErrorMessage(getTranslation("delegation.capacity.reason"));
                reason.setInvalid(reason.getValue().isBlank());
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }
}
