package org.countypowers.deadline.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where clocks, their suspensions and the calendar's days are kept. */
public interface ClockStore {
    record ClockRow(
            Long id,
            long caseId,
            String kind,
            String holderBody,
            String divisionCode,
            String article,
            LocalDate startedOn,
            int amount,
            String unit,
            int promisedWd,
            int extendedBy,
            String extensionReason,
            LocalDate dueOn,
            boolean provisional,
            LocalDate promisedDueOn,
            boolean suspended,
            LocalDate stoppedOn,
            LocalDateTime expiredAt,
            LocalDate sweepOn,
            LocalDate watchOn) {}

    record SuspensionRow(Long id, long clockId, LocalDate fromOn, LocalDate toOn, String cause, String article) {}

    record CalendarRow(String divisionCode, LocalDate dayOn, String type, String name) {}

    /** @return the new clock's id */
    long add(ClockRow clock);

    void update(ClockRow clock);

    /** Stops the running clock of this kind. @return whether one ran */
    boolean stop(long caseId, String kind, LocalDate on);

    Optional<ClockRow> lock(long id);

    Optional<ClockRow> find(long id);

    List<ClockRow> ofCase(long caseId);

    /** Of these cases, all that were extended or ran past their last day. */
    List<ClockRow> strained(Collection<Long> caseIds);

    List<ClockRow> running(Collection<Long> caseIds);

    List<SuspensionRow> suspensions(long clockId);

    List<SuspensionRow> suspensions(Collection<Long> clockIds);

    /** Other holders whose calendar leaves the days as they are. */
    void hand(Collection<Long> clockIds, String holderBody, String divisionCode);

    void addSuspension(SuspensionRow suspension);

    void endSuspension(long id, LocalDate toOn);

    /** Ids of clocks whose last day lies before the day, after an id. */
    List<Long> overdue(LocalDate day, long afterId, int limit);

    /** Ids of clocks that supervision has to look at by the day, after an id. */
    List<Long> watched(LocalDate day, long afterId, int limit);

    /** @param on null when there is nothing to look at any more */
    void watch(long id, LocalDate on);

    /** Running clocks that are provisional or count one of these days, by id. */
    List<Long> counting(LocalDate first, LocalDate last, long afterId, int limit);

    void saveDay(CalendarRow day);

    /** Marks whether a year's national notice was taken in whole. */
    void markYear(int year, boolean complete);

    Set<Integer> completeYears();

    /** At most some hundred rows a year for one province. */
    List<CalendarRow> days();
}
