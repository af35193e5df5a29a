package org.countypowers.inspection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countypowers.inspection.domain.InspectionReaders;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** A body sees its own inspections; a reform office and an auditor all of their level and below (SPEC 7). */
@Component
class InspectionScope {
    private static final Set<Role> LEVEL_WIDE = Set.of(Role.REFORM_OFFICE, Role.AUDITOR);

    private final CurrentOfficer officers;

    InspectionScope(CurrentOfficer officers) {
        this.officers = officers;
    }

    SignedInOfficer officer() {
        return officers.require();
    }

    InspectionReaders reading() {
        List<String> bodies = officers.scope(Permission.SUPERVISION_READ).unitIds();
        List<Posting> postings = officer().postings();
        return new InspectionReaders(
                bodies,
                postings.stream()
                        .filter(posting -> bodies.contains(posting.unitId()))
                        .map(Posting::divisionCode)
                        .distinct()
                        .toList(),
                postings.stream()
                        .filter(posting -> LEVEL_WIDE.contains(posting.role()))
                        .map(posting -> Jurisdiction.prefix(posting.divisionCode()))
                        .distinct()
                        .toList());
    }

    /** Bodies for which the officer inspects. */
    List<String> working() {
        return officers.scope(Permission.SUPERVISION_WORK).unitIds();
    }

    /** Bodies that the officer heads. */
    List<String> leading() {
        return officers.scope(Permission.SUPERVISION_PLAN).unitIds();
    }

    /** Bodies that the officer inspects for or heads, in the order of their ids. */
    List<String> own() {
        return Stream.concat(leading().stream(), working().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** @throws AccessDeniedException for another body than those the officer heads */
    void requireLeading(String bodyId) {
        if (!leading().contains(bodyId)) {
            throw new AccessDeniedException("for the head of the body");
        }
    }

    /** @throws AccessDeniedException for another body than those the officer heads or inspects for */
    void requireOwn(String bodyId) {
        if (!own().contains(bodyId)) {
            throw new AccessDeniedException("for the body itself");
        }
    }
}
