package org.countypowers.supervision;

import java.util.List;
import java.util.Set;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.countypowers.supervision.domain.ObjectStore.Scope;
import org.springframework.stereotype.Component;

/** A body sees what it watches over; a reform office and an auditor all of their level and below (SPEC 7). */
@Component
class ObjectScope {
    private static final Set<Role> LEVEL_WIDE = Set.of(Role.REFORM_OFFICE, Role.AUDITOR);

    private final CurrentOfficer officers;

    ObjectScope(CurrentOfficer officers) {
        this.officers = officers;
    }

    Scope reading() {
        List<String> prefixes = officers.require().postings().stream()
                .filter(posting -> LEVEL_WIDE.contains(posting.role()))
                .map(posting -> Jurisdiction.prefix(posting.divisionCode()))
                .distinct()
                .toList();
        return new Scope(officers.scope(Permission.SUPERVISION_READ).unitIds(), prefixes);
    }

    /** Bodies for which the officer signs and inspects. */
    List<String> working() {
        return officers.scope(Permission.SUPERVISION_WORK).unitIds();
    }
}
