package org.countypowers.delegation.domain;

import java.math.BigDecimal;

/**
 * What is known of one indicator.
 *
 * @param value null when not measured yet, or {@code lacking}: the county says that it has no past cases to measure
 * @param gateValue only where the gate asks for a figure of its own
 * @param checkedScore the score that the checking office gave instead of the computed one, or null
 */
public record CapacityReading(BigDecimal value, BigDecimal gateValue, boolean lacking, BigDecimal checkedScore) {
    public static final CapacityReading NONE = new CapacityReading(null, null, false, null);

    public static CapacityReading of(BigDecimal value) {
        return new CapacityReading(value, null, false, null);
    }

    public CapacityReading withGate(BigDecimal figure) {
        return new CapacityReading(value, figure, lacking, checkedScore);
    }

    public CapacityReading scored(BigDecimal score) {
        return new CapacityReading(value, gateValue, lacking, score);
    }

    /** Whether the other one, which may be null, has the same figure; scores that were given aside. */
    public boolean measures(CapacityReading other) {
        return other != null
                && (value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0);
    }

    /** True when nothing that the indicator asks for is missing. */
    public boolean complete(CapacityIndicator indicator) {
        return (value != null || lacking) && (!indicator.asksGate() || gateValue != null);
    }
}
