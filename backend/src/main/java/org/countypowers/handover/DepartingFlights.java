package org.countypowers.handover;

import org.countypowers.delegation.DepartingCases;
import org.countypowers.handover.domain.FlightStore;
import org.springframework.stereotype.Component;

/** Cases that are to move with a power that has changed hands, and have not moved. */
@Component
class DepartingFlights implements DepartingCases {
    private final FlightStore store;

    DepartingFlights(FlightStore store) {
        this.store = store;
    }

    @Override
    public boolean departing(long caseId) {
        return store.departing(caseId);
    }
}
