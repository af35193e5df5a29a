package org.countypowers.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import org.countypowers.delegation.CapacityRecords.Entry;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityLine;
import org.countypowers.ui.shell.Messages;

/** One indicator in full: rules, evidence, every figure that was entered; the checking office gives another score here. */
class CapacityLineDialog extends Dialog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final transient CapacityServices services;
    private final long id;
    private final String code;

    CapacityLineDialog(
            CapacityServices services, long id, String code, boolean fills, boolean checks, Runnable reload) {
        this.services = services;
        this.id = id;
        this.code = code;
        CapacityLine line = services.records().sheet(id).result().line(code);
        CapacityIndicator indicator = CapacityWords.indicator(line);
        setHeaderTitle(code + " " + indicator.name());
        setWidth("min(760px, 96vw)");
        DescriptionList rules = new DescriptionList();
        fact(rules, "capacity.rule.full", indicator.fullRule());
        fact(rules, "capacity.rule.zero", indicator.zeroRule());
        fact(rules, "capacity.rule.gate", gateRule(indicator));
        fact(rules, "capacity.rule.evidence", indicator.evidence());
        Div body = new Div(rules);
        body.addClassName("panel");
        if (checks) {
            body.add(new H3(getTranslation("capacity.score")), scoring(line, reload));
        }
        body.add(
                new H3(getTranslation("capacity.column.evidence")),
                new CapacityFiles(services.evidence(), id, code, null, fills, () -> {}),
                new H3(getTranslation("capacity.entries")),
                entries(indicator));
        add(body);
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
        // The page counts the evidence anew.
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && fills) {
                reload.run();
            }
        });
    }

    private void fact(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }

    private Div scoring(CapacityLine line, Runnable reload) {
        BigDecimalField score = new BigDecimalField(
                getTranslation("capacity.score.field", line.indicator().weight()));
        score.setValue(line.score());
        TextField reason = new TextField(getTranslation("capacity.reason"));
        reason.setMaxLength(500);
        reason.setWidth("min(420px, 80vw)");
        Button give = new Button(getTranslation("capacity.score.give"), click -> {
            try {
                services.check().score(id, code, score.getValue(), reason.getValue());
                Messages.done("officers.done");
                close();
                reload.run();
            } catch (RuntimeException refused) {
                reason.setInvalid(reason.getValue().isBlank());
                reason.setErrorMessage(getTranslation("delegation.capacity.reason"));
                Messages.refused(refused);
            }
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(score, reason, give);
        tools.addClassName("tools");
        return tools;
    }

    private Div entries(CapacityIndicator indicator) {
        UnorderedList list = new UnorderedList();
        services.records().history(id, code).forEach(entry -> list.add(new ListItem(words(indicator, entry))));
        return list.getChildren().findAny().isPresent()
                ? new Div(list)
                : new Div(new Paragraph(getTranslation("capacity.entries.empty")));
    }

    private String words(CapacityIndicator indicator, Entry entry) {
        String figure = entry.lacking()
                ? getTranslation("capacity.lacking")
                : CapacityWords.figure(indicator.measure(), entry.value());
        if (indicator.asksGate()) {
            figure += "，"
                    + getTranslation(
                            "capacity.pair",
                            indicator.gateQuestion(),
                            CapacityWords.figure(indicator.gateMeasure(), entry.gateValue()));
        }
        return entry.checkedScore() == null
                ? getTranslation("capacity.entry", entry.at().format(TIME), entry.officerName(), figure)
                : getTranslation(
                        "capacity.entry.checked",
                        entry.at().format(TIME),
                        entry.officerName(),
                        CapacityWords.plain(entry.checkedScore()),
                        entry.reason());
    }

    /** The column says Y, a colon and the rule, or N. */
    static String gateRule(CapacityIndicator indicator) {
        return indicator.gateRule().replaceFirst("^(Y[:：]|N$)", "");
    }
}
