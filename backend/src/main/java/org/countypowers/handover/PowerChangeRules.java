package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.forms.PlainText;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What must be so before a power is taken back, rests, or works again: when it is proposed, and once more when it happens. */
@Component
class PowerChangeRules {
    private final HandoverRecords records;
    private final HandoverStore store;
    private final HandoverScope scope;
    private final RegisterOfPowers register;
    private final Matters matters;
    private final Bodies bodies;

    PowerChangeRules(
            HandoverRecords records,
            HandoverStore store,
            HandoverScope scope,
            RegisterOfPowers register,
            Matters matters,
            Bodies bodies) {
        this.records = records;
        this.store = store;
        this.scope = scope;
        this.register = register;
        this.matters = matters;
        this.bodies = bodies;
    }

    /**
     * The signed-in officer's office that may propose this: above the holder, and not below the level from which the power came,
     * or which let it rest.
     *
     * @throws AccessDeniedException when none is above the holder
     * @throws HandoverRefused naming the office that may
     */
    GovernmentBody office(ChangeKind kind, String matterId, String divisionCode) {
        List<GovernmentBody> offices = offices(matterId, divisionCode);
        if (offices.isEmpty()) {
            throw new AccessDeniedException("for the office above " + divisionCode);
        }
        Optional<GovernmentBody> source = source(kind, matterId, divisionCode);
        return offices.stream()
                .filter(office -> source.isEmpty() || isAtOrAbove(office, source.get()))
                .findFirst()
                .orElseThrow(() -> new HandoverRefused(
                        refusal(kind), source.map(GovernmentBody::name).orElse("")));
    }

    /** Whether an office of the signed-in officer may propose this. */
    boolean mayPropose(ChangeKind kind, String matterId, String divisionCode) {
        Optional<GovernmentBody> source = source(kind, matterId, divisionCode);
        return offices(matterId, divisionCode).stream()
                .anyMatch(office -> source.isEmpty() || isAtOrAbove(office, source.get()));
    }

    private List<GovernmentBody> offices(String matterId, String divisionCode) {
        Matter matter = matters.matter(matterId);
        return scope.officer().postings().stream()
                .filter(posting -> posting.role().permissions().contains(Permission.POWER_RECALL))
                .filter(posting -> isAbove(posting.divisionCode(), divisionCode)
                        && bodies.division(posting.divisionCode()).level().compareTo(matter.currentLevel()) <= 0)
                .map(Posting::unitId)
                .map(bodies::body)
                .toList();
    }

    /** What a higher level gave or suspended is not for a lower one to change; law is silent, this is the rule of the house. */
    private void requireLevel(ChangeKind kind, GovernmentBody office, String matterId, String divisionCode) {
        source(kind, matterId, divisionCode)
                .filter(source -> !isAtOrAbove(office, source))
                .ifPresent(source -> {
                    throw new HandoverRefused(refusal(kind), source.name());
                });
    }

    private Optional<GovernmentBody> source(ChangeKind kind, String matterId, String divisionCode) {
        HandoverKind came = kind == ChangeKind.RESUMPTION ? HandoverKind.SUSPENSION : HandoverKind.DELEGATION;
        return last(came, matterId, divisionCode)
                .map(HandoverRow::supervisingBody)
                .map(bodies::body);
    }

    private static String refusal(ChangeKind kind) {
        return kind == ChangeKind.RESUMPTION ? "handover.error.resumedBy" : "handover.error.takenBy";
    }

