package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.countypowers.studio.Procedures.Release;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;

/** Open cases that go over to another release: what is planned anew, and what was done before. */
class MigrationsTab extends Div {
    /** @param from release whose cases are to move, and @param to the one where; 0 for what the open cases suggest */
    MigrationsTab(Summary summary, List<Release> newest, boolean designs, int from, int to, StudioServices services) {
        addClassName("form-stack");
        String key = summary.procedure().processKey();
        add(StudioWords.note(getTranslation("flow.migration.help")));
        if (designs) {
            List<ReleaseRow> released = newest.stream()
                    .map(Release::row)
                    .filter(row -> row.state() == ReleaseState.RELEASED || row.state() == ReleaseState.WITHDRAWN)
                    .toList();
            add(new H3(getTranslation("flow.migration.new")));
            if (released.size() < 2) {
                add(StudioWords.note(getTranslation("flow.migration.oneRelease")));
            } else if (summary.inForce() == null) {
                add(StudioWords.note(getTranslation("flow.migration.noTarget")));
            } else {
                add(new MigrationPlan(summary, released, from, to, services));
            }
        }
        add(new H3(getTranslation("flow.migration.past")), new PastMigrations(key, services.moved()));
    }
}
