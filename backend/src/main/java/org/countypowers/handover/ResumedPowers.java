package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.Resumption;
import org.springframework.stereotype.Component;

/** Tells the batches that a power works again, on the day from which the register says so and not before. */
@Component
class ResumedPowers {
    private final HandoverStore store;
    private final HandoverRecords records;
    private final HandoverOpening opening;
    private final RegisterOfPowers register;

    ResumedPowers(HandoverStore store, HandoverRecords records, HandoverOpening opening, RegisterOfPowers register) {
        this.store = store;
        this.records = records;
        this.opening = opening;
        this.register = register;
    }

    /** @param after null for the first page */
    List<Resumption> due(Resumption after, int limit) {
        return store.resumptions(records.today(), after, limit);
    }

    /** The suspension says that its end could not be told; the sweep tries again. */
    void hold(Resumption resumption, String reference) {
        suspended(resumption)
                .forEach(row -> records.note(row, row.progress().held("handover.problem.resumption", reference)));
    }

    /** This one, if its day has come. */
    void tellDue(Resumption resumption) {
        if (!records.today().isBefore(resumption.fromOn())) {
            tell(resumption);
        }
    }

    private void tell(Resumption resumption) {
        suspended(resumption).forEach(row -> records.note(row, row.progress().held("", "")));
        store.endResumption(resumption.matterId(), resumption.divisionCode());
        LocalDate today = records.today();
        register.inForce(resumption.matterId(), resumption.divisionCode(), today)
                .filter(entry -> entry.status() == RegisterEntry.Status.EFFECTIVE)
                .ifPresent(entry -> {
                    endTasks(resumption);
                    store.endSuspension(resumption.matterId(), resumption.divisionCode(), resumption.fromOn());
                    records.outcome(
                            HandoverOutcome.Change.RESUMED, resumption.divisionCode(), List.of(resumption.matterId()));
                });
    }

    /** Nobody hands over any more what works again. */
    private void endTasks(Resumption resumption) {
        suspended(resumption).stream().filter(row -> row.signedOn() == null).forEach(opening::callOff);
    }

    private List<HandoverRow> suspended(Resumption resumption) {
        return store.effective(resumption.matterId(), resumption.divisionCode()).stream()
                .filter(row -> row.kind() == HandoverKind.SUSPENSION && row.overOn() == null)
                .toList();
    }
}
