package org.countypowers.findings;

import java.time.LocalDateTime;
import org.countypowers.monitoring.Tolerance;

/** A word on a finding; they are only ever added to. */
public record FindingAct(
        Act act, String officerName, String unitName, String text, Tolerance tolerance, LocalDateTime saidAt) {
    public enum Act {
        ASK,
        ANSWER,
        CLOSE
    }
}
