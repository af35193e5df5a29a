package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * One statutory clock of a case.
 *
 * @param startedOn day 0
 * @param dueOn last lawful day; provisional when a year without holiday notice was counted
 * @param promisedDueOn earlier day that the office promised, or null
 * @param suspended true while a suspension is open
 */
public record Clock(
        long id,
        long caseId,
        ClockKind kind,
        String holderBody,
        String article,
        LocalDate startedOn,
        int amount,
        LimitUnit unit,
        int extendedBy,
        LocalDate dueOn,
        boolean provisional,
        LocalDate promisedDueOn,
        boolean suspended,
        LocalDate stoppedOn) {
    /** Stands in place of an article where no law sets the limit but a setting of this system. */
    public static final String HOUSE_RULE = "本系统设置";

    /** A day that nothing can move any more but an act on the case. */
    public boolean certain() {
        return !provisional && !suspended;
    }

    public boolean running() {
        return stoppedOn == null;
    }

    /** The running clock that ends first; empty when none runs. */
    public static Optional<Clock> next(Collection<Clock> clocks) {
        return clocks.stream().filter(Clock::running).min(Comparator.comparing(Clock::dueOn));
    }
}
