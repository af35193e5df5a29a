package org.countypowers.ui.findings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.countypowers.findings.Finding;
import org.countypowers.findings.FindingDesk;
import org.countypowers.findings.FindingRefused;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Opens a finding as a case to a body, which then answers within a term. */
class AskDialog extends Dialog {
    private static final int LONGEST = 1000;
    private static final int USUAL_DAYS = 10;

    interface Act {
        void ask(String bodyId, int days, String text);
    }

    AskDialog(List<GovernmentBody> askable, Finding finding, Act act) {
        setHeaderTitle(getTranslation("findings.ask"));
        setWidth("min(560px, 96vw)");
        ComboBox<GovernmentBody> body = new ComboBox<>(getTranslation("findings.body"));
        body.setItems(askable);
        body.setItemLabelGenerator(GovernmentBody::name);
        body.setWidthFull();
        body.setRequiredIndicatorVisible(true);
        askable.stream()
                .filter(each -> each.id().equals(finding.bodyId()))
                .findFirst()
                .ifPresent(body::setValue);
        IntegerField days = new IntegerField(getTranslation("findings.ask.days"));
        days.setMin(1);
        days.setMax(FindingDesk.MOST_DAYS);
        days.setValue(USUAL_DAYS);
        days.setStepButtonsVisible(true);
        LongText text = new LongText(getTranslation("findings.ask.text"), LONGEST);
        text.setMinHeight("7em");
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        add(new Paragraph(getTranslation("findings.ask.help")), body, days, text);
        Button does = new Button(getTranslation("findings.ask"), click -> {
            boolean chosen = body.getValue() != null;
            body.setInvalid(!chosen);
            body.setErrorMessage(chosen ? "" : getTranslation("findings.error.body"));
            if (!chosen || days.isInvalid() || days.getValue() == null) {
                return;
            }
            try {
                act.ask(body.getValue().id(), days.getValue(), text.getValue());
                close();
            } catch (FindingRefused refused) {
                text.setInvalid(true);
                text.setErrorMessage(Messages.text(refused));
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }
}
