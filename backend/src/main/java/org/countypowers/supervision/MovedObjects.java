package org.countypowers.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.HandoverOutcome;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.countypowers.routing.Routes;
import org.countypowers.supervision.domain.ObjectStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a power changes hands, what was granted by it passes to the body that watches over it from then on, which signs for
 * it anew. Where the register of the day names none, the objects stay with whom they have.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class MovedObjects implements HandoverOutcome {
    private static final Set<Change> MOVING = EnumSet.of(Change.EFFECTIVE, Change.RECALLED, Change.EXPIRED);

    private final ObjectStore store;
    private final Routes routes;
    private final RegisterOfPowers register;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MovedObjects(
            ObjectStore store,
            Routes routes,
            RegisterOfPowers register,
            Bodies bodies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.routes = routes;
        this.register = register;
        this.bodies = bodies;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void changed(Change change, String divisionCode, Collection<String> matterIds) {
        if (MOVING.contains(change)) {
            matterIds.forEach(matterId -> store.places(matterId, divisionCode)
                    .forEach(place -> move(matterId, divisionCode, bodies.division(place))));
        }
    }

    private void move(String matterId, String holder, Division place) {
        LocalDate today = LocalDate.now(clock);
        boolean town = place.level() == Level.TOWN;
        String body;
        try {
            body = routes.find(matterId, town ? place.parentCode() : place.code(), town ? place.code() : null, today)
                    .supervisingBody();
        } catch (BodyNotSetUp | MatterNotOffered none) {
            return;
        }
        String ground = register.history(matterId, holder).stream()
                .reduce((older, newer) -> newer)
                .map(entry -> entry.instrumentNo())
                .orElse("");
        List<Long> moved = store.move(new ObjectStore.Move(matterId, place.code(), body, today, ground));
        if (!moved.isEmpty()) {
            events.publishEvent(new ObjectsMoved(moved, body, ground));
            events.publishEvent(Auditable.of(
                    new Stream(Stream.Kind.REGISTER, "supervision:" + matterId + ":" + place.code()),
                    "supervision.move",
                    bodies.body(body).name(),
                    Map.of("objects", moved.size(), "to", body, "instrument", ground)));
        }
    }
}
