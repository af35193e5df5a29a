package org.countypowers.licence;

import java.util.List;
import java.util.Set;
import org.countypowers.licence.domain.LicenceStore.Field;
import org.countypowers.licence.domain.LicenceStore.Scope;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.springframework.stereotype.Component;

/**
 * A body sees what it granted and what it watches over, a department of a city or the province also its field below, and a
 * reform office, an auditor and a legality reviewer all of their level and below (SPEC 7).
 */
@Component
class LicenceScope {
    private static final Set<Role> LEVEL_WIDE = Set.of(Role.REFORM_OFFICE, Role.AUDITOR, Role.LEGALITY_REVIEWER);
    private static final Set<Level> SUPERIOR = Set.of(Level.CITY, Level.PROVINCE);

    private final CurrentOfficer officers;
    private final Bodies bodies;

    LicenceScope(CurrentOfficer officers, Bodies bodies) {
        this.officers = officers;
        this.bodies = bodies;
    }

    Scope reading() {
        List<String> own = officers.scope(Permission.LICENCE_READ).unitIds();
        List<Field> fields = own.stream()
                .map(bodies::body)
                .filter(body -> SUPERIOR.contains(body.level()))
                .map(LicenceScope::field)
                .toList();
        List<String> prefixes = officers.require().postings().stream()
                .filter(posting -> LEVEL_WIDE.contains(posting.role()))
                .map(posting -> Jurisdiction.prefix(posting.divisionCode()))
                .distinct()
                .toList();
        return new Scope(own, fields, prefixes);
    }

    private static Field field(GovernmentBody body) {
        return new Field(body.id(), Jurisdiction.prefix(body.divisionCode()));
    }

    /** Bodies for which the officer begins and handles proceedings. */
    List<String> working() {
        return officers.scope(Permission.LICENCE_WORK).unitIds();
    }
}
