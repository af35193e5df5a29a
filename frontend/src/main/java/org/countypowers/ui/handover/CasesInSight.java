package org.countypowers.ui.handover;

import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.handover.FlightBook;
import org.countypowers.handover.HandoverView;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;

/** Whether a reader may open a case of a hand-over: those of the body that has it now, and auditors. */
class CasesInSight {
    private final Set<String> units;
    private final boolean audits;
    private final String givingBody;

    CasesInSight(HandoverView view, CurrentOfficer officers) {
        units = officers.require().postings().stream()
                .filter(posting -> posting.role().permissions().contains(Permission.CASE_READ))
                .map(Posting::unitName)
                .collect(Collectors.toSet());
        audits = officers.require().holds(Role.AUDITOR);
        givingBody = view.summary().giving().worker();
    }

    boolean opens(FlightBook.Case open) {
        boolean moved = open.state() == FlightState.MOVED || open.state() == FlightState.CONFIRMED;
        return audits || units.contains(moved ? open.toBodyName() : givingBody);
    }
}
