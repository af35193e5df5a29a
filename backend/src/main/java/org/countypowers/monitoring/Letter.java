package org.countypowers.monitoring;

import java.time.LocalDate;
import org.countypowers.audit.Stream;

/**
 * 调阅函: on what ground a discipline office reads which cases, and until when.
 *
 * @param number as the office's paper bears it
 * @param withdrawnOn null while it stands
 */
public record Letter(
        long id,
        String number,
        String officeId,
        String divisionCode,
        String subject,
        String ground,
        LocalDate issuedOn,
        String issuedName,
        LocalDate lastDay,
        LocalDate withdrawnOn,
        String withdrawnName,
        String withdrawnReason) {
    public enum State {
        IN_FORCE,
        OVER,
        WITHDRAWN
    }

    public State state(LocalDate today) {
        return withdrawnOn != null ? State.WITHDRAWN : lastDay.isBefore(today) ? State.OVER : State.IN_FORCE;
    }

    /** Where what was done and read under it is kept; its name is the ground on which the files are lent, too. */
    Stream stream() {
        return stream(id);
    }

    static Stream stream(long id) {
        return Stream.ofReading("letter-" + id);
    }
}
