package org.countypowers.delegation.domain;

import java.math.BigDecimal;

/**
 * How one indicator came to its score.
 *
 * @param fullAt the value that earns the whole weight in this assessment
 * @param computed the score by the rule; {@code score} is this, or what the checking office gave instead
 */
public record CapacityLine(
        CapacityIndicator indicator,
        CapacityReading reading,
        BigDecimal fullAt,
        BigDecimal computed,
        BigDecimal score,
        GateState gate) {
    public enum GateState {
        NONE,
        NOT_BINDING,
        PASSED,
        FAILED,
        /** Below an advisory gate. */
        ADVISED_AGAINST
    }

    /** What this indicator could still earn. */
    public BigDecimal gap() {
        return BigDecimal.valueOf(indicator.weight()).subtract(score);
    }
}
