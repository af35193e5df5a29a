package org.countypowers.inspection;

import java.util.Collection;
import java.util.Map;
import org.countypowers.inspection.domain.InspectionReaders;
import org.countypowers.process.TaskSubject.Listed;
import org.springframework.stereotype.Component;

/** Whose visits the officer sees, and what lists say of them. */
@Component
class VisitReading {
    private final InspectionScope scope;
    private final ListedVisits list;

    VisitReading(InspectionScope scope, ListedVisits list) {
        this.scope = scope;
        this.list = list;
    }

    InspectionReaders readers() {
        return scope.reading();
    }

    Map<String, Listed> listed(Collection<Long> ids) {
        return list.of(ids);
    }
}
