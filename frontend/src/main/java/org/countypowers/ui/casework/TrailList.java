package org.countypowers.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.ui.shell.Words;

/** Events of a trail, oldest first, a hundred at a time; the columns are its page's. */
public class TrailList extends Div {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int EVENTS = 100;

    /** Reads up to so many events after a sequence number. */
    @FunctionalInterface
    public interface Reading {
        List<TrailEvent> after(long seq, int limit);
    }

    public TrailList(Grid<TrailEvent> grid, Reading reading) {
        List<TrailEvent> events = new ArrayList<>(reading.after(0, EVENTS));
        grid.setItems(events);
        Button more = new Button(getTranslation("trail.more"));
        more.setVisible(events.size() == EVENTS);
        more.addClickListener(click -> {
            List<TrailEvent> further =
                    reading.after(events.get(events.size() - 1).seq(), EVENTS);
            events.addAll(further);
            grid.setItems(events);
            more.setVisible(further.size() == EVENTS);
        });
        setWidthFull();
        add(grid, more);
    }

    /** When, and by whom. */
    public static void who(Grid<TrailEvent> grid) {
        grid.addColumn(event -> event.at().atZone(OfficeTime.ZONE).format(TIME))
                .setHeader(grid.getTranslation("case.opinion.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(event -> Words.actor(event.actor()))
                .setHeader(grid.getTranslation("case.opinion.officer"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    /** What was done. */
    public static void action(Grid<TrailEvent> grid) {
        grid.addColumn(event -> grid.getTranslation("trail." + event.action()))
                .setHeader(grid.getTranslation("trail.action"))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }
}
