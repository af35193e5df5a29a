package org.countypowers.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.verifier.Verification;
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
    private static final String MANIFEST = "manifest.json";
    private static final int LONGEST_PURPOSE = 200;

    private final ExportedTrail exported;
    private final List<Evidence> evidence;
    private final ObjectProvider<TrailAccess> access;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate before;
    private final TransactionTemplate moment;

    TrailExport(
            ExportedTrail exported,
            List<Evidence> evidence,
            ObjectProvider<TrailAccess> access,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.exported = exported;
        this.evidence = evidence;
        this.access = access;
        this.events = events;
        this.clock = clock;
        before = new TransactionTemplate(transactions);
        before.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        moment = new TransactionTemplate(transactions);
        moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setReadOnly(true);
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
        Long caseId = before.execute(status -> access.getObject().caseNumbered(number));
        write(new Request("CASE", caseId, number, purpose.strip(), true), out);
    }

    /** @throws IllegalArgumentException without a purpose */
    public void whole(String purpose, OutputStream out) {
        TrailAccess officer = access.getObject();
        if (!officer.whole()) {
            throw new AccessDeniedException("the whole trail");
        }
        write(new Request("WHOLE", null, "", purpose.strip(), officer.readings()), out);
    }

    private record Request(String scope, Long caseId, String caseNumber, String purpose, boolean readings) {}

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
        facts.put("withheld", String.valueOf(!request.readings()));
        moment.executeWithoutResult(status -> {
            try (ExportZip zip = new ExportZip(out)) {
                exported.write(request.caseId(), request.readings(), zip);
                evidence(Evidence.File.CASES, Verification.CASES, request.caseId(), zip);
                evidence(Evidence.File.REGISTER, Verification.REGISTER, request.caseId(), zip);
                evidence(Evidence.File.DOCUMENTS, Verification.DOCUMENTS, request.caseId(), zip);
                zip.manifest(MANIFEST, facts);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void evidence(Evidence.File file, String name, Long caseId, ExportZip zip) throws IOException {
        zip.file(name, (JsonGenerator json) -> evidence.stream()
                .filter(each -> each.file() == file)
                .forEach(each -> each.write(caseId, new EvidenceLines(json))));
    }
}
