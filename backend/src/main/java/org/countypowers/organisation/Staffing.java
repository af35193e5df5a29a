package org.countypowers.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.organisation.domain.OfficerStore;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.stereotype.Service;

/** Whether a body has somebody for a task today. */
@Service
public class Staffing {
    private final OrganisationStore store;
    private final OfficerStore officers;
    private final Clock clock;

    Staffing(OrganisationStore store, OfficerStore officers, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.clock = clock;
    }

    /** Posts that an officer holds today, none when the account is closed. */
    public List<Posting> postings(String officerId) {
        return officers.byId(officerId).filter(account -> account.active()).isPresent()
                ? officers.postings(officerId, LocalDate.now(clock))
                : List.of();
    }

    /** True when an active officer other than those barred holds a post of this role in the body today. */
    public boolean canTake(String bodyId, Role role, List<String> barredOfficers) {
        return store.staffed(bodyId, role.name(), LocalDate.now(clock), barredOfficers);
    }
}
