package org.countypowers.casework;

import java.util.NoSuchElementException;
import org.countypowers.audit.TrailAccess;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.ReadScope;
import org.countypowers.organisation.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The whole trail is for audit administrators and the province's auditors, what was read under letters for the latter alone; a case
 * is for whoever reads all cases of its division.
 */
@Component
class CaseTrailAccess implements TrailAccess {
    private final CurrentOfficer officers;
    private final Bodies bodies;
    private final CaseStore store;

    CaseTrailAccess(CurrentOfficer officers, Bodies bodies, CaseStore store) {
        this.officers = officers;
        this.bodies = bodies;
        this.store = store;
    }

    @Override
    public boolean whole() {
        return officers.require().holds(Role.AUDIT_ADMIN) || readings();
    }

    @Override
    public boolean cases() {
        return officers.require().holds(Role.AUDITOR);
    }

    @Override
    public boolean readings() {
        return officers.require().postings().stream()
                .anyMatch(posting -> posting.role() == Role.AUDITOR
                        && bodies.division(posting.divisionCode()).level() == Level.PROVINCE);
    }

    @Override
    public String division() {
        if (whole()) {
            return "";
        }
        String prefix = officers.scope(Permission.CASE_READ).divisionPrefix();
        if (prefix == null) {
            throw new AccessDeniedException("the trail is for auditors");
        }
        return prefix;
    }

    @Override
    public long caseNumbered(String number) {
        ReadScope scope = officers.scope(Permission.CASE_READ);
        return store.numbered(number.strip())
                .map(CaseStore.CaseRow::id)
                .filter(id -> store.access(
                                id,
                                scope.unitIds(),
                                scope.divisionPrefix(),
                                officers.require().officerId())
                        .isPresent())
                .orElseThrow(() -> new NoSuchElementException("case " + number));
    }
}
