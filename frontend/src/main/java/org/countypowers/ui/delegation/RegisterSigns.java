package org.countypowers.ui.delegation;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.ChangeBook;
import org.countypowers.handover.PlannedChanges;
import org.countypowers.handover.PlannedChanges.Kind;
import org.countypowers.handover.PlannedChanges.Planned;

/** What is on its way for a page of entries: planned by everybody's knowledge, proposed for those who may read it. */
@SpringComponent
class RegisterSigns {
    /** An end that the entry itself names, and a resumption, give way to what is decided later. */
    private static final Set<Kind> TAKES_AWAY = Set.of(Kind.RECALL, Kind.SUSPENSION);

    private final PlannedChanges planned;
    private final ChangeBook changes;
    private final AuthenticationContext authentication;

    RegisterSigns(PlannedChanges planned, ChangeBook changes, AuthenticationContext authentication) {
        this.planned = planned;
        this.changes = changes;
        this.authentication = authentication;
    }

    record Signs(Map<Long, List<Planned>> planned, Map<Long, ChangeBook.Open> proposed) {
        static final Signs NONE = new Signs(Map.of(), Map.of());

        boolean busy(RegisterEntry entry) {
            return plans(entry).stream().anyMatch(plan -> TAKES_AWAY.contains(plan.kind()))
                    || proposed.containsKey(entry.id());
        }

        List<Planned> plans(RegisterEntry entry) {
            return planned.getOrDefault(entry.id(), List.of());
        }
    }

    Signs of(List<RegisterEntry> page) {
        return new Signs(planned.of(page), readsHandovers() ? changes.open(page) : Map.of());
    }

    boolean readsHandovers() {
        return authentication.hasAuthority("HANDOVER_READ");
    }
}
