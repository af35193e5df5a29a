package org.countypowers.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.countypowers.delegation.CapacityRefused;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Source;
import org.countypowers.delegation.domain.CapacityLine;
import org.countypowers.delegation.domain.CapacityLine.GateState;
import org.countypowers.ui.shell.Messages;

/** One indicator: what it asks, its figure, its score and how that came about, its gate and its evidence. */
class CapacityRow extends NativeTableRow {
    private final transient CapacityServices services;
    private final transient CapacityIndicator indicator;
    private final long id;
    private final transient Runnable changed;
    private final Span score = new Span();
    private final Span derivation = new Span();
    private final Span gate = new Span();
    private final Span origin = new Span();
    private final Button keep = new Button();
    private CapacityFigure value;
    private CapacityFigure gateValue;
    private Checkbox lacking;

    CapacityRow(
            CapacityServices services,
            long id,
            CapacityLine line,
            boolean fills,
            long files,
            Runnable changed,
            Runnable details) {
        this.services = services;
        this.indicator = CapacityWords.indicator(line);
        this.id = id;
        this.changed = changed;
        Span name = new Span(indicator.code() + " " + indicator.name());
        Span rules = new Span(getTranslation("capacity.rules", indicator.fullRule(), indicator.zeroRule()));
        rules.addClassName("quiet");
        Div what = new Div(name, rules);
        what.addClassName("stack");
        score.addClassName("number");
        Button open = new Button(getTranslation("capacity.details", files), click -> details.run());
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(getTranslation("capacity.details", files) + " " + indicator.code());
        add(
                cell("indicator", what),
                cell("value", value(fills, line)),
                cell("score", score),
                cell("derivation", derivation),
                cell("gate", gate),
                cell("evidence", open));
        show(line);
    }

    String code() {
        return indicator.code();
    }

    final void show(CapacityLine line) {
        score.setText(CapacityWords.plain(line.score()) + " / " + indicator.weight());
        derivation.setText(CapacityWords.derivation(line));
        boolean asked = line.gate() == GateState.FAILED && !line.reading().complete(indicator);
        gate.setText(
                line.gate() == GateState.NONE
                        ? ""
                        : getTranslation(asked ? "capacity.gate.asked" : "capacity.gate." + line.gate()));
        gate.setTitle(CapacityLineDialog.gateRule(indicator));
        gate.setClassName("tag", line.gate() != GateState.NONE);
        gate.setClassName("tag-calm", line.gate() == GateState.PASSED);
        gate.setClassName("tag-bad", line.gate() == GateState.FAILED && !asked);
        gate.setClassName("tag-soon", line.gate() == GateState.ADVISED_AGAINST);
    }

    private Div value(boolean fills, CapacityLine line) {
        Div value = fills && indicator.source() == Source.MANUAL ? fields(line) : figures(line);
        origin.addClassName("quiet");
        keep.setText(getTranslation("capacity.carried.keep"));
        keep.setAriaLabel(getTranslation("capacity.carried.keep") + " " + indicator.code());
        keep.addThemeVariants(ButtonVariant.LUMO_SMALL);
        keep.addClickListener(click -> {
            try {
                services.carryOver().confirm(id, indicator.code());
                changed.run();
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        value.add(origin, keep);
        return value;
    }

    /** @param checkedOn when the assessment was checked that the figure comes from; null where the county gave it here */
    void carried(LocalDate checkedOn, boolean fills) {
        origin.setVisible(checkedOn != null);
        origin.setText(checkedOn == null ? "" : getTranslation("capacity.carried", checkedOn.toString()));
        keep.setVisible(checkedOn != null && fills);
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        // Read by the style sheet where the table becomes a list.
        cell.getElement().setAttribute("data-label", getTranslation("capacity.column." + column));
        return cell;
    }

    private Div figures(CapacityLine line) {
        Div figures = new Div(new Span(
                line.reading().lacking()
                        ? getTranslation("capacity.lacking")
                        : CapacityWords.figure(
                                indicator.measure(), line.reading().value())));
        figures.addClassName("stack");
        if (indicator.asksGate()) {
            figures.add(new Span(getTranslation(
                    "capacity.pair",
                    indicator.gateQuestion(),
                    CapacityWords.figure(indicator.gateMeasure(), line.reading().gateValue()))));
        }
        if (indicator.source() == Source.TRAINING) {
            Span computed = new Span(getTranslation("capacity.computed"));
            computed.addClassName("quiet");
            figures.add(computed);
        }
        return figures;
    }

    private Div fields(CapacityLine line) {
        value = new CapacityFigure(indicator.measure(), line.reading().value(), this::save);
        value.name(indicator.code() + " " + indicator.name());
        Div fields = new Div(value);
        fields.addClassName("stack");
        if (indicator.asksGate()) {
            gateValue =
                    new CapacityFigure(indicator.gateMeasure(), line.reading().gateValue(), this::save);
            gateValue.label(indicator.gateQuestion());
            fields.add(gateValue);
        }
        if (indicator.mayLack()) {
            lacking = new Checkbox(
                    getTranslation("capacity.lacking"), line.reading().lacking());
            value.setEnabled(!line.reading().lacking());
            lacking.addValueChangeListener(change -> {
                value.setEnabled(!change.getValue());
                if (change.getValue()) {
                    value.empty();
                }
                save(value);
            });
            fields.add(lacking);
        }
        return fields;
    }

    private void save(CapacityFigure entered) {
        entered.fault("");
        try {
            services.desk()
                    .measure(
                            id,
                            indicator.code(),
                            value.figure(),
                            gateValue == null ? null : gateValue.figure(),
                            lacking != null && lacking.getValue());
            changed.run();
        } catch (CapacityRefused outOfRange) {
            entered.fault(
                    getTranslation(outOfRange.key(), outOfRange.arguments().toArray()));
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
