package org.countypowers.ui.handover;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.countypowers.handover.FlightBook;
import org.countypowers.handover.domain.FlightState;

/** How many of the open cases are dealt with, and what has become of them. */
class FlightProgress extends Div {
    FlightProgress(FlightBook.Tally tally, boolean planning) {
        addClassName("flight-progress");
        getElement().setAttribute("aria-live", "polite");
        if (tally.total() == 0) {
            return;
        }
        int waiting = tally.of(FlightState.PLANNED) + tally.of(FlightState.FAILED);
        if (!planning) {
            Element bar = new Element("progress");
            bar.setAttribute("max", String.valueOf(tally.total()));
            bar.setAttribute("value", String.valueOf(tally.total() - waiting));
            bar.setAttribute("aria-label", getTranslation("handover.cases.progress"));
            getElement().appendChild(bar);
            add(new Span(getTranslation("handover.cases.done", tally.total() - waiting, tally.total())));
        }
        String counts = Arrays.stream(FlightState.values())
                .filter(state -> tally.of(state) > 0)
                .map(state ->
                        getTranslation("handover.cases.count", getTranslation(key(state, planning)), tally.of(state)))
                .collect(Collectors.joining(getTranslation("handover.comma")));
        add(new Span(counts));
    }

    /** Before the day, what is planned may also stay. */
    static String key(FlightState state, boolean planning) {
        return planning && state == FlightState.PLANNED ? "handover.cases.planned" : "handover.case." + state;
    }
}
