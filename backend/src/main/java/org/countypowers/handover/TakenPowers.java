package org.countypowers.handover;

import java.util.List;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.handover.HandoverPlanning.Days;
import org.countypowers.handover.HandoverPlanning.Ground;
import org.countypowers.handover.HandoverPlanning.Plan;
import org.countypowers.handover.HandoverPlanning.Power;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.organisation.OfficerSetup;
import org.springframework.stereotype.Component;

/** Announces a recall or suspension whose legality has been reviewed, and begins its hand-over. */
@Component
class TakenPowers {
    private final HandoverPlanning planning;
    private final HandoverOpening opening;
    private final HandoverLetters letters;
    private final HandoverStore store;
    private final HandoverRecords records;
    private final ExpiryGivesWay expiry;
    private final ReturningPowers returning;
    private final PowerRegistrar registrar;
    private final Matters matters;

    TakenPowers(
            HandoverPlanning planning,
            HandoverOpening opening,
            HandoverLetters letters,
            HandoverStore store,
            HandoverRecords records,
            ExpiryGivesWay expiry,
            ReturningPowers returning,
            PowerRegistrar registrar,
            Matters matters) {
        this.planning = planning;
        this.opening = opening;
        this.letters = letters;
        this.store = store;
        this.records = records;
        this.expiry = expiry;
        this.returning = returning;
        this.registrar = registrar;
        this.matters = matters;
    }

    /**
     * From today nothing new is accepted below, and no resumption that was to come lets it work again.
     *
     * @return the hand-over's id
     */
    long recall(ChangeRow change, RegisterEntry entry) {
        long id = plan(HandoverKind.RECALL, change, entry, AcceptedCases.MOVE);
        registrar.setStatus(entry, Status.RECALL_PENDING, records.today(), change.instrumentNo());
        store.endResumption(change.matterId(), change.divisionCode());
        return id;
    }

    /** @return the hand-over's id */
    long suspend(ChangeRow change, RegisterEntry entry) {
        return plan(HandoverKind.SUSPENSION, change, entry, AcceptedCases.FINISH);
    }

    private long plan(HandoverKind kind, ChangeRow change, RegisterEntry entry, AcceptedCases usual) {
        expiry.clear(change.matterId(), change.divisionCode());
        Matter matter = matters.matter(change.matterId());
        long id = planning.add(List.of(new Plan(
                        kind,
                        change.divisionCode(),
                        returning.between(matter, change.divisionCode(), change.officeBody()),
                        new Ground(
                                entry.batchNo(),
                                change.instrumentNo(),
                                change.instrumentType(),
                                change.opinionNo(),
                                change.reason()),
                        new Days(change.effectiveOn(), change.effectiveOn(), OfficerSetup.OPEN),
                        PlanHandover.Renewals.RECEIVING_BODY,
                        change.acceptedCases() == null ? usual : change.acceptedCases(),
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
