package org.countypowers.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.countypowers.delegation.PowersRefused.Refusal;
import org.countypowers.delegation.domain.PowerStore;
import org.countypowers.delegation.domain.PowerStore.ImplementingRow;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.PowerStore.StatusRow;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the register inside a lawful procedure's command; carries no permission of its own and no page reaches it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PowerRegistrar {
    private final PowerStore store;
    private final PowerEntering entering;
    private final RegisterEvents events;
    private final Clock clock;

    PowerRegistrar(PowerStore store, PowerEntering entering, RegisterEvents events, Clock clock) {
        this.store = store;
        this.entering = entering;
        this.events = events;
        this.clock = clock;
    }

    /** @throws PowerRefused when the law reserves the matter, or a clause is missing, or another entry holds on a day of it */
    public void enter(EnterPower command) {
        entering.enter(command, now());
    }

    /**
     * Enters what decisions give to many: every pair is checked before any is written.
     *
     * @throws PowersRefused with each pair that cannot be entered, or is named twice; then nothing is entered
     */
    public void enterAll(List<EnterPower> commands) {
        entering.enterAll(commands, now());
    }

    /** What {@link #enterAll} would refuse by what the register says now; nothing is entered. */
    public List<Refusal> refusals(List<EnterPower> commands) {
        return entering.refusals(commands, now());
    }

    /**
     * Suspends an entry, announces its recall or lets it work again from a day on, whatever was said of later days; the days
     * before stay as they were.
     *
     * @throws PowerRefused when the entry does not hold on that day
     */
    public void setStatus(RegisterEntry entry, RegisterEntry.Status status, LocalDate from, String instrumentNo) {
        PowerRow held = store.lock(entry.id());
        if (from.isBefore(held.validFrom()) || !from.isBefore(held.validTo())) {
            throw new PowerRefused("delegation.power.notHeld");
        }
        List<StatusRow> said = store.statusesFrom(held.id(), from);
        if (said.stream().noneMatch(row -> row.fromOn().equals(from))) {
            say(held, from, null, status, instrumentNo);
        }
        said.stream()
                .filter(row -> row.fromOn().equals(from) || !row.status().equals(status.name()))
                .forEach(row -> say(held, row.fromOn(), row, status, instrumentNo));
    }

    private void say(
            PowerRow held, LocalDate from, StatusRow before, RegisterEntry.Status status, String instrumentNo) {
        StatusRow now = new StatusRow(
                held.id(),
                from,
                before == null ? 1 : before.version() + 1,
                status.name(),
                instrumentNo,
                notBefore(before == null ? held.recordedAt() : before.recordedAt()),
                PowerStore.NEVER,
                RegisterEvents.pair(held.matterId(), held.holderDivision()),
                UUID.randomUUID().toString());
        store.setStatus(before, now);
        events.statusSet(held, now);
    }

    /**
     * Ends an entry: {@code on} is the first day on which the holder no longer has the power.
     *
     * @throws PowerRefused when the entry does not hold on the day before, or another one follows it
     */
    public void end(RegisterEntry entry, LocalDate on, String instrumentNo) {
        PowerRow held = store.lock(entry.id());
        if (!held.validFrom().isBefore(on) || !on.isBefore(held.validTo())) {
            throw new PowerRefused("delegation.power.notHeld");
        }
        PowerRow ended = held.endedBy(
                instrumentNo,
                on,
                notBefore(held.recordedAt()),
                RegisterEvents.pair(held.matterId(), held.holderDivision()),
                UUID.randomUUID().toString());
        try {
            store.supersede(held, ended);
        } catch (DataIntegrityViolationException followed) {
            throw new PowerRefused("delegation.power.followed");
        }
        events.ended(ended);
    }

    /** @throws PowerRefused when another body was named for the same day already */
    public void implementBy(ImplementingBody body) {
        try {
            store.addImplementing(row(body), now());
        } catch (DuplicateKeyException named) {
            throw new PowerRefused("delegation.implementing.named");
        }
        events.implementedBy(body);
    }

    /** {@code on} is the first day on which the body is no longer named. */
    public void endImplementing(ImplementingBody body, LocalDate on, String instrumentNo) {
        store.endImplementing(row(body), on, now());
        events.implementingEnded(body, on, instrumentNo);
    }

    private static ImplementingRow row(ImplementingBody body) {
        return new ImplementingRow(
                body.matterId(),
                body.divisionCode(),
                body.validFrom(),
                body.validTo(),
                body.acceptingBody(),
                body.decidingBody(),
                body.supervisingBody(),
                body.basis());
    }

    /** A later word is not recorded before the one that it supersedes, even where the clocks of two nodes differ. */
    private LocalDateTime notBefore(LocalDateTime earlier) {
        LocalDateTime now = now();
        return now.isBefore(earlier) ? earlier : now;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
