package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.deadline.domain.ClockStore;
import org.countypowers.deadline.domain.ClockStore.ClockRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which clocks have come to a day that matters to supervision. Suspended and provisional ones never do; one that was stopped late
 * does, even if nobody looked before it stopped.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClockWatch {
    /** What a clock has reached: its end is near, the office's promise is broken, the law's limit is exceeded. */
    public enum Reached {
        NEAR,
        PROMISE,
        STATUTE
    }

    /** @param lastOn the day up to which it ran: today, or the day on which it stopped */
    public record Watched(Clock clock, LocalDate lastOn, Set<Reached> reached) {}

    private final ClockStore store;
    private final ClockCount counting;
    private final java.time.Clock time;

    ClockWatch(ClockStore store, ClockCount counting, java.time.Clock time) {
        this.store = store;
        this.counting = counting;
        this.time = time;
    }

    /** Ids of clocks to look at today, after an id. */
    public List<Long> waiting(long afterId, int limit) {
        return store.watched(LocalDate.now(time), afterId, limit);
    }

    /** Looks at a clock and settles when to look again. @return empty when it has moved on meanwhile */
    public Optional<Watched> look(long clockId) {
        LocalDate today = LocalDate.now(time);
        ClockRow row = store.lock(clockId).orElseThrow();
        if (row.watchOn() == null || row.watchOn().isAfter(today)) {
            return Optional.empty();
        }
        LocalDate last = row.stoppedOn() == null ? today : row.stoppedOn();
        boolean promised = row.promisedDueOn() != null && row.promisedDueOn().isBefore(row.dueOn());
        Set<Reached> reached = EnumSet.noneOf(Reached.class);
        if (row.stoppedOn() == null) {
            reached.add(Reached.NEAR);
        }
        if (promised && last.isAfter(row.promisedDueOn())) {
            reached.add(Reached.PROMISE);
        }
        if (last.isAfter(row.dueOn())) {
            reached.add(Reached.STATUTE);
        }
        store.watch(clockId, row.stoppedOn() == null ? next(row, promised, today) : null);
        return Optional.of(new Watched(CaseClocks.clock(clockId, row), last, reached));
    }

    /** The last day of a step's own limit; days on which a clock of its case was suspended do not count. */
    public LocalDate stepDue(String subject, LocalDate from, int days, String divisionCode) {
        boolean ofCase = !subject.isEmpty() && subject.chars().allMatch(Character::isDigit);
        List<Long> clocks = ofCase
                ? store.ofCase(Long.parseLong(subject)).stream()
                        .map(ClockRow::id)
                        .toList()
                : List.of();
        return counting.due(from, days, divisionCode, clocks.isEmpty() ? List.of() : store.suspensions(clocks));
    }

    /** The first day on which the next thing would be reached. */
    private static LocalDate next(ClockRow row, boolean promised, LocalDate today) {
        if (promised && !today.isAfter(row.promisedDueOn())) {
            return row.promisedDueOn().plusDays(1);
        }
        return today.isAfter(row.dueOn()) ? null : row.dueOn().plusDays(1);
    }
}
