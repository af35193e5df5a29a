package org.countypowers.casework;

import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.CaseMoves;
import org.countypowers.delegation.CaseMoves.Unconfirmed;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.springframework.stereotype.Component;

/** Cases that have moved to the officer's body, which begins with the file that it got (ADR 26). */
@Component
class ArrivedCases {
    private final CaseMoves moves;
    private final CurrentOfficer officers;

    ArrivedCases(CaseMoves moves, CurrentOfficer officers) {
        this.moves = moves;
        this.officers = officers;
    }

    /** What the officer has to confirm before anything else; empty where it is confirmed or another body's to confirm. */
    Optional<Unconfirmed> of(long caseId) {
        return Optional.ofNullable(moves.unconfirmed(List.of(caseId)).get(caseId))
                .filter(moved -> officers.scope(Permission.CASE_WORK).unitIds().contains(moved.toBody()));
    }
}
