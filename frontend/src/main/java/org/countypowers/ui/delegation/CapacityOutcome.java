package org.countypowers.ui.delegation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.delegation.CapacitySheet;
import org.countypowers.delegation.CapacityState;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.delegation.domain.CapacityChange;
import org.countypowers.delegation.domain.CapacityChange.Lever;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Measure;

/** The total, the form that is advised, failed gates, and what would change the result. */
class CapacityOutcome extends Div {
    private final transient CapacitySheet sheet;

    CapacityOutcome(CapacitySheet sheet) {
        this.sheet = sheet;
        addClassNames("route", "outcome");
        Span total = new Span(getTranslation(
                "capacity.total.of", CapacityWords.plain(sheet.result().total())));
        total.addClassName("total");
        Span advice = new Span(getTranslation(
                sheet.state() == CapacityState.CHECKED ? "capacity.advised" : "capacity.advised.sofar",
                CapacityWords.advice(sheet.result().advice(), sheet.terms())));
        advice.addClassNames("tag", sheet.result().advice() == CapacityAdvice.NOT_NOW ? "tag-bad" : "tag-calm");
        Div line = new Div(total, advice);
        line.addClassName("line");
        add(line);
        // Half a sheet's failed gates and missing points say nothing yet.
        if (sheet.state() == CapacityState.DRAFT && !sheet.incomplete().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "capacity.incomplete", sheet.incomplete().size(), String.join("、", sheet.incomplete()))));
            return;
        }
        if (!sheet.result().failedGates().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "capacity.gates.failed",
                    sheet.result().failedGates().stream().map(this::name).collect(Collectors.joining("；")))));
        }
        change(sheet.change());
    }

    private void change(CapacityChange change) {
        if (change.nothing()) {
            return;
        }
        add(new H3(getTranslation("capacity.change", CapacityWords.advice(change.target(), sheet.terms()))));
        UnorderedList list = new UnorderedList();
        change.gates().forEach(code -> list.add(new ListItem(gate(code))));
        if (change.missing().signum() > 0) {
            boolean alone = !change.single().isEmpty();
            list.add(new ListItem(
                    new Span(getTranslation(
                            alone ? "capacity.change.single" : "capacity.change.together",
                            CapacityWords.plain(change.missing()))),
                    levers(alone ? change.single() : change.together())));
        }
        add(list);
    }

    private String gate(String code) {
        CapacityIndicator indicator = CapacityWords.indicator(sheet.result().line(code));
        Measure measure = indicator.asksGate() ? indicator.gateMeasure() : indicator.measure();
        String asked = indicator.asksGate() ? code + " " + indicator.gateQuestion() : name(code);
        return measure == Measure.YES_NO
                ? getTranslation("capacity.change.gate.yes", asked)
                : getTranslation("capacity.change.gate", asked, CapacityWords.figure(measure, indicator.gateLeast()));
    }

    private UnorderedList levers(List<Lever> levers) {
        UnorderedList list = new UnorderedList();
        levers.forEach(lever -> list.add(new ListItem(
                lever.value() == null
                        ? getTranslation("capacity.change.checked", name(lever.code()), CapacityWords.plain(lever.to()))
                        : getTranslation(
                                "capacity.change.lever",
                                name(lever.code()),
                                CapacityWords.figure(
                                        sheet.result()
                                                .line(lever.code())
                                                .indicator()
                                                .measure(),
                                        lever.value()),
                                CapacityWords.plain(lever.from()),
                                CapacityWords.plain(lever.to())))));
        return list;
    }

    private String name(String code) {
        return code + " " + CapacityWords.indicator(sheet.result().line(code)).name();
    }
}
