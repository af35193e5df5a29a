package org.countypowers.handover;

import java.time.LocalDate;
import java.util.Optional;
import org.countypowers.catalog.Matter;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.forms.PlainText;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What must be so before a power is taken back. */
@Component
class PowerChangeRules {
    private final ExpiryGivesWay expiry;
    private final HandoverRecords records;
    private final HandoverStore store;
    private final HandoverScope scope;
    private final ReturningPowers returning;
    private final RegisterOfPowers register;
    private final Bodies bodies;

    PowerChangeRules(
            ExpiryGivesWay expiry,
            HandoverRecords records,
            HandoverStore store,
            HandoverScope scope,
            ReturningPowers returning,
            RegisterOfPowers register,
            Bodies bodies) {
        this.expiry = expiry;
        this.records = records;
        this.store = store;
        this.scope = scope;
        this.returning = returning;
        this.register = register;
        this.bodies = bodies;
    }

    /**
     * A power is taken back by an office above its holder, and not below the level from which it came.
     *
     * @return the office's body
     */
    String requireAbove(Matter matter, String divisionCode) {
        return scope.officer().postings().stream()
                .filter(posting -> posting.role().permissions().contains(Permission.POWER_RECALL))
                .filter(posting -> isAbove(posting.divisionCode(), divisionCode)
                        && bodies.division(posting.divisionCode()).level().compareTo(matter.currentLevel()) <= 0)
                .map(Posting::unitId)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("for the office above " + divisionCode));
    }

    /**
     * What a higher level gave is not for a lower one to take or to let rest; law is silent, this is the rule of the house.
     *
     * @throws HandoverRefused naming the office that may
     */
    void requireLevelThatGave(String matterId, String divisionCode) {
        requireLevelOf(HandoverKind.DELEGATION, matterId, divisionCode, "handover.error.takenBy");
    }

    /**
     * What a higher level suspended is not for a lower one to let work again.
     *
     * @throws HandoverRefused naming the office that may
     */
    void requireLevelThatSuspended(String matterId, String divisionCode) {
        requireLevelOf(HandoverKind.SUSPENSION, matterId, divisionCode, "handover.error.resumedBy");
    }

    /** The office under which the last change of this kind came, or one above it. */
    private void requireLevelOf(HandoverKind kind, String matterId, String divisionCode, String refusal) {
        last(kind, matterId, divisionCode)
                .map(HandoverRow::supervisingBody)
                .map(bodies::body)
                .filter(office -> scope.officer().postings().stream()
                        .filter(posting -> posting.role().permissions().contains(Permission.POWER_RECALL))
                        .noneMatch(posting -> isAtOrAbove(posting.divisionCode(), office.divisionCode())))
                .ifPresent(office -> {
                    throw new HandoverRefused(refusal, office.name());
                });
    }

    Optional<HandoverRow> last(HandoverKind kind, String matterId, String divisionCode) {
        return store.effective(matterId, divisionCode).stream()
                .filter(row -> row.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    private boolean isAtOrAbove(String office, String other) {
        return other.startsWith(Jurisdiction.prefix(office))
                && bodies.division(office)
                                .level()
                                .compareTo(bodies.division(other).level())
                        <= 0;
    }

    private boolean isAbove(String office, String divisionCode) {
        return divisionCode.startsWith(Jurisdiction.prefix(office))
                && bodies.division(office)
                                .level()
                                .compareTo(bodies.division(divisionCode).level())
                        < 0;
    }

    /** @return the entry that is to end or rest */
    RegisterEntry check(HandoverKind kind, ChangePower command) {
        requireText(command.instrumentNo(), "handover.error.instrument", 100);
        requireText(command.instrumentType(), "handover.error.instrument", 40);
        requireText(command.opinionNo(), "handover.error.opinion", 100);
        requireText(command.reason(), "handover.error.text", 500);
        requireDay(command.effectiveOn());
        RegisterEntry entry = inForce(command);
        if (!command.effectiveOn().isBefore(entry.validTo())) {
            throw new HandoverRefused(
                    "handover.error.expiresFirst", entry.validTo().toString());
        }
        if (kind == HandoverKind.RECALL && !entry.validFrom().isBefore(command.effectiveOn())) {
            throw new HandoverRefused("handover.error.firstDay");
        }
        if (kind == HandoverKind.SUSPENSION && entry.status() == RegisterEntry.Status.SUSPENDED) {
            throw new HandoverRefused("handover.error.suspended");
        }
        expiry.clear(command.matterId(), command.divisionCode());
        return entry;
    }

    RegisterEntry inForce(ChangePower command) {
        return register.inForce(command.matterId(), command.divisionCode(), records.today())
                .orElseThrow(() -> new HandoverRefused("handover.error.notInForce"));
    }

    HandoverPlanning.Bodies bodies(Matter matter, String divisionCode, String supervising) {
        return returning.between(matter, divisionCode, supervising);
    }

    void requireDay(LocalDate day) {
        if (day == null || day.isBefore(records.today())) {
            throw new HandoverRefused("handover.error.past");
        }
    }

    static void requireText(String text, String key, int longest) {
        if (text == null || text.isBlank() || text.strip().length() > longest || !PlainText.clean(text)) {
            throw new HandoverRefused(key);
        }
    }
}
