package org.countypowers.ui.studio;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.studio.DraftDesk;
import org.countypowers.studio.MigrationDesk;
import org.countypowers.studio.Migrations;
import org.countypowers.studio.ProcedureDesk;
import org.countypowers.studio.Procedures;
import org.countypowers.studio.ReleaseDesk;
import org.countypowers.studio.TakenOver;

/** The services behind the pages of procedures, handed from a page to its parts. */
@SpringComponent
record StudioServices(
        Procedures procedures,
        ProcedureDesk making,
        DraftDesk drafts,
        ReleaseDesk releases,
        MigrationDesk migrations,
        Migrations moved,
        TakenOver takenOver,
        Matters matters,
        CurrentOfficer officers,
        Clock clock) {
    /** Readers are not even asked for the province. */
    boolean designs() {
        return officers.require().postings().stream()
                        .anyMatch(posting -> posting.role().permissions().contains(Permission.FLOW_DESIGN))
                && drafts.designs();
    }
}
