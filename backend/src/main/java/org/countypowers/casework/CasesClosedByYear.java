package org.countypowers.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.audit.CasesClosed;
import org.countypowers.casework.domain.ClosedCaseStore;
import org.springframework.stereotype.Component;

/** A case belongs to the year in which it was closed, with or without a decision; no case is opened again. */
@Component
class CasesClosedByYear implements CasesClosed {
    private final ClosedCaseStore store;

    CasesClosedByYear(ClosedCaseStore store) {
        this.store = store;
    }

    @Override
    public List<Closed> in(int year, Closed after, int limit) {
        LocalDate from = after == null ? LocalDate.of(year, 1, 1) : after.on();
        return store.closedFrom(from, after == null ? 0 : after.caseId(), LocalDate.of(year, 12, 31), limit).stream()
                .map(row -> new Closed(row.id(), row.closedOn()))
                .toList();
    }

    @Override
    public Optional<Integer> firstYear() {
        return store.firstClosed().map(LocalDate::getYear);
    }
}
