package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

    /** Looks at a clock and settles when to look again. @return empty when it has moved on meanwhile or has reached nothing yet */
    public Optional<Watched> look(long clockId) {
        LocalDate today = LocalDate.now(time);
        ClockRow row = store.lock(clockId).orElseThrow();
        if (row.watchOn() == null || row.watchOn().isAfter(today)) {
            return Optional.empty();
        }
        LocalDate last = row.stoppedOn() == null ? today : row.stoppedOn();
        Map<Reached, LocalDate> days = days(row);
        Set<Reached> reached = EnumSet.noneOf(Reached.class);
        days.forEach((what, first) -> {
            if (!first.isAfter(last)) {
                reached.add(what);
            }
        });
        store.watch(
                clockId,
                row.stoppedOn() != null
                        ? null
                        : days.values().stream()
                                .filter(today::isBefore)
                                .min(Comparator.naturalOrder())
                                .orElse(null));
        return reached.isEmpty()
                ? Optional.empty()
                : Optional.of(new Watched(CaseClocks.clock(clockId, row), last, reached));
    }

    /** The first day of each that may be reached; of a clock that has stopped nobody is warned any more. */
    private Map<Reached, LocalDate> days(ClockRow row) {
        Map<Reached, LocalDate> days = new EnumMap<>(Reached.class);
        if (row.stoppedOn() == null) {
            days.put(Reached.NEAR, counting.warnOn(row));
        }
        if (row.promisedDueOn() != null && row.promisedDueOn().isBefore(row.dueOn())) {
            days.put(Reached.PROMISE, row.promisedDueOn().plusDays(1));
        }
        days.put(Reached.STATUTE, row.dueOn().plusDays(1));
        return days;
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
}
