package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.studio.domain.MigrationState;
import org.countypowers.studio.domain.MigrationStore.CaseState;

/** How many of the chosen cases have been tried or moved, and with what outcome. */
class MigrationProgress extends Div {
    MigrationProgress() {
        addClassName("flight-progress");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(MigrationState state, Map<CaseState, Integer> tally) {
        removeAll();
        getElement().removeAllChildren();
        int total = tally.values().stream().mapToInt(Integer::intValue).sum();
        if (state == MigrationState.REHEARSING || state == MigrationState.MOVING) {
            CaseState waits = state == MigrationState.REHEARSING ? CaseState.CHOSEN : CaseState.READY;
            int done = total - tally.getOrDefault(waits, 0);
            Element bar = new Element("progress");
            bar.setAttribute("max", String.valueOf(total));
            bar.setAttribute("value", String.valueOf(done));
            bar.setAttribute("aria-label", getTranslation("flow.migration.progress." + state, done, total));
            getElement().appendChild(bar);
            add(new Span(getTranslation("flow.migration.progress." + state, done, total)));
        }
        add(new Span(Arrays.stream(CaseState.values())
                .filter(each -> tally.getOrDefault(each, 0) > 0)
                .map(each -> getTranslation(
                        "flow.migration.count", getTranslation("flow.case.state." + each), tally.get(each)))
                .collect(Collectors.joining(getTranslation("trail.separator")))));
    }
}
