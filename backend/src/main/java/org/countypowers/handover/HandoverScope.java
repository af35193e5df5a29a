package org.countypowers.handover;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.Scope;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose hand-overs an officer sees, and for which side he or she acts. */
@Component
class HandoverScope {
    /** They see all of their level and below, not only what their own body takes part in (SPEC 7). */
    private static final Set<Role> LEVEL_WIDE = Set.of(Role.REFORM_OFFICE, Role.AUDITOR, Role.LEGALITY_REVIEWER);

    private final CurrentOfficer officers;

    HandoverScope(CurrentOfficer officers) {
        this.officers = officers;
    }

    SignedInOfficer officer() {
        return officers.require();
    }

    Scope scope() {
        String prefix = officer().postings().stream()
                .filter(posting -> LEVEL_WIDE.contains(posting.role()))
                .map(posting -> Jurisdiction.prefix(posting.divisionCode()))
                .min(Comparator.comparingInt(String::length))
                .orElse(null);
        return new Scope(bodies(Permission.HANDOVER_READ), prefix);
    }

    /** @throws NoSuchElementException for a hand-over out of sight, as if it did not exist */
    void requireReading(HandoverRow row) {
        Scope scope = scope();
        boolean takesPart = scope.bodies().stream().anyMatch(body -> takesPart(row, body));
        if (!takesPart && (scope.prefix() == null || !row.divisionCode().startsWith(scope.prefix()))) {
            throw new NoSuchElementException("no hand-over " + row.id());
        }
    }

    boolean worksFor(HandoverRow row, HandoverSide side) {
        return bodies(Permission.HANDOVER_WORK).contains(row.body(side));
    }

    void require(HandoverRow row, HandoverSide side) {
        requireReading(row);
        if (!worksFor(row, side)) {
            throw new AccessDeniedException("another side's part of the hand-over");
        }
    }

    boolean supervises(HandoverRow row) {
        return officer().holds(Role.REFORM_OFFICE, row.supervisingBody());
    }

    void requireSupervising(HandoverRow row) {
        requireReading(row);
        if (!supervises(row)) {
            throw new AccessDeniedException("for the supervising reform office");
        }
    }

    void requireTakingPart(HandoverRow row) {
        requireReading(row);
        if (bodies(Permission.HANDOVER_WORK).stream().noneMatch(body -> takesPart(row, body))) {
            throw new AccessDeniedException("for those who take part");
        }
    }

    List<String> bodies(Permission permission) {
        return officers.scope(permission).unitIds();
    }

    static boolean takesPart(HandoverRow row, String body) {
        return List.of(HandoverSide.values()).stream()
                .anyMatch(side -> row.body(side).equals(body));
    }
}
