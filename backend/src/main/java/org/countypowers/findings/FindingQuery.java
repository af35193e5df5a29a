package org.countypowers.findings;

import java.time.LocalDate;

/** What a list of findings is narrowed by; null and '' do not narrow. Days are those on which it happened, both inclusive. */
public record FindingQuery(String ruleCode, String division, FindingState state, LocalDate from, LocalDate to) {
    public static FindingQuery of(FindingState state) {
        return new FindingQuery("", "", state, null, null);
    }
}
