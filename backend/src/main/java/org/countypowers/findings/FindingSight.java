package org.countypowers.findings;

import java.util.List;
import org.countypowers.findings.domain.FindingStore.Scope;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.ReadScope;
import org.countypowers.organisation.Role;
import org.springframework.stereotype.Component;

/** Who sees which findings: auditors those of their division, a body what it was asked, a discipline office what it was handed. */
@Component
class FindingSight {
    private final CurrentOfficer officers;

    FindingSight(CurrentOfficer officers) {
        this.officers = officers;
    }

    Scope read() {
        ReadScope scope = officers.scope(Permission.FINDING_READ);
        boolean audits = officers.require().holds(Role.AUDITOR);
        boolean disciplines = officers.require().holds(Role.DISCIPLINE_OFFICER);
        return new Scope(
                audits || disciplines ? List.of() : scope.unitIds(),
                audits ? scope.divisionPrefix() : null,
                disciplines ? scope.divisionPrefix() : null);
    }

    Scope audit() {
        return new Scope(List.of(), officers.scope(Permission.FINDING_AUDIT).divisionPrefix(), null);
    }

    Scope answer() {
        return new Scope(officers.scope(Permission.FINDING_ANSWER).unitIds(), null, null);
    }
}
