package org.countypowers.studio;

import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;

/** A draft as it stands on the server. */
public record Draft(ProcedureRow procedure, DraftRow row, FlowContent content) {
    public long version() {
        return row.rowVersion();
    }

    public String model() {
        return content.model();
    }
}
