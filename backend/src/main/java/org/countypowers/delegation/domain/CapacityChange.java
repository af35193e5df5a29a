package org.countypowers.delegation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What would change a result: the gates to pass, the form that then follows, and the indicators that lift the total to it.
 *
 * @param missing points still missing when the gates are passed; 0 when that is enough
 * @param single indicators any one of which is enough; when there is none, {@code together} names the fewest that are
 */
public record CapacityChange(
        List<String> gates, CapacityAdvice target, BigDecimal missing, List<Lever> single, List<Lever> together) {

    /** @param value what to reach; null when the checking office set the score, which only it can raise */
    public record Lever(String code, BigDecimal from, BigDecimal to, BigDecimal value) {}

    /** Nothing when the widest form is advised already. */
    public static CapacityChange of(
            List<CapacityIndicator> indicators,
            Map<String, CapacityReading> readings,
            CapacityFacts facts,
            CapacityTerms terms) {
        CapacityResult now = CapacityScoring.score(indicators, readings, facts, terms);
        // An advisory gate matters only once it is what holds the form back.
        List<String> gates =
                now.advice() == CapacityAdvice.FRONT_DESK ? now.advisedAgainst() : List.copyOf(now.failedGates());
        Map<String, CapacityReading> open = new HashMap<>(readings);
        gates.forEach(code -> open.put(code, atGate(now.line(code))));
        CapacityResult then = CapacityScoring.score(indicators, open, facts, terms);
        if (then.advice().widerThan(now.advice()) || then.advice() == CapacityAdvice.DIRECT_TRANSFER) {
            return new CapacityChange(gates, then.advice(), BigDecimal.ZERO, List.of(), List.of());
        }
        CapacityAdvice target = then.advice().wider();
        BigDecimal missing = terms.from(target).subtract(then.total());
        List<CapacityLine> byGap = then.lines().stream()
                .filter(line -> line.gap().signum() > 0)
                .sorted(Comparator.comparing(CapacityLine::gap).reversed())
                .toList();
        List<Lever> single = byGap.stream()
                .filter(line -> line.gap().compareTo(missing) >= 0)
                .map(line -> lever(line, missing))
                .toList();
        return new CapacityChange(
                gates, target, missing, single, single.isEmpty() ? together(byGap, missing) : List.of());
    }

    public boolean nothing() {
        return gates.isEmpty() && missing.signum() == 0;
    }

    private static List<Lever> together(List<CapacityLine> byGap, BigDecimal missing) {
        List<Lever> together = new ArrayList<>();
        BigDecimal left = missing;
        for (CapacityLine line : byGap) {
            if (left.signum() <= 0) {
                break;
            }
            together.add(lever(line, left.min(line.gap())));
            left = left.subtract(line.gap());
        }
        return together;
    }

    private static CapacityReading atGate(CapacityLine line) {
        CapacityReading reading = line.reading();
        BigDecimal least = line.indicator().gateLeast();
        return line.indicator().asksGate()
                ? reading.withGate(least)
                : new CapacityReading(least, null, false, reading.checkedScore());
    }

    private static Lever lever(CapacityLine line, BigDecimal points) {
        CapacityIndicator indicator = line.indicator();
        BigDecimal to = line.score().add(points);
        if (line.reading().checkedScore() != null) {
            return new Lever(indicator.code(), line.score(), to, null);
        }
        BigDecimal span = line.fullAt().subtract(indicator.zeroAt());
        boolean rises = span.signum() > 0;
        int digits = indicator.measure() == CapacityIndicator.Measure.PERCENT ? 2 : 0;
        BigDecimal value = indicator
                .zeroAt()
                .add(span.multiply(to)
                        .divide(
                                BigDecimal.valueOf(indicator.weight()),
                                10,
                                rises ? RoundingMode.CEILING : RoundingMode.FLOOR))
                .setScale(digits, rises ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return new Lever(indicator.code(), line.score(), to, value);
    }
}
