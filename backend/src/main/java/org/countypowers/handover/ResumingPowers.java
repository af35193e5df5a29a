package org.countypowers.handover;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.Resumption;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a suspended power work again from a day on; a resumption that is still to come gives way to this one. */
@Component
class ResumingPowers {
    private final HandoverStore store;
    private final HandoverLetters letters;
    private final HandoverRecords records;
    private final PowerChangeRules rules;
    private final ResumedPowers resumed;
    private final PowerRegistrar registrar;
    private final RegisterOfPowers register;
    private final ApplicationEventPublisher events;

    ResumingPowers(
            HandoverStore store,
            HandoverLetters letters,
            HandoverRecords records,
            PowerChangeRules rules,
            ResumedPowers resumed,
            PowerRegistrar registrar,
            RegisterOfPowers register,
            ApplicationEventPublisher events) {
        this.store = store;
        this.letters = letters;
        this.records = records;
        this.rules = rules;
        this.resumed = resumed;
        this.registrar = registrar;
        this.register = register;
        this.events = events;
    }

    /** @return the suspension's hand-over, if there was one */
    Optional<Long> resume(ChangeRow change) {
        LocalDate from = change.effectiveOn();
        withdrawPlanned(change);
        registrar.setStatus(
                register.inForce(change.matterId(), change.divisionCode(), from)
                        .filter(held -> held.status() == Status.SUSPENDED)
                        .orElseThrow(() -> new HandoverRefused("handover.error.notSuspended")),
                Status.EFFECTIVE,
                from,
                change.instrumentNo());
        // The entry is locked now: a recall that was planned meanwhile is seen.
        rules.requireFree(ChangeKind.RESUMPTION, change.matterId(), change.divisionCode());
        events.publishEvent(Auditable.of(
                new Stream(Stream.Kind.REGISTER, HandoverPlanning.key(change.matterId(), change.divisionCode())),
                "handover.resume",
                change.matterId() + " " + change.divisionCode(),
                Map.of("from", from, "instrument", change.instrumentNo(), "reason", change.reason())));
        Optional<HandoverRow> suspension =
                rules.last(HandoverKind.SUSPENSION, change.matterId(), change.divisionCode());
        suspension.ifPresent(
                row -> letters.resumption(row, change.officeBody(), from, change.instrumentNo(), change.reason()));
        Resumption resumption = new Resumption(change.matterId(), change.divisionCode(), from);
        store.add(resumption);
        resumed.tellDue(resumption);
        return suspension.map(HandoverRow::id);
    }

    private void withdrawPlanned(ChangeRow change) {
        store.resumption(change.matterId(), change.divisionCode())
                .map(Resumption::fromOn)
                .filter(planned -> planned.isAfter(records.today()))
                .ifPresent(planned -> register.inForce(change.matterId(), change.divisionCode(), planned)
                        .ifPresent(
                                entry -> registrar.setStatus(entry, Status.SUSPENDED, planned, change.instrumentNo())));
    }
}
