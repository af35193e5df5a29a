package org.countypowers.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countypowers.audit.Auditable;
import org.countypowers.organisation.domain.OfficerStore;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Whether a body has somebody for a task today. */
@Service
public class Staffing {
    private final OrganisationStore store;
    private final OfficerStore officers;
    private final Clock clock;
    private final Map<Lane, List<String>> officersOf = new ConcurrentHashMap<>();

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
        Lane lane = new Lane(bodyId, role, LocalDate.now(clock));
        List<String> known = officersOf.getOrDefault(lane, List.of());
        if (!barredOfficers.containsAll(known)) {
            return true;
        }
        // Only a yes is remembered: a no puts a case before the administrators and must be true now.
        List<String> now = store.officersOf(bodyId, role.name(), lane.day());
        officersOf.put(lane, now);
        return !barredOfficers.containsAll(now);
    }

    /** Active officers who hold a post of this role in one of the bodies today, once for each body; in the order of their ids. */
    public List<Member> members(Collection<String> bodyIds, Role role) {
        return bodyIds.isEmpty() ? List.of() : store.membersOf(bodyIds, role.name(), LocalDate.now(clock));
    }

    /** Active officers who hold any post in one of the bodies today, once for each body. */
    public List<Member> members(Collection<String> bodyIds) {
        return bodyIds.isEmpty() ? List.of() : store.membersOf(bodyIds, null, LocalDate.now(clock));
    }

    /** Names of the active officers who hold a post of this role in the body today; at most {@code limit}. */
    public List<String> names(String bodyId, Role role, int limit) {
        return store.namesOf(bodyId, role.name(), LocalDate.now(clock), limit);
    }

    /**
     * Names of bodies in the divisions where nobody holds a post of this role today.
     *
     * @param departmentCodes whose bodies are asked; empty for the governments of the divisions
     */
    public List<String> unmanned(
            Collection<String> divisionCodes, Collection<String> departmentCodes, Role role, int limit) {
        return divisionCodes.isEmpty()
                ? List.of()
                : store.unmanned(divisionCodes, departmentCodes, role.name(), LocalDate.now(clock), limit);
    }

    private record Lane(String bodyId, Role role, LocalDate day) {}

    /** Another node may have ended a post: what is remembered is at most a minute old. */
    @Scheduled(fixedDelay = 60_000)
    void refresh() {
        officersOf.clear();
    }

    /** Before others that hear of the change ask who is left. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(Auditable event) {
        if (event.action().startsWith("organisation.")) {
            refresh();
        }
    }
}
