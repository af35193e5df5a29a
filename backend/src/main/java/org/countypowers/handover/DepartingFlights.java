package org.countypowers.handover;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.delegation.CaseMoves;
import org.countypowers.delegation.DepartingCases;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.FlightStore.ArrivedRow;
import org.springframework.stereotype.Component;

/** Cases that are to move with a power that has changed hands, and those that have. */
@Component
class DepartingFlights implements DepartingCases, CaseMoves {
    private final FlightStore store;

    DepartingFlights(FlightStore store) {
        this.store = store;
    }

    @Override
    public boolean departing(long caseId) {
        return store.departing(caseId);
    }

    @Override
    public List<Move> of(long caseId) {
        return store.moves(caseId).stream()
                .map(row -> new Move(
                        row.handoverId(),
                        row.handover(),
                        row.kind(),
                        row.instrumentNo(),
                        row.fromBody(),
                        row.toBody(),
                        row.movedAt(),
                        row.confirmedBy(),
                        row.confirmedAt()))
                .toList();
    }

    /** Where a case moved on before it was confirmed, its last organ counts. */
    @Override
    public Map<Long, Unconfirmed> unconfirmed(Collection<Long> caseIds) {
        return store.unconfirmed(caseIds).stream()
                .collect(Collectors.toMap(
                        ArrivedRow::caseId,
                        row -> new Unconfirmed(row.fromBody(), row.toBody()),
                        (before, last) -> last));
    }
}
