package org.countypowers.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.Cases;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Listing;

/** The trail of a case, oldest first, a hundred events at a time. */
class HistoryTab extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int EVENTS = 100;

    HistoryTab(long caseId, Cases cases, Bodies bodies) {
        Listing<TrailEvent> grid = CaseTabs.compact();
        grid.addColumn(TrailEvent::seq).setHeader("#").setAutoWidth(true).setFlexGrow(0);
        grid.addColumn(event -> event.at().atZone(OfficeTime.ZONE).format(TIME))
                .setHeader(getTranslation("case.opinion.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(event -> event.actor().name())
                .setHeader(getTranslation("case.opinion.officer"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(event -> getTranslation("trail." + event.action()))
                .setHeader(getTranslation("trail.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        TrailWords words = new TrailWords(bodies);
        grid.addColumn(words::of).setHeader(getTranslation("trail.after")).setFlexGrow(3);
        List<TrailEvent> events = new ArrayList<>(cases.history(caseId, 0, EVENTS));
        grid.setItems(events);
        Button more = new Button(getTranslation("trail.more"));
        more.setVisible(events.size() == EVENTS);
        more.addClickListener(click -> {
            List<TrailEvent> further =
                    cases.history(caseId, events.get(events.size() - 1).seq(), EVENTS);
            events.addAll(further);
            grid.setItems(events);
            more.setVisible(further.size() == EVENTS);
        });
        add(grid, more);
    }
}
