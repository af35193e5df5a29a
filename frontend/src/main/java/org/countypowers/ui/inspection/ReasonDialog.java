package org.countypowers.ui.inspection;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.countypowers.inspection.InspectionRefused;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Says what an act leads to, asks for its reason, and carries it out. */
class ReasonDialog extends Dialog {
    private static final int LONGEST = 300;

    ReasonDialog(String actKey, String follows, Consumer<String> act) {
        setHeaderTitle(getTranslation(actKey));
        setWidth("min(560px, 96vw)");
        LongText reason = new LongText(getTranslation("inspection.reason"), LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        Button does = new Button(getTranslation(actKey), click -> {
            try {
                act.accept(reason.getValue());
                close();
            } catch (InspectionRefused refused) {
                reason.setErrorMessage(Messages.text(refused));
                reason.setInvalid(true);
                reason.focus();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(follows), reason);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }
}
