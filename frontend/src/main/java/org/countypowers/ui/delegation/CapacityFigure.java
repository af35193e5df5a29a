package org.countypowers.ui.delegation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.countypowers.delegation.domain.CapacityIndicator.Measure;

/** A field for one figure: a number, a percentage, or yes and no. */
class CapacityFigure extends Div {
    private final BigDecimalField number = new BigDecimalField();
    private final Select<BigDecimal> choice = new Select<>();
    private final boolean yesNo;
    private boolean quiet;

    CapacityFigure(Measure measure, BigDecimal value, Consumer<CapacityFigure> changed) {
        yesNo = measure == Measure.YES_NO;
        if (yesNo) {
            choice.setItems(BigDecimal.ONE, BigDecimal.ZERO);
            choice.setItemLabelGenerator(each -> each == null ? "" : CapacityWords.figure(measure, each));
            choice.setWidth("110px");
            if (value != null) {
                choice.setValue(value.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO);
            }
            choice.addValueChangeListener(change -> changed.accept(this));
            add(choice);
        } else {
            number.setWidth("110px");
            number.addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
            number.setValue(value == null ? null : new BigDecimal(CapacityWords.plain(value)));
            if (measure == Measure.PERCENT) {
                number.setSuffixComponent(new Span("%"));
            }
            number.addValueChangeListener(change -> {
                if (!quiet) {
                    changed.accept(this);
                }
            });
            add(number);
        }
    }

    void label(String label) {
        if (yesNo) {
            choice.setLabel(label);
            choice.setWidth("170px");
        } else {
            number.setLabel(label);
            number.setWidth("170px");
        }
    }

    /** For readers of the screen where the row already shows what is asked. */
    void name(String name) {
        if (yesNo) {
            choice.setAriaLabel(name);
        } else {
            number.setAriaLabel(name);
        }
    }

    /** Says at the field what is wrong with it; empty for nothing. */
    void fault(String words) {
        number.setErrorMessage(words);
        number.setInvalid(!words.isEmpty());
    }

    BigDecimal figure() {
        return yesNo ? choice.getValue() : number.getValue();
    }

    /** Clears the field without telling that it changed. */
    void empty() {
        quiet = true;
        number.clear();
        quiet = false;
    }
}
