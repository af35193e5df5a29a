package org.countypowers.licence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.licence.domain.ProceedingStore;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.TaskSubject.Listed;
import org.springframework.stereotype.Component;

/** What the worklist says of proceedings. */
@Component
class ListedProceedings {
    /** 行政许可法 44. */
    private static final int SERVICE_DAYS = 10;

    private final ProceedingStore store;
    private final LicenceStore licences;
    private final Clocks clocks;
    private final Bodies bodies;

    ListedProceedings(ProceedingStore store, LicenceStore licences, Clocks clocks, Bodies bodies) {
        this.store = store;
        this.licences = licences;
        this.clocks = clocks;
        this.bodies = bodies;
    }

    /** Three reads, however many. @return by business key */
    Map<String, Listed> of(Collection<Long> ids) {
        List<ProceedingRow> rows = store.find(ids);
        Map<Long, Licence> about =
                licences
                        .plain(rows.stream()
                                .map(ProceedingRow::licenceId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Licence::id, Function.identity()));
        Map<Long, Clock> running =
                clocks.next(about.values().stream().map(Licence::caseId).toList());
        return rows.stream().collect(Collectors.toMap(row -> ProceedingRecords.key(row.id()), row -> {
            Licence licence = about.get(row.licenceId());
            return listed(row, licence, running.get(licence.caseId()));
        }));
    }

    private Listed listed(ProceedingRow row, Licence licence, Clock running) {
        return new Listed(
                ProceedingRecords.key(row.id()),
                row.number(),
                licence.matterId(),
                licence.matterName(),
                licence.divisionCode(),
                bodies.uniqueName(licence.divisionCode()),
                row.licensee(),
                due(row, running),
                row.state() == ProceedingState.OPEN && hearing(running) && running.provisional(),
                "PROCEEDING_" + row.kind());
    }

    private static boolean hearing(Clock running) {
        return running != null && running.kind() == ClockKind.HEARING;
    }

    private LocalDate due(ProceedingRow row, Clock running) {
        if (row.state() == ProceedingState.OPEN) {
            return hearing(running) ? running.dueOn() : null;
        }
        boolean waits = row.state() == ProceedingState.DECIDED || row.state() == ProceedingState.DROPPED;
        return waits
                ? clocks.workingDayAfter(
                        row.outcomeOn(),
                        SERVICE_DAYS,
                        bodies.body(row.actingBody()).divisionCode())
                : null;
    }
}
