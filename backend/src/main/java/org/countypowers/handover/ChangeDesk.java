package org.countypowers.handover;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.ChangeStore;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.ProcessRuntime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reform office above proposes that a power is recalled, suspended or works again, or that a hand-over is called off. Nothing
 * happens before somebody else has found it lawful.
 */
@Service
@PreAuthorize("hasAuthority('POWER_RECALL')")
@Transactional
public class ChangeDesk {
    private static final String PROCESS = "power-change";

    private final ChangeStore store;
    private final ChangeRecords changes;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final PowerChangeRules rules;
    private final ProcessRuntime processes;
    private final Bodies bodies;

    ChangeDesk(
            ChangeStore store,
            ChangeRecords changes,
            HandoverRecords records,
            HandoverScope scope,
            PowerChangeRules rules,
            ProcessRuntime processes,
            Bodies bodies) {
        this.store = store;
        this.changes = changes;
        this.records = records;
        this.scope = scope;
        this.rules = rules;
        this.processes = processes;
        this.bodies = bodies;
    }

    /** @throws HandoverRefused naming the office that may, so that nobody fills in a form in vain */
    @Transactional(readOnly = true)
    public void requireMayPropose(ChangeKind kind, String matterId, String divisionCode) {
        rules.office(kind, matterId, divisionCode);
        requireNoneOpen(HandoverPlanning.key(matterId, divisionCode));
    }

    /**
     * @param kind RECALL, SUSPENSION or RESUMPTION
     * @return the proposal's id
     * @throws HandoverRefused when the power is not in force, is part of an open hand-over or another proposal, or something is
     *     missing
     */
    public long propose(ChangeKind kind, ChangePower command) {
        GovernmentBody office = rules.office(kind, command.matterId(), command.divisionCode());
        rules.check(kind, office, command);
        return add(
                office,
                new Proposal(
                        kind,
                        command.matterId(),
                        command.divisionCode(),
                        null,
                        command.instrumentNo().strip(),
                        command.instrumentType() == null
                                ? ""
                                : command.instrumentType().strip(),
                        command.effectiveOn(),
                        command.acceptedCases(),
                        command.reason().strip()),
                HandoverPlanning.key(command.matterId(), command.divisionCode()));
    }

    /** @return the proposal's id */
    public long callOff(long handoverId, String instrumentNo, String reason) {
        HandoverRow handover = records.lock(handoverId);
        // What the province planned, a city does not call off.
        scope.requireSupervising(handover);
        PowerChangeRules.requireText(instrumentNo, "handover.error.instrument", 100);
        PowerChangeRules.requireText(reason, "handover.error.text", 500);
        rules.requireMayBeCalledOff(handover);
        return add(
                bodies.body(handover.supervisingBody()),
                new Proposal(
                        ChangeKind.CALLING_OFF,
                        "",
                        handover.divisionCode(),
                        handoverId,
                        instrumentNo.strip(),
                        "",
                        null,
                        null,
                        reason.strip()),
                HandoverOpening.key(handover));
    }

    /** Takes a proposal back while it is under review; for the office that made it. */
    public void withdraw(long id, String reason) {
        ChangeRow row = changes.lock(id);
        changes.requireReading(row);
        if (!scope.officer().holds(Role.REFORM_OFFICE, row.officeBody())) {
            throw new AccessDeniedException("for the office that proposed it");
        }
        PowerChangeRules.requireText(reason, "handover.error.text", 500);
        changes.requireOpen(row);
        processes.deliver("Message_ChangeWithdrawn", ChangeRecords.key(id));
        changes.decide(row, ChangeState.WITHDRAWN, null, reason.strip());
    }

    private void requireNoneOpen(String openKey) {
        changes.open(openKey).ifPresent(open -> {
            throw new ChangeIsOpen(open.number(), changes.reads(open) ? open.id() : null);
        });
    }

    /** What is proposed, without who proposes it. */
    private record Proposal(
            ChangeKind kind,
            String matterId,
            String divisionCode,
            Long handoverId,
            String instrumentNo,
            String instrumentType,
            LocalDate effectiveOn,
            AcceptedCases acceptedCases,
            String reason) {}

    private long add(GovernmentBody office, Proposal proposal, String openKey) {
        requireNoneOpen(openKey);
        SignedInOfficer officer = scope.officer();
        int year = records.today().getYear();
        ChangeRow row = new ChangeRow(
                null,
                String.format(Locale.ROOT, "BG-%d-%04d", year, store.next(year)),
                proposal.kind(),
                proposal.matterId(),
                proposal.divisionCode(),
                proposal.handoverId(),
                office.id(),
                office.divisionCode(),
                proposal.instrumentNo(),
                proposal.instrumentType(),
                proposal.effectiveOn(),
                proposal.acceptedCases(),
                proposal.reason(),
                "",
                ChangeState.PROPOSED,
                openKey,
                officer.officerId(),
                officer.name(),
                records.now(),
                1,
                officer.name(),
                records.now());
        long id;
        try {
            id = store.add(row);
        } catch (DuplicateKeyException meanwhile) {
            throw new HandoverRefused("handover.error.proposedMeanwhile");
        }
        processes.start(PROCESS, ChangeRecords.key(id), Map.of("proposingBody", office.id()));
        changes.tell(
                row,
                "propose",
                Map.of(
                        "change", row.kind(),
                        "about", openKey,
                        "on", row.effectiveOn() == null ? "" : row.effectiveOn(),
                        "instrument", row.instrumentNo(),
                        "reason", row.reason()));
        return id;
    }
}
