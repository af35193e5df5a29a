package org.countypowers.audit;

import java.io.OutputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.ExportedTrail.Extent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands the trail over to be verified elsewhere: events with the proofs of their seals, and the rows and documents of which they
 * speak. That it was asked for, by whom and why, is in the trail before the first byte; all is read as of one moment.
 */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
public class TrailExport {
    private static final int LONGEST_PURPOSE = 200;

    private final ExportedTrail exported;
    private final ObjectProvider<TrailAccess> access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate before;

    TrailExport(
            ExportedTrail exported,
            ObjectProvider<TrailAccess> access,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.exported = exported;
        this.access = access;
        this.events = events;
        this.clock = clock;
        before = new TransactionTemplate(transactions);
        before.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public boolean offersWhole() {
        return access.getObject().whole();
    }

    public boolean offersCases() {
        return access.getObject().cases();
    }

    /** Whether there is such a case in the reader's scope. */
    public boolean offers(String caseNumber) {
        try {
            return before.execute(status -> access.getObject().caseNumbered(caseNumber)) != null;
        } catch (NoSuchElementException outOfSight) {
            return false;
        }
    }

    /**
     * @throws NoSuchElementException when there is no such case in the reader's scope
     * @throws IllegalArgumentException without a purpose
     */
    public void ofCase(String number, String purpose, OutputStream out) {
        long caseId = before.execute(status -> access.getObject().caseNumbered(number));
        write(new Request("CASE", Extent.ofCase(caseId), number, purpose.strip()), out);
    }

    /** @throws IllegalArgumentException without a purpose */
    public void whole(String purpose, OutputStream out) {
        TrailAccess officer = access.getObject();
        if (!officer.whole()) {
            throw new AccessDeniedException("the whole trail");
        }
        write(new Request("WHOLE", Extent.whole(officer.readings()), "", purpose.strip()), out);
    }

    private record Request(String scope, Extent extent, String caseNumber, String purpose) {}

    private void write(Request request, OutputStream out) {
        if (request.purpose().isEmpty() || request.purpose().length() > LONGEST_PURPOSE) {
            throw new IllegalArgumentException("an export has a purpose");
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("scope", request.scope());
        facts.put("case", request.caseNumber());
        facts.put("purpose", request.purpose());
        before.executeWithoutResult(status -> events.publishEvent(Auditable.of(
                Stream.ofConfiguration("trail"), "trail.export", request.caseNumber(), Map.copyOf(facts))));
        facts.put("officer", exported.officer());
        facts.put("at", clock.instant().toString());
        facts.put("withheld", String.valueOf(!request.extent().readings()));
        exported.write(request.extent(), facts, out);
    }
}
