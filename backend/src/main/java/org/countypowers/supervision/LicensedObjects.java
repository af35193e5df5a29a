package org.countypowers.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.Matters;
import org.countypowers.licence.Licence;
import org.countypowers.licence.LicenceFollowers;
import org.countypowers.supervision.domain.ObjectStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is granted is watched over from the same moment (审管联动), until the licence ends; part of those commands. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class LicensedObjects implements LicenceFollowers {
    private final ObjectStore store;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LicensedObjects(ObjectStore store, Matters matters, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void granted(Licence licence, String supervisingBody) {
        store.add(new SupervisedObject(
                null,
                licence.id(),
                licence.number(),
                licence.caseId(),
                licence.matterId(),
                licence.matterName(),
                licence.divisionCode(),
                licence.licensee(),
                licence.identifierLookup(),
                Grade.valueOf(matters.matter(licence.matterId()).risk().name()),
                store.credit(licence.identifierLookup()),
                supervisingBody,
                ObjectState.GIVEN,
                LocalDate.now(clock),
                licence.number(),
                "",
                "",
                null,
                1));
    }

    @Override
    public void ended(Licence licence) {
        store.end(licence.id());
        events.publishEvent(
                Auditable.of(Stream.ofCase(licence.caseId()), "supervision.end", licence.number(), Map.of()));
    }

    /** Told before the licence ends, while there is an object to remember it by. */
    @Override
    public void distrusted(Licence licence) {
        int objects = store.setCredit(licence.identifierLookup(), Grade.D);
        events.publishEvent(Auditable.of(
                Stream.ofCase(licence.caseId()),
                "supervision.credit",
                licence.number(),
                Map.of("credit", Grade.D, "objects", objects)));
    }

    /** The credit is the new licensee's own. */
    @Override
    public void transferred(Licence licence) {
        store.transfer(
                licence.id(), licence.licensee(), licence.identifierLookup(), store.credit(licence.identifierLookup()));
        events.publishEvent(Auditable.of(
                Stream.ofCase(licence.caseId()),
                "supervision.transfer",
                licence.number(),
                Map.of("licensee", licence.licensee())));
    }
}
