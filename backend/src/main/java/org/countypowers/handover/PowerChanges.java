package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.HandoverPlanning.Days;
import org.countypowers.handover.HandoverPlanning.Ground;
import org.countypowers.handover.HandoverPlanning.Plan;
import org.countypowers.handover.HandoverPlanning.Power;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.handover.domain.HandoverStore.Resumption;
import org.countypowers.organisation.OfficerSetup;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reform office above recalls and suspends a power, lets it work again, or thinks better of it before the day. */
@Service
@PreAuthorize("hasAuthority('POWER_RECALL')")
@Transactional
public class PowerChanges {
    private final HandoverPlanning planning;
    private final HandoverOpening opening;
    private final HandoverLetters letters;
    private final HandoverStore store;
    private final HandoverCancelling cancelling;
    private final ResumedPowers resumed;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final PowerChangeRules rules;
    private final PowerRegistrar registrar;
    private final RegisterOfPowers register;
    private final Matters matters;
    private final ApplicationEventPublisher events;

    PowerChanges(
            HandoverPlanning planning,
            HandoverOpening opening,
            HandoverLetters letters,
            HandoverStore store,
            HandoverCancelling cancelling,
            ResumedPowers resumed,
            HandoverRecords records,
            HandoverScope scope,
            PowerChangeRules rules,
            PowerRegistrar registrar,
            RegisterOfPowers register,
            Matters matters,
            ApplicationEventPublisher events) {
        this.planning = planning;
        this.opening = opening;
        this.letters = letters;
        this.store = store;
        this.cancelling = cancelling;
        this.resumed = resumed;
        this.records = records;
        this.scope = scope;
        this.rules = rules;
        this.registrar = registrar;
        this.register = register;
        this.matters = matters;
        this.events = events;
    }

    /** @throws HandoverRefused naming the office that takes or suspends this power, so that nobody fills in a form in vain */
    @Transactional(readOnly = true)
    public void requireMayTake(String matterId, String divisionCode) {
        rules.requireAbove(matters.matter(matterId), divisionCode);
        rules.requireLevelThatGave(matterId, divisionCode);
    }

    /** @throws HandoverRefused naming the office that lets it work again */
    @Transactional(readOnly = true)
    public void requireMayResume(String matterId, String divisionCode) {
        rules.requireAbove(matters.matter(matterId), divisionCode);
        rules.requireLevelThatSuspended(matterId, divisionCode);
    }

    /**
     * Announces that a power will be taken back: from today nothing new is accepted below, and no resumption that was to come
     * lets it work again.
     *
     * @return the hand-over's id
     * @throws HandoverRefused when the power is not in force, is part of an open hand-over, or something is missing
     */
    public long planRecall(ChangePower command) {
        long id = plan(HandoverKind.RECALL, command, AcceptedCases.MOVE);
        RegisterEntry entry = rules.inForce(command);
        registrar.setStatus(entry, Status.RECALL_PENDING, records.today(), command.instrumentNo());
        store.endResumption(command.matterId(), command.divisionCode());
        return id;
    }

    /** @return the hand-over's id */
    public long planSuspension(ChangePower command) {
        return plan(HandoverKind.SUSPENSION, command, AcceptedCases.FINISH);
    }

    /** Lets a suspended power work again from a day on; a resumption that is still to come gives way to this one. */
    public void resume(String matterId, String divisionCode, LocalDate from, String instrumentNo, String reason) {
        String office = rules.requireAbove(matters.matter(matterId), divisionCode);
        rules.requireLevelThatSuspended(matterId, divisionCode);
        PowerChangeRules.requireText(reason, "handover.error.text", 500);
        PowerChangeRules.requireText(instrumentNo, "handover.error.instrument", 100);
        rules.requireDay(from);
        requireNoneOpen(matterId, divisionCode);
        withdrawPlanned(matterId, divisionCode, instrumentNo.strip());
        RegisterEntry entry = register.inForce(matterId, divisionCode, from)
                .filter(held -> held.status() == Status.SUSPENDED)
                .orElseThrow(() -> new HandoverRefused("handover.error.notSuspended"));
        registrar.setStatus(entry, Status.EFFECTIVE, from, instrumentNo.strip());
        // The entry is locked now: a recall that was planned meanwhile is seen.
        requireNoneOpen(matterId, divisionCode);
        events.publishEvent(Auditable.of(
                new Stream(Stream.Kind.REGISTER, HandoverPlanning.key(matterId, divisionCode)),
                "handover.resume",
                matterId + " " + divisionCode,
                Map.of("from", from, "instrument", instrumentNo.strip(), "reason", reason.strip())));
        rules.last(HandoverKind.SUSPENSION, matterId, divisionCode)
                .ifPresent(suspension ->
                        letters.resumption(suspension, office, from, instrumentNo.strip(), reason.strip()));
        Resumption resumption = new Resumption(matterId, divisionCode, from);
        store.add(resumption);
        resumed.tellDue(resumption);
    }