    Optional<HandoverRow> last(HandoverKind kind, String matterId, String divisionCode) {
        return store.effective(matterId, divisionCode).stream()
                .filter(row -> row.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    private boolean isAtOrAbove(GovernmentBody office, GovernmentBody other) {
        return other.divisionCode().startsWith(Jurisdiction.prefix(office.divisionCode()))
                && bodies.division(office.divisionCode())
                                .level()
                                .compareTo(bodies.division(other.divisionCode()).level())
                        <= 0;
    }

    private boolean isAbove(String office, String divisionCode) {
        return divisionCode.startsWith(Jurisdiction.prefix(office))
                && bodies.division(office)
                                .level()
                                .compareTo(bodies.division(divisionCode).level())
                        < 0;
    }

    /** @return the entry that is to end, to rest or to work again */
    RegisterEntry check(ChangeKind kind, GovernmentBody office, ChangePower command) {
        requireText(command.instrumentNo(), "handover.error.instrument", 100);
        if (kind != ChangeKind.RESUMPTION) {
            requireText(command.instrumentType(), "handover.error.instrument", 40);
        }
        requireText(command.reason(), "handover.error.text", 500);
        requireDay(command.effectiveOn());
        requireLevel(kind, office, command.matterId(), command.divisionCode());
        requireFree(kind, command.matterId(), command.divisionCode());
        return kind == ChangeKind.RESUMPTION ? suspended(command) : taken(kind, command);
    }

    private RegisterEntry suspended(ChangePower command) {
        return register.inForce(command.matterId(), command.divisionCode(), command.effectiveOn())
                .filter(held -> held.status() == RegisterEntry.Status.SUSPENDED || resumesBefore(command, held))
                .orElseThrow(() -> new HandoverRefused("handover.error.notSuspended"));
    }

    /** A resumption that is to come gives way to a later day. */
    private boolean resumesBefore(ChangePower command, RegisterEntry held) {
        return held.status() == RegisterEntry.Status.EFFECTIVE
                && store.resumption(command.matterId(), command.divisionCode())
                        .filter(planned -> planned.fromOn().isAfter(records.today()))
                        .isPresent();
    }

    private RegisterEntry taken(ChangeKind kind, ChangePower command) {
        RegisterEntry entry = register.inForce(command.matterId(), command.divisionCode(), records.today())
                .orElseThrow(() -> new HandoverRefused("handover.error.notInForce"));
        if (!command.effectiveOn().isBefore(entry.validTo())) {
            throw new HandoverRefused(
                    "handover.error.expiresFirst", entry.validTo().toString());
        }
        if (kind == ChangeKind.RECALL && !entry.validFrom().isBefore(command.effectiveOn())) {
            throw new HandoverRefused("handover.error.firstDay");
        }
        if (kind == ChangeKind.SUSPENSION && entry.status() == RegisterEntry.Status.SUSPENDED) {
            throw new HandoverRefused("handover.error.suspended");
        }
        return entry;
    }

    /** Part of no open hand-over; the planned end of a power gives way to its recall or suspension. */
    void requireFree(ChangeKind kind, String matterId, String divisionCode) {
        store.open(HandoverPlanning.key(matterId, divisionCode))
                .filter(open -> kind == ChangeKind.RESUMPTION || open.kind() != HandoverKind.EXPIRY)
                .ifPresent(open -> {
                    throw new HandoverRefused("handover.error.pairOpen", open.number());
                });
    }

    /** A delegation ends before it takes effect; what takes a power back is called off before its day. */
    void requireMayBeCalledOff(HandoverRow row) {
        if (row.kind() == HandoverKind.EXPIRY) {
            throw new HandoverRefused("handover.error.expiryStays");
        }
        HandoverDesk.requireOpen(row);
        if (row.kind() != HandoverKind.DELEGATION && !records.today().isBefore(row.effectiveOn())) {
            throw new HandoverRefused("handover.error.dayCome");
        }
    }

    private void requireDay(LocalDate day) {
        if (day == null || day.isBefore(records.today())) {
            throw new HandoverRefused("handover.error.past");
        }
        if (!day.isBefore(OfficerSetup.OPEN)) {
            throw new HandoverRefused("handover.error.noDay");
        }
    }

    static void requireText(String text, String key, int longest) {
        if (text == null || text.isBlank() || text.strip().length() > longest || !PlainText.clean(text)) {
            throw new HandoverRefused(key);
        }
    }
}
