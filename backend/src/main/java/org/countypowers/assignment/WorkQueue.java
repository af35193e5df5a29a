package org.countypowers.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.domain.WorkStore;
import org.countypowers.assignment.domain.WorkStore.Counts;
import org.countypowers.assignment.domain.WorkStore.Filter;
import org.countypowers.assignment.domain.WorkStore.Lane;
import org.countypowers.assignment.domain.WorkStore.Place;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.deadline.Clocks;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.ProcessModels;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the worklist of the signed-in officer: keyset pages of 50, most urgent first, counts capped. */
@Service
public class WorkQueue {
    public static final int PAGE = 50;
    public static final int CAP = 1000;

    private final WorkStore store;
    private final PastWork past;
    private final CurrentOfficer officers;
    private final Clocks clocks;
    private final ProcessModels models;
    private final Clock clock;

    WorkQueue(
            WorkStore store, PastWork past, CurrentOfficer officers, Clocks clocks, ProcessModels models, Clock clock) {
        this.store = store;
        this.past = past;
        this.officers = officers;
        this.clocks = clocks;
        this.models = models;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('TASK_WORK')")
    @Transactional(readOnly = true)
    public WorkPage page(WorkQuery query) {
        SignedInOfficer officer = officers.require();
        String id = officer.officerId();
        if (query.tab() == Tab.DONE) {
            return past.done(id, query.cursor(), PAGE);
        }
        if (query.tab() == Tab.REGISTERED) {
            return past.registered(id, query.cursor(), PAGE);
        }
        Filter filter = new Filter(
                query.matterId(),
                query.countyCode(),
                query.step(),
                query.tab() == Tab.URGENT ? soon() : null,
                query.unconfirmed());
        Place after = query.cursor() == null ? null : place(query.cursor());
        List<WorklistRow> rows = new ArrayList<>();
        if (query.tab() != Tab.UNCLAIMED) {
            rows.addAll(store.mine(id, filter, after, PAGE + 1));
        }
        if (query.tab() != Tab.MINE) {
            rows.addAll(store.unclaimed(id, lanes(officer), filter, after, PAGE + 1));
        }
        rows.sort(Comparator.comparing(WorklistRow::dueOn).thenComparing(WorklistRow::taskId));
        String next = rows.size() > PAGE
                ? rows.get(PAGE - 1).dueOn() + "|" + rows.get(PAGE - 1).taskId()
                : null;
        return page(rows, id, next);
    }

    /** Rows of each tab, counted up to {@link #CAP}. */
    @PreAuthorize("hasAuthority('TASK_WORK')")
    @Transactional(readOnly = true)
    public Map<Tab, Integer> counts() {
        SignedInOfficer officer = officers.require();
        String id = officer.officerId();
        Counts open = store.counts(id, lanes(officer), soon(), CAP);
        Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
        counts.put(Tab.MINE, open.mine());
        counts.put(Tab.UNCLAIMED, open.unclaimed());
        counts.put(Tab.URGENT, Math.min(CAP, open.mineSoon() + open.unclaimedSoon()));
        counts.put(Tab.DONE, past.countDone(id, CAP));
        counts.put(Tab.REGISTERED, past.countRegistered(id, CAP));
        return counts;
    }

    /** Steps to narrow the list by: id and the model's name. */
    @PreAuthorize("hasAuthority('TASK_WORK')")
    public Map<String, String> steps() {
        return models.tasks();
    }

    private static List<Lane> lanes(SignedInOfficer officer) {
        return officer.postings().stream()
                .map(posting -> new Lane(posting.unitId(), posting.role().name()))
                .distinct()
                .toList();
    }

    /** The last day that is at most two working days away. */
    private LocalDate soon() {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = today;
        while (clocks.workingDaysBetween(today, day.plusDays(1), "") <= 2) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Place place(String cursor) {
        int bar = cursor.indexOf('|');
        return new Place(LocalDate.parse(cursor.substring(0, bar)), cursor.substring(bar + 1));
    }

    private WorkPage page(List<WorklistRow> rows, String officerId, String next) {
        DaysLeft left = new DaysLeft(clocks, LocalDate.now(clock));
        return new WorkPage(
                rows.stream().limit(PAGE).map(row -> row(row, officerId, left)).toList(), next);
    }

    private WorkRow row(WorklistRow row, String officerId, DaysLeft left) {
        LocalDate due = row.dueOn().equals(Worklist.NO_DAY) ? null : row.dueOn();
        return new WorkRow(
                row.taskId(),
                row.subject(),
                row.number(),
                row.matterId(),
                row.title(),
                row.party(),
                row.divisionName(),
                row.step(),
                row.stepName(),
                row.assigneeName(),
                row.assigneeId().equals(officerId),
                due,
                row.provisional(),
                left.until(due, row.divisionCode()),
                row.status(),
                row.movedFrom());
    }
}
