package org.countypowers.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.stereotype.Service;

/** Whether a body has somebody for a task today. */
@Service
public class Staffing {
    private final OrganisationStore store;
    private final Clock clock;

    Staffing(OrganisationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** True when an active officer other than those barred holds a post of this role in the body today. */
    public boolean canTake(String bodyId, Role role, List<String> barredOfficers) {
        return store.staffed(bodyId, role.name(), LocalDate.now(clock), barredOfficers);
    }
}
