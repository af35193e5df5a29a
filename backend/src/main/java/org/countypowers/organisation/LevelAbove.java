package org.countypowers.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.organisation.domain.OrganisationStore;
import org.springframework.stereotype.Service;

/** A body that has nobody left who may do a step leaves it to the same department, or the government, of the level above. */
@Service
public class LevelAbove {
    private final OrganisationStore store;
    private final Bodies bodies;
    private final Staffing staffing;

    LevelAbove(OrganisationStore store, Bodies bodies, Staffing staffing) {
        this.store = store;
        this.bodies = bodies;
        this.staffing = staffing;
    }

    /** The body that holds the same department's business one level up; empty for the province's. */
    public Optional<String> of(String bodyId) {
        Division own = bodies.division(bodies.body(bodyId).divisionCode());
        return own.level() == Level.PROVINCE ? Optional.empty() : store.bodyAbove(bodyId, own.parentCode());
    }

    /** The body itself or the nearest one above with an officer of this role who is not barred; itself where there is none. */
    public String able(String bodyId, Role role, Collection<String> barred) {
        List<String> out = List.copyOf(barred);
        Optional<String> body = Optional.of(bodyId);
        while (body.isPresent() && !staffing.canTake(body.get(), role, out)) {
            body = of(body.get());
        }
        return body.orElse(bodyId);
    }
}
