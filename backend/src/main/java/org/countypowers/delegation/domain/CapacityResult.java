package org.countypowers.delegation.domain;

import java.math.BigDecimal;
import java.util.List;

/** The total with its derivation line by line, the failed gates, and the form that follows. */
public record CapacityResult(
        BigDecimal total, List<CapacityLine> lines, List<String> failedGates, CapacityAdvice advice) {
    public CapacityLine line(String code) {
        return lines.stream()
                .filter(line -> line.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The advisory gate that narrows the form, or empty. */
    public List<String> advisedAgainst() {
        return lines.stream()
                .filter(line -> line.gate() == CapacityLine.GateState.ADVISED_AGAINST)
                .map(line -> line.indicator().code())
                .toList();
    }
}
