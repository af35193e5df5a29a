package org.countypowers.monitoring;

import java.time.LocalDateTime;

/** A word on a card; they are only ever added to. */
public record CardAct(
        Act act, String officerName, String unitName, String text, Tolerance tolerance, LocalDateTime saidAt) {
    public enum Act {
        RAISE,
        REPLY,
        UPHOLD,
        APPEAL,
        REVOKE
    }
}
