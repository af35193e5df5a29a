package org.countypowers.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.BrokenCommitments;
import org.countypowers.casework.Parties.Party;
import org.countypowers.licence.ActingBodies.Acting;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.licence.domain.ProceedingStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A promise that was found broken leads to a proceeding by itself (行政许可法 69); carries no permission of its own. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RevocationOfPromises implements BrokenCommitments {
    private final LicenceStore licences;
    private final ProceedingStore store;
    private final ActingBodies acting;
    private final ProceedingOpening opening;
    private final ApplicationEventPublisher events;

    RevocationOfPromises(
            LicenceStore licences,
            ProceedingStore store,
            ActingBodies acting,
            ProceedingOpening opening,
            ApplicationEventPublisher events) {
        this.licences = licences;
        this.store = store;
        this.acting = acting;
        this.opening = opening;
        this.events = events;
    }

    /** A licence that has ended, or about which a proceeding is open already, is left to that; the trail says so. */
    @Override
    public void broken(long caseId, String facts, String weighing) {
        LicenceLine found = licences.ofCase(caseId).orElseThrow();
        Licence locked = licences.lock(List.of(found.id())).get(0);
        LocalDate today = opening.today();
        if (locked.status() != LicenceStatus.VALID || store.open(found.id()).isPresent()) {
            events.publishEvent(Auditable.of(Stream.ofCase(caseId), "licence.leave", locked.number(), Map.of()));
            return;
        }
        Acting bodies = acting.of(found, ProceedingKind.REVOKE, today);
        // Who has the power today takes back what it granted; where nobody has, who granted it.
        String body =
                bodies.route() == null ? found.decidingBody() : bodies.route().decidingBody();
        BeginProceeding command =
                new BeginProceeding(found.id(), ProceedingGround.BROKEN_PROMISE, facts, weighing, null);
        opening.open(found, command, bodies, body, new Party("", "", ""));
    }
}
