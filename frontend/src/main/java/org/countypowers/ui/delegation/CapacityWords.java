package org.countypowers.ui.delegation;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Measure;
import org.countypowers.delegation.domain.CapacityLine;
import org.countypowers.delegation.domain.CapacityTerms;
import org.countypowers.ui.shell.Words;

/** Figures, forms and derivations of a capacity assessment in words. */
final class CapacityWords {
    private CapacityWords() {}

    static String plain(BigDecimal figure) {
        if (figure == null) {
            return "—";
        }
        return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
    }

    static String figure(Measure measure, BigDecimal value) {
        if (value == null) {
            return "—";
        }
        return switch (measure) {
            case YES_NO -> text(value.signum() > 0 ? "capacity.yes" : "capacity.no");
            case PERCENT -> plain(value) + "%";
            case NUMBER -> plain(value);
        };
    }

    static String advice(CapacityAdvice advice, CapacityTerms terms) {
        return text("capacity.advice." + advice, terms.coReviewMonths());
    }

    /** What is asked, in the reader's language. */
    static CapacityIndicator indicator(CapacityLine line) {
        CapacityIndicator asked = line.indicator();
        return new CapacityIndicator(
                asked.code(),
                Words.label(asked.dimension()),
                Words.label(asked.name()),
                asked.weight(),
                Words.label(asked.fullRule()),
                Words.label(asked.zeroRule()),
                Words.label(asked.evidence()),
                Words.label(asked.gateRule()),
                asked.measure(),
                asked.fullAt(),
                asked.zeroAt(),
                asked.perCases(),
                asked.gate(),
                asked.gateLeast(),
                Words.label(asked.gateQuestion()),
                asked.gateMeasure(),
                asked.mayLack(),
                asked.source());
    }

    static String derivation(CapacityLine line) {
        String how = computation(line);
        return line.reading().checkedScore() == null ? how : text("capacity.derive.checked", plain(line.score()), how);
    }

    private static String computation(CapacityLine line) {
        CapacityIndicator indicator = line.indicator();
        if (line.reading().lacking()) {
            return text("capacity.derive.lacking");
        }
        BigDecimal value = line.reading().value();
        if (value == null) {
            return text("capacity.derive.missing");
        }
        if (indicator.measure() == Measure.YES_NO) {
            return text(value.signum() > 0 ? "capacity.derive.yes" : "capacity.derive.no", indicator.weight());
        }
        String full = figure(indicator.measure(), line.fullAt());
        String zero = figure(indicator.measure(), indicator.zeroAt());
        if (line.computed().compareTo(BigDecimal.valueOf(indicator.weight())) == 0) {
            return text("capacity.derive.full", full, indicator.weight());
        }
        if (line.computed().signum() == 0) {
            return text("capacity.derive.zero", zero);
        }
        boolean rises = line.fullAt().compareTo(indicator.zeroAt()) > 0;
        String way = rises ? span(value, indicator.zeroAt()) : span(indicator.zeroAt(), value);
        String whole = rises ? span(line.fullAt(), indicator.zeroAt()) : span(indicator.zeroAt(), line.fullAt());
        return indicator.weight() + " × " + way + " ÷ " + whole + " = " + plain(line.computed());
    }

    private static String span(BigDecimal from, BigDecimal to) {
        return "(" + plain(from) + " − " + plain(to) + ")";
    }

    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
