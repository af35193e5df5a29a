package org.countypowers.ui.findings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import org.countypowers.findings.FindingRefused;
import org.countypowers.findings.FindingRule;
import org.countypowers.findings.FindingRules;
import org.countypowers.findings.Measure;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** Changes a rule, or adds one over a measure that there is. */
class RuleDialog extends Dialog {
    private final transient FindingRule before;
    private final TextField code = text("findings.rule.code", 30);
    private final TextField nameZh = text("findings.rule.nameZh", 100);
    private final TextField nameEn = text("findings.rule.nameEn", 200);
    private final TextField law = text("findings.law", 200);
    private final Select<Measure> measure = new Select<>();
    private final IntegerField threshold = new IntegerField(getTranslation("findings.threshold"));
    private final IntegerField window = new IntegerField(getTranslation("findings.window"));
    private final TimePicker hoursFrom = new TimePicker(getTranslation("findings.hoursFrom"));
    private final TimePicker hoursTo = new TimePicker(getTranslation("findings.hoursTo"));
    private final DayField from = new DayField(getTranslation("findings.validFrom"));
    private final DayField to = new DayField(getTranslation("findings.validTo"));
    private final Checkbox inForce = new Checkbox(getTranslation("findings.inForce"));
    private final Span fault = new Span();

    /** @param before the rule as it is, or null for a new one */
    RuleDialog(FindingRules rules, FindingRule before, Runnable done) {
        this.before = before;
        String key = before == null ? "findings.rule.add" : "findings.rule.change";
        setHeaderTitle(getTranslation(key));
        setWidth("min(640px, 96vw)");
        measure.setLabel(getTranslation("findings.measure"));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(each -> getTranslation("findings.measure." + each));
        measure.setWidthFull();
        measure.addValueChangeListener(change -> fit());
        to.setHelperText(getTranslation("findings.validTo.help"));
        fault.addClassName("fault");
        fault.getElement().setAttribute("role", "alert");
        fill();
        VerticalLayout fields = new VerticalLayout(
                code, nameZh, nameEn, law, measure, threshold, window, hoursFrom, hoursTo, from, to, inForce, fault);
        fields.setPadding(false);
        add(new Paragraph(getTranslation("findings.rule.help")), fields);
        Button does = new Button(getTranslation("findings.rule.save"), click -> {
            try {
                rules.put(said());
                Messages.done("findings.rule.done", nameZh.getValue());
                close();
                done.run();
            } catch (FindingRefused refused) {
                fault.setText(Messages.text(refused));
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
    }

    private void fill() {
        code.setReadOnly(before != null);
        measure.setReadOnly(before != null);
        inForce.setValue(before == null || before.inForce());
        if (before == null) {
            measure.setValue(Measure.SECONDS);
            return;
        }
        code.setValue(before.code());
        nameZh.setValue(before.nameZh());
        nameEn.setValue(before.nameEn());
        law.setValue(before.law());
        measure.setValue(before.measure());
        threshold.setValue(before.threshold());
        window.setValue(before.windowDays());
        hoursFrom.setValue(before.hoursFrom());
        hoursTo.setValue(before.hoursTo());
        from.setValue(before.validFrom());
        to.setValue(before.validTo().equals(OfficerSetup.OPEN) ? null : before.validTo());
    }

    private void fit() {
        window.setVisible(measure.getValue().window());
        hoursFrom.setVisible(measure.getValue().hours());
        hoursTo.setVisible(measure.getValue().hours());
        threshold.setHelperText(getTranslation(
                measure.getValue().atMost() ? "findings.threshold.atMost.help" : "findings.threshold.atLeast.help"));
    }

    /** An empty number is one that the service refuses. */
    private FindingRule said() {
        Measure measured = measure.getValue();
        LocalTime opens = measured.hours() ? hoursFrom.getValue() : null;
        LocalTime closes = measured.hours() ? hoursTo.getValue() : null;
        return new FindingRule(
                code.getValue().strip(),
                nameZh.getValue().strip(),
                nameEn.getValue().strip(),
                law.getValue().strip(),
                measured,
                threshold.getValue() == null ? -1 : threshold.getValue(),
                measured.window() && window.getValue() != null ? window.getValue() : 0,
                opens,
                closes,
                from.getValue(),
                to.getValue() == null ? OfficerSetup.OPEN : to.getValue(),
                inForce.getValue(),
                before == null ? 0 : before.version());
    }

    private TextField text(String key, int longest) {
        TextField field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setWidthFull();
        return field;
    }
}
