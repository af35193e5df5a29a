package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.delegation.domain.PowerStore;
import org.countypowers.delegation.domain.PowerStore.ImplementingRow;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.Timelines;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register inside a lawful procedure's command; carries no permission of its own and no page reaches it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PowerRegistrar {
    private static final LocalDate ANCHOR = LocalDate.of(1000, 1, 1);

    private final PowerStore store;
    private final EntryRules rules;
    private final ApplicationEventPublisher events;

    PowerRegistrar(PowerStore store, EntryRules rules, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.events = events;
    }

    /** @throws PowerRefused when the law reserves the matter, or a clause is missing, or another entry holds on a day of it */
    public void enter(EnterPower command) {
        Timelines timelines = new Timelines();
        store.timelines(List.of(command.matterId()), rules.concerned(command)).forEach(timelines::add);
        rules.call(timelines).refusal(command).ifPresent(refused -> {
            throw refused;
        });
        Optional<LocalDate> end = timelines.end(command.matterId(), command.holderDivision());
        LocalDate previous = end.orElse(ANCHOR);
        try {
            if (end.isEmpty()) {
                store.anchor(command.matterId(), command.holderDivision());
            }
            store.add(new PowerRow(
                    null,
                    command.matterId(),
                    command.holderDivision(),
                    command.form().name(),
                    command.validFrom(),
                    command.validTo(),
                    previous,
                    command.instrumentNo(),
                    command.instrumentType(),
                    command.entrustBasis(),
                    command.batchNo(),
                    null));
        } catch (DataIntegrityViolationException enteredMeanwhile) {
            throw new PowerRefused("delegation.power.overlaps");
        }
        tell(
                "delegation.power.enter",
                command.matterId(),
                command.holderDivision(),
                Map.of(
                        "form",
                        command.form(),
                        "from",
                        command.validFrom(),
                        "to",
                        command.validTo(),
                        "instrument",
                        command.instrumentNo()));
    }

    /**
     * Suspends an entry, announces its recall or lets it work again from a day on; the days before stay as they were.
     *
     * @throws PowerRefused when the entry does not hold on that day
     */
    public void setStatus(RegisterEntry entry, RegisterEntry.Status status, LocalDate from, String instrumentNo) {
        if (from.isBefore(entry.validFrom()) || !from.isBefore(entry.validTo())) {
            throw new PowerRefused("delegation.power.notHeld");
        }
        store.setStatus(entry.id(), status.name(), from, instrumentNo);
        tell(
                "delegation.power.status",
                entry.matterId(),
                entry.holderDivision(),
                Map.of("status", status, "from", from, "instrument", instrumentNo));
    }

    /**
     * Ends an entry: {@code on} is the first day on which the holder no longer has the power.
     *
     * @throws PowerRefused when the entry does not hold on the day before, or another one follows it
     */
    public void end(RegisterEntry entry, LocalDate on, String instrumentNo) {
        try {
            if (!store.end(entry.id(), on)) {
                throw new PowerRefused("delegation.power.notHeld");
            }
        } catch (DataIntegrityViolationException followed) {
            throw new PowerRefused("delegation.power.followed");
        }
        tell(
                "delegation.power.end",
                entry.matterId(),
                entry.holderDivision(),
                Map.of("on", on, "instrument", instrumentNo));
    }

    public void implementBy(ImplementingBody body) {
        store.addImplementing(new ImplementingRow(
                body.matterId(),
                body.divisionCode(),
                body.validFrom(),
                body.validTo(),
                body.acceptingBody(),
                body.decidingBody(),
                body.supervisingBody(),
                body.basis()));
        tell(
                "delegation.implementing.set",
                body.matterId(),
                body.divisionCode(),
                Map.of("deciding", body.decidingBody(), "basis", body.basis()));
    }

    private void tell(String action, String matterId, String holder, Map<String, ?> after) {
        events.publishEvent(Auditable.of(
                new Stream(Stream.Kind.REGISTER, matterId + ":" + holder), action, matterId + " " + holder, after));
    }
}
