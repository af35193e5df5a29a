package org.countypowers.monitoring;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.casework.CaseBriefs;
import org.countypowers.casework.CaseBriefs.CaseBrief;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that the organs of an office's division have in hand: those that it may raise a card on, or call for by a letter. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WatchedCases {
    private final CaseBriefs cases;
    private final Bodies bodies;
    private final CurrentOfficer officers;

    WatchedCases(CaseBriefs cases, Bodies bodies, CurrentOfficer officers) {
        this.cases = cases;
        this.bodies = bodies;
        this.officers = officers;
    }

    Optional<CaseBrief> numbered(String number) {
        return cases.numbered(number == null ? "" : number.strip()).filter(found -> reaches(found.holder()));
    }

    /** Those of these numbers that the office reaches. */
    List<CaseBrief> numbered(Collection<String> numbers) {
        return cases.numbered(numbers).stream()
                .filter(found -> reaches(found.holder()))
                .toList();
    }

    private boolean reaches(String bodyId) {
        String prefix = officers.scope(Permission.MONITOR_DECIDE).divisionPrefix();
        return prefix != null && bodies.body(bodyId).divisionCode().startsWith(prefix);
    }
}