    private void withdrawPlanned(String matterId, String divisionCode, String instrumentNo) {
        store.resumption(matterId, divisionCode)
                .map(Resumption::fromOn)
                .filter(planned -> planned.isAfter(records.today()))
                .ifPresent(planned -> register.inForce(matterId, divisionCode, planned)
                        .ifPresent(entry -> registrar.setStatus(entry, Status.SUSPENDED, planned, instrumentNo)));
    }

    private void requireNoneOpen(String matterId, String divisionCode) {
        store.open(HandoverPlanning.key(matterId, divisionCode)).ifPresent(open -> {
            throw new HandoverRefused("handover.error.pairOpen", open.number());
        });
    }

    /** Calls a recall or suspension off before its day. */
    public void cancel(long handoverId, String reason) {
        HandoverRow row = records.lock(handoverId);
        List<PowerRow> powers = records.powers(row);
        // What the province planned, a city does not cancel.
        scope.requireSupervising(row);
        PowerChangeRules.requireText(reason, "handover.error.text", 500);
        if (row.kind() != HandoverKind.RECALL && row.kind() != HandoverKind.SUSPENSION) {
            throw new HandoverRefused("handover.error.notRecall");
        }
        HandoverDesk.requireOpen(row);
        if (!records.today().isBefore(row.effectiveOn())) {
            throw new HandoverRefused("handover.error.dayCome");
        }
        cancelling.cancel(row, "cancel", reason);
        if (row.kind() == HandoverKind.RECALL) {
            powers.forEach(power -> register.inForce(power.matterId(), power.divisionCode(), records.today())
                    .ifPresent(entry -> registrar.setStatus(
                            entry, Status.valueOf(power.statusBefore()), records.today(), row.instrumentNo())));
            // A recall is of one power.
            boolean suspended = Status.valueOf(powers.get(0).statusBefore()) == Status.SUSPENDED;
            records.outcome(
                    suspended
                            ? HandoverOutcome.Change.RECALL_OF_SUSPENDED_CANCELLED
                            : HandoverOutcome.Change.RECALL_CANCELLED,
                    row,
                    powers);
        }
    }

    private long plan(HandoverKind kind, ChangePower command, AcceptedCases usual) {
        Matter matter = matters.matter(command.matterId());
        String supervising = rules.requireAbove(matter, command.divisionCode());
        rules.requireLevelThatGave(command.matterId(), command.divisionCode());
        RegisterEntry entry = rules.check(kind, command);
        long id = planning.add(List.of(new Plan(
                        kind,
                        command.divisionCode(),
                        rules.bodies(matter, command.divisionCode(), supervising),
                        new Ground(
                                entry.batchNo(),
                                command.instrumentNo().strip(),
                                command.instrumentType().strip(),
                                command.opinionNo().strip(),
                                command.reason().strip()),
                        new Days(command.effectiveOn(), command.effectiveOn(), OfficerSetup.OPEN),
                        PlanHandover.Renewals.RECEIVING_BODY,
                        command.acceptedCases() == null ? usual : command.acceptedCases(),
                        List.of(new Power(
                                entry.matterId(),
                                entry.form().name(),
                                entry.entrustBasis(),
                                "",
                                entry.scope(),
                                entry.id(),
                                entry.status().name())))))
                .get(0);
        letters.decision(records.lock(id), entry.instrumentNo());
        opening.open(id);
        return id;
    }
}
