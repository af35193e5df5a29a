package org.countypowers.studio;

import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Procedures hold in every county, so designers of the province change them; others read. */
@Component
class StudioScope {
    private final CurrentOfficer officers;
    private final Bodies bodies;

    StudioScope(CurrentOfficer officers, Bodies bodies) {
        this.officers = officers;
        this.bodies = bodies;
    }

    boolean designs() {
        return officers.require().postings().stream()
                .anyMatch(posting -> posting.role().permissions().contains(Permission.FLOW_DESIGN)
                        && bodies.division(posting.divisionCode()).level() == Level.PROVINCE);
    }

    boolean readsReleases() {
        return officers.require().postings().stream()
                .anyMatch(posting -> posting.role().permissions().contains(Permission.FLOW_READ));
    }

    SignedInOfficer requireDesigner() {
        if (!designs()) {
            throw new AccessDeniedException("procedures belong to the province");
        }
        return officers.require();
    }
}
