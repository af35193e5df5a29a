package org.countypowers.delegation;

import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The list is the province's: an officer writes it whose reform office is there. */
@Component
class DirectReportScope {
    private final CurrentOfficer officers;
    private final Bodies bodies;

    DirectReportScope(CurrentOfficer officers, Bodies bodies) {
        this.officers = officers;
        this.bodies = bodies;
    }

    boolean writes() {
        return officers.require().postings().stream()
                .anyMatch(posting -> posting.role().permissions().contains(Permission.DIRECT_REPORT_MANAGE)
                        && bodies.division(posting.divisionCode()).level() == Level.PROVINCE);
    }

    SignedInOfficer requireWriter() {
        if (!writes()) {
            throw new AccessDeniedException("the direct-report list belongs to the province");
        }
        return officers.require();
    }
}
