package org.countypowers.studio;

import org.countypowers.studio.domain.FlowContent;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.springframework.stereotype.Component;

@Component
class FlowChecks {
    long errors(ProcedureRow procedure, FlowContent content) {
        return 0;
    }
}
