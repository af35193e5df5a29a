package org.countypowers.ui.studio;

import java.time.Clock;
import java.time.LocalDate;
import org.countypowers.catalog.Matters;
import org.countypowers.studio.DraftCheck;
import org.countypowers.studio.DraftDesk;
import org.countypowers.studio.ProcedureDesk;
import org.countypowers.studio.ReleaseDesk;
import org.countypowers.studio.StepCatalogue;
import org.countypowers.studio.UploadDesk;
import org.springframework.stereotype.Component;

/** What the design page asks. */
@Component
record DesignServices(
        ProcedureDesk procedures,
        DraftDesk drafts,
        DraftCheck check,
        ReleaseDesk releases,
        UploadDesk uploads,
        StepCatalogue steps,
        Matters matters,
        Clock clock) {
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
