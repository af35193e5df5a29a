package org.countypowers.licence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.Parties.Party;
import org.countypowers.catalog.Matter.RiskLevel;
import org.countypowers.catalog.Matters;
import org.countypowers.licence.ActingBodies.Acting;
import org.countypowers.licence.domain.ProceedingStore;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.process.ProcessRuntime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a proceeding down and begins its process. */
@Component
class ProceedingOpening {
    private static final String PROCESS = "licence-proceeding";

    private final ProceedingStore store;
    private final ProceedingRecords records;
    private final ActingBodies acting;
    private final Matters matters;
    private final ProcessRuntime processes;
    private final ApplicationEventPublisher events;

    ProceedingOpening(
            ProceedingStore store,
            ProceedingRecords records,
            ActingBodies acting,
            Matters matters,
            ProcessRuntime processes,
            ApplicationEventPublisher events) {
        this.store = store;
        this.records = records;
        this.acting = acting;
        this.matters = matters;
        this.processes = processes;
        this.events = events;
    }

    LocalDate today() {
        return records.today();
    }

    /** @return the proceeding's id */
    long open(LicenceLine licence, BeginProceeding command, Acting bodies, String body, Party newLicensee) {
        ProceedingKind kind = command.ground().kind();
        String name = acting.name(licence, bodies, body);
        int before = store.ofLicence(licence.id()).size();
        ProceedingRow row = new ProceedingRow(
                null,
                licence.id(),
                licence.number() + "-" + (before + 1),
                kind,
                command.ground(),
                command.facts().strip(),
                command.weighing() == null ? "" : command.weighing().strip(),
                body,
                name,
                acting.approving(licence, bodies, body),
                licence.licensee(),
                newLicensee.name(),
                newLicensee.lookup(),
                newLicensee.masked(),
                records.today(),
                records.actorId(),
                ProceedingState.OPEN,
                null,
                null,
                licence.id(),
                1,
                records.actor(),
                records.now());
        long id = store.add(row);
        Map<String, Object> after = new HashMap<>();
        // Whoever begins it has handled it: the worklist keeps that with the signatures.
        after.put("key", ProceedingRecords.key(id));
        after.put("kind", kind.name());
        after.put("ground", command.ground().name());
        after.put("body", body);
        events.publishEvent(Auditable.of(Stream.ofCase(licence.caseId()), "licence.begin", row.number(), after));
        processes.start(PROCESS, ProceedingRecords.key(id), facts(licence, bodies, row));
        return id;
    }

    private Map<String, Object> facts(LicenceLine licence, Acting bodies, ProceedingRow row) {
        ProceedingKind kind = row.kind();
        boolean risky = matters.matter(licence.matterId()).risk() == RiskLevel.D;
        boolean doubtful = bodies.moved() && (kind == ProceedingKind.REVOKE || kind == ProceedingKind.WITHDRAW);
        return Map.of(
                "adverse", kind.adverse(),
                // 优化营商环境条例 58: what takes a right away or concerns risk D is a major decision.
                "legalReview", kind.adverse() || risky,
                "organDoubtful", doubtful,
                "actingBody", row.actingBody(),
                "approvingBody", row.approvingBody(),
                "legalBody", acting.legal(row.actingBody(), row.nameBody()),
                "legalityBody", acting.legality(row.actingBody()));
    }
}
