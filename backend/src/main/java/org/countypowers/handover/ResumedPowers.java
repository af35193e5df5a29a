package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.Resumption;
import org.springframework.stereotype.Component;

/** Tells the batches that a power works again, on the day from which the register says so and not before. */
@Component
class ResumedPowers {
    private static final int PAGE = 100;

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

    /** @return how many were told; 0 when none is due any more */
    int tellDue() {
        List<Resumption> due = store.resumptions(records.today(), PAGE);
        due.forEach(this::tell);
        return due.size();
    }

    /** This one, if its day has come. */
    void tellDue(Resumption resumption) {
        if (!records.today().isBefore(resumption.fromOn())) {
            tell(resumption);
        }
    }

    private void tell(Resumption resumption) {
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
        store.effective(resumption.matterId(), resumption.divisionCode()).stream()
                .filter(row -> row.kind() == HandoverKind.SUSPENSION)
                .filter(row -> row.signedOn() == null)
                .forEach(opening::callOff);
    }
}
