package org.countypowers.supervision;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.supervision.domain.ObjectStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a supervising body does with its objects before it inspects them. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_WORK')")
@Transactional
public class ObjectDesk {
    /** At most so many are signed for at once. */
    public static final int MOST = 200;

    private static final int LONGEST_GROUND = 300;

    private final ObjectStore store;
    private final ObjectScope scope;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObjectDesk(
            ObjectStore store,
            ObjectScope scope,
            CurrentOfficer officers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.scope = scope;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the officer signs for any body's objects. */
    @Transactional(readOnly = true)
    public boolean signs() {
        return !scope.working().isEmpty();
    }

    /**
     * The officer's body has them from now on (审管联动).
     *
     * @throws SupervisionRefused when one of them was signed for meanwhile or has gone to another body
     */
    public void sign(Set<Long> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new SupervisionRefused("supervision.error.choose", String.valueOf(MOST));
        }
        SignedInOfficer officer = officers.require();
        List<SupervisedObject> given = store.lockGiven(ids, scope.working());
        if (given.size() != ids.size()) {
            throw new SupervisionRefused("supervision.error.signedMeanwhile");
        }
        store.sign(ids, officer.officerId(), officer.name(), LocalDateTime.now(clock));
        given.forEach(object -> events.publishEvent(Auditable.of(
                Stream.ofCase(object.caseId()),
                "supervision.sign",
                object.licenceNo(),
                Map.of("body", object.bodyId(), "given", object.givenOn()))));
    }

    /**
     * Sets the credit of a licensee, for all that he or she was granted; it changes how often is inspected.
     *
     * @throws SupervisionRefused without a ground, or for a licensee without an identifier
     */
    public void setCredit(long objectId, Grade credit, String ground) {
        SupervisedObject object = store.find(objectId, scope.reading())
                .orElseThrow(() -> new NoSuchElementException("no object " + objectId));
        if (!scope.working().contains(object.bodyId())) {
            throw new AccessDeniedException("for the body that watches over it");
        }
        if (ground == null || ground.isBlank() || ground.length() > LONGEST_GROUND) {
            throw new SupervisionRefused("supervision.error.ground", String.valueOf(LONGEST_GROUND));
        }
        int objects = store.setCredit(object, credit);
        events.publishEvent(new Auditable(
                Stream.ofCase(object.caseId()),
                "supervision.credit",
                object.licenceNo(),
                Map.of("credit", object.credit()),
                Map.of("credit", credit, "ground", ground.strip(), "objects", objects)));
    }
}
