package org.countypowers.delegation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One indicator of a version of the capacity assessment (承接能力评估), its rules both in words and as numbers.
 *
 * @param fullAt value from which the whole weight is earned; it may lie below {@code zeroAt} (corrected decisions)
 * @param perCases where above 0, one more unit is needed for every so many cases a year, and {@code fullAt} at the least
 * @param gateLeast null without a gate
 * @param gateQuestion what the gate asks where it asks for another figure than the score does; else empty
 * @param mayLack whether a county without past cases may say so instead of giving a value
 * @param source where the value is computed and never typed in; MANUAL where the county gives it
 */
public record CapacityIndicator(
        String code,
        String dimension,
        String name,
        int weight,
        String fullRule,
        String zeroRule,
        String evidence,
        String gateRule,
        Measure measure,
        BigDecimal fullAt,
        BigDecimal zeroAt,
        int perCases,
        Gate gate,
        BigDecimal gateLeast,
        String gateQuestion,
        Measure gateMeasure,
        boolean mayLack,
        Source source) {

    public enum Measure {
        NUMBER,
        PERCENT,
        YES_NO
    }

    /** When a gate binds. ADVICE bars nothing: below it the front desk is advised instead of a delegation. */
    public enum Gate {
        NONE,
        ALWAYS,
        RISK_D,
        INSPECTION,
        ADVICE
    }

    public enum Source {
        MANUAL,
        TRAINING
    }

    /** The value that earns the whole weight for so many cases a year. */
    public BigDecimal fullAt(int expectedCases) {
        if (perCases == 0) {
            return fullAt;
        }
        return BigDecimal.valueOf(expectedCases)
                .divide(BigDecimal.valueOf(perCases), 0, RoundingMode.CEILING)
                .max(fullAt);
    }

    public boolean asksGate() {
        return !gateQuestion.isEmpty();
    }

    /** Whether the gate binds or advises for a matter with these facts. */
    public boolean gateApplies(CapacityFacts facts) {
        return switch (gate) {
            case NONE -> false;
            case ALWAYS, ADVICE -> true;
            case RISK_D -> facts.riskD();
            case INSPECTION -> facts.withInspection();
        };
    }
}
