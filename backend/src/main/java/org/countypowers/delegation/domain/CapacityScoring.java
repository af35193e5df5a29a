package org.countypowers.delegation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countypowers.delegation.domain.CapacityIndicator.Gate;
import org.countypowers.delegation.domain.CapacityLine.GateState;

/** Scores an assessment: the same readings under the same version always give the same result. */
public final class CapacityScoring {
    private static final int DIGITS = 2;

    private CapacityScoring() {}

    public static CapacityResult score(
            List<CapacityIndicator> indicators,
            Map<String, CapacityReading> readings,
            CapacityFacts facts,
            CapacityTerms terms) {
        List<CapacityLine> lines = new ArrayList<>();
        for (CapacityIndicator indicator : indicators) {
            CapacityReading reading = readings.getOrDefault(indicator.code(), CapacityReading.NONE);
            BigDecimal computed = score(indicator, reading, facts.expectedCases());
            lines.add(new CapacityLine(
                    indicator,
                    reading,
                    indicator.fullAt(facts.expectedCases()),
                    computed,
                    reading.checkedScore() == null ? computed : reading.checkedScore(),
                    gate(indicator, reading, facts)));
        }
        BigDecimal total = lines.stream().map(CapacityLine::score).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<String> failed = lines.stream()
                .filter(line -> line.gate() == GateState.FAILED)
                .map(line -> line.indicator().code())
                .toList();
        return new CapacityResult(total, lines, failed, advice(total, lines, failed, terms));
    }

    private static CapacityAdvice advice(
            BigDecimal total, List<CapacityLine> lines, List<String> failed, CapacityTerms terms) {
        if (!failed.isEmpty()) {
            return CapacityAdvice.NOT_NOW;
        }
        CapacityAdvice byTotal = terms.advice(total);
        boolean narrowed = lines.stream().anyMatch(line -> line.gate() == GateState.ADVISED_AGAINST);
        return narrowed && byTotal.widerThan(CapacityAdvice.FRONT_DESK) ? CapacityAdvice.FRONT_DESK : byTotal;
    }

    /** Linear between the two rules; what is cut off by rounding never lifts a county over a threshold. */
    static BigDecimal score(CapacityIndicator indicator, CapacityReading reading, int expectedCases) {
        BigDecimal weight = BigDecimal.valueOf(indicator.weight());
        if (reading.value() == null) {
            return BigDecimal.ZERO.setScale(DIGITS);
        }
        BigDecimal span = indicator.fullAt(expectedCases).subtract(indicator.zeroAt());
        BigDecimal way = reading.value().subtract(indicator.zeroAt());
        if (way.signum() != span.signum()) {
            return BigDecimal.ZERO.setScale(DIGITS);
        }
        if (way.abs().compareTo(span.abs()) >= 0) {
            return weight.setScale(DIGITS);
        }
        return weight.multiply(way).divide(span, DIGITS, RoundingMode.DOWN);
    }

    private static GateState gate(CapacityIndicator indicator, CapacityReading reading, CapacityFacts facts) {
        if (indicator.gate() == Gate.NONE) {
            return GateState.NONE;
        }
        if (!indicator.gateApplies(facts)) {
            return GateState.NOT_BINDING;
        }
        BigDecimal figure = indicator.asksGate() ? reading.gateValue() : reading.value();
        boolean passed = figure == null
                ? reading.lacking() && indicator.mayLack()
                : figure.compareTo(indicator.gateLeast()) >= 0;
        if (passed) {
            return GateState.PASSED;
        }
        return indicator.gate() == Gate.ADVICE ? GateState.ADVISED_AGAINST : GateState.FAILED;
    }
}
