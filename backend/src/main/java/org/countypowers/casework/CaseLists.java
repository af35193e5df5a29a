package org.countypowers.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.ListedRow;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.Clocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an officer has registered, newest first; for assignment alone. */
@Service
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class CaseLists {
    private final CaseStore store;
    private final Clocks clocks;

    CaseLists(CaseStore store, Clocks clocks) {
        this.store = store;
        this.clocks = clocks;
    }

    /** @param key where the next page begins @param dueOn of the clock that ends first, null when none runs */
    public record Line(
            long key,
            long caseId,
            String number,
            String matterId,
            String matterName,
            String countyCode,
            String countyName,
            String applicantName,
            String status,
            LocalDate dueOn,
            boolean provisional) {}

    public List<Line> registered(String officerId, long beforeKey, int limit) {
        return lines(store.registeredBy(officerId, beforeKey, limit));
    }

    public int countRegistered(String officerId, int cap) {
        return store.countRegistered(officerId, cap);
    }

    private List<Line> lines(List<ListedRow> rows) {
        Map<Long, Clock> next =
                clocks.next(rows.stream().map(ListedRow::caseId).distinct().toList());
        return rows.stream().map(row -> line(row, next.get(row.caseId()))).toList();
    }

    private static Line line(ListedRow row, Clock next) {
        return new Line(
                row.listKey(),
                row.caseId(),
                row.number(),
                row.matterId(),
                row.matterName(),
                row.countyCode(),
                row.countyName(),
                row.applicantName(),
                row.status(),
                next == null ? null : next.dueOn(),
                next != null && next.provisional());
    }
}
