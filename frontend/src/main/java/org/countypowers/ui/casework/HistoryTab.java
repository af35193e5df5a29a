package org.countypowers.ui.casework;

import com.vaadin.flow.component.html.Div;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.Cases;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Listing;

/** The trail of a case. */
class HistoryTab extends Div {
    HistoryTab(long caseId, Cases cases, Bodies bodies) {
        Listing<TrailEvent> grid = CaseTabs.compact();
        grid.addColumn(TrailEvent::seq).setHeader("#").setAutoWidth(true).setFlexGrow(0);
        TrailList.who(grid);
        TrailList.action(grid);
        TrailWords words = new TrailWords(bodies);
        grid.addColumn(words::of).setHeader(getTranslation("trail.after")).setFlexGrow(3);
        add(new TrailList(grid, (after, limit) -> cases.history(caseId, after, limit)));
    }
}
