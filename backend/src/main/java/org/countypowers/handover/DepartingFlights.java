package org.countypowers.handover;

import java.util.List;
import org.countypowers.delegation.CaseMoves;
import org.countypowers.delegation.DepartingCases;
import org.countypowers.handover.domain.FlightStore;
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
                        row.toBody(),
                        row.movedAt(),
                        row.confirmedBy(),
                        row.confirmedAt()))
                .toList();
    }
}
