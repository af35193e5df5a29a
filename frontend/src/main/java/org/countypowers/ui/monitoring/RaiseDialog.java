package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.countypowers.monitoring.CardRule;
import org.countypowers.monitoring.CardsByHand;
import org.countypowers.monitoring.MonitoringRefused;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** A discipline office raises what no rule can see. */
class RaiseDialog extends Dialog {
    private static final int LONGEST = 1000;

    RaiseDialog(CardsByHand byHand, Runnable raised) {
        setHeaderTitle(getTranslation("monitoring.raise"));
        setWidth("min(560px, 96vw)");
        TextField number = new TextField(getTranslation("monitoring.case"));
        number.setRequiredIndicatorVisible(true);
        number.setWidthFull();
        Select<CardRule> rule = new Select<>();
        rule.setLabel(getTranslation("monitoring.rule"));
        rule.setItems(Arrays.stream(CardRule.values()).filter(CardRule::byHand).toList());
        rule.setItemLabelGenerator(each ->
                getTranslation("monitoring.rule." + each) + " · " + getTranslation("monitoring.kind." + each.kind()));
        rule.setValue(CardRule.OUTSIDE_SYSTEM);
        rule.setWidthFull();
        LongText cause = new LongText(getTranslation("monitoring.cause"), LONGEST);
        cause.setHelperText(getTranslation("monitoring.cause.help"));
        cause.setMinHeight("7em");
        cause.setRequiredIndicatorVisible(true);
        cause.setWidthFull();
        add(new Paragraph(getTranslation("monitoring.raise.help")), number, rule, cause);
        Button does = new Button(getTranslation("monitoring.raise"), click -> {
            number.setInvalid(false);
            cause.setInvalid(false);
            try {
                byHand.raise(number.getValue(), rule.getValue(), cause.getValue());
                Messages.done("monitoring.raise.done", number.getValue());
                close();
                raised.run();
            } catch (MonitoringRefused refused) {
                if (refused.key().equals("monitoring.error.noCase")) {
                    number.setInvalid(true);
                    number.setErrorMessage(Messages.text(refused));
                } else {
                    cause.setInvalid(true);
                    cause.setErrorMessage(Messages.text(refused));
                }
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }
}
