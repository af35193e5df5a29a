package org.countypowers.feedback;

import java.util.List;
import java.util.Set;
import org.countypowers.feedback.domain.FeedbackStore.Scope;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.springframework.stereotype.Component;

/** A body sees its own; a reform office, a discipline office and an auditor all of their level and below. */
@Component
class FeedbackScope {
    private static final Set<Role> LEVEL_WIDE = Set.of(Role.REFORM_OFFICE, Role.DISCIPLINE_OFFICER, Role.AUDITOR);

    private final CurrentOfficer officers;

    FeedbackScope(CurrentOfficer officers) {
        this.officers = officers;
    }

    Scope reading() {
        List<String> prefixes = officers.require().postings().stream()
                .filter(posting -> LEVEL_WIDE.contains(posting.role()))
                .map(posting -> Jurisdiction.prefix(posting.divisionCode()))
                .distinct()
                .toList();
        return new Scope(officers.scope(Permission.FEEDBACK_READ).unitIds(), prefixes);
    }

    /** Bodies for which the officer may learn whom to call. */
    List<String> revealing() {
        return officers.scope(Permission.FEEDBACK_REVEAL).unitIds();
    }
}
