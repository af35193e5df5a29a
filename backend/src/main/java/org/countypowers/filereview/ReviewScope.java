package org.countypowers.filereview;

import java.util.List;
import java.util.Set;
import org.countypowers.filereview.domain.ReviewStore.Scope;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.stereotype.Component;

/** Both bodies see a review, a reform office and an auditor all of their level and below (SPEC 7). */
@Component
class ReviewScope {
    private static final Set<Role> LEVEL_WIDE = Set.of(Role.REFORM_OFFICE, Role.AUDITOR);

    private final CurrentOfficer officers;

    ReviewScope(CurrentOfficer officers) {
        this.officers = officers;
    }

    SignedInOfficer officer() {
        return officers.require();
    }

    Scope reading() {
        List<String> prefixes = officer().postings().stream()
                .filter(posting -> LEVEL_WIDE.contains(posting.role()))
                .map(posting -> Jurisdiction.prefix(posting.divisionCode()))
                .distinct()
                .toList();
        return new Scope(officers.scope(Permission.FILE_REVIEW_READ).unitIds(), prefixes);
    }

    /** Beginnings of the codes of the officer's divisions: a city's are those of all its counties. */
    List<String> divisions() {
        return officer().postings().stream()
                .map(posting -> Jurisdiction.prefix(posting.divisionCode()))
                .distinct()
                .toList();
    }

    /** Whether the officer signs off for this body. */
    boolean leads(String bodyId) {
        return officer().holds(Role.FINAL_APPROVER, bodyId);
    }

    /** Whether the officer has any work in this body. */
    boolean worksFor(String bodyId) {
        return officers.scope(Permission.FILE_REVIEW_WORK).unitIds().contains(bodyId);
    }

    /** Who sees a review only as the reviewed: its sheets are not finished for them before they are handed in. */
    boolean onlyReviewed(Review review) {
        Scope scope = reading();
        return !scope.bodies().contains(review.reviewingBody())
                && !scope.bodies().contains(review.actingBody())
                && scope.prefixes().stream().noneMatch(review.divisionCode()::startsWith)
                && officer().postings().stream().map(Posting::unitId).anyMatch(review.reviewedBody()::equals);
    }
}
