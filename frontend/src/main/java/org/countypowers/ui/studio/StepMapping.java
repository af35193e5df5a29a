package org.countypowers.ui.studio;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.ui.shell.Listing;

/** Each step of the older release, how many cases wait there, and the step of the newer one where they would go on. */
class StepMapping extends Div {
    private final Map<String, String> steps;

    /** @param proposed older step to newer step, '' for none */
    StepMapping(
            Map<String, String> proposed,
            Map<String, Integer> open,
            Map<String, String> names,
            Collection<String> targets,
            Map<String, String> newerNames) {
        steps = new LinkedHashMap<>(proposed);
        List<String> newer = new ArrayList<>(targets);
        Listing<String> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Listing.SelectionMode.NONE);
        grid.addColumn(step -> StudioWords.step(step, names))
                .setHeader(getTranslation("flow.migration.step.from"))
                .setWidth("88px")
                .setFlexGrow(1);
        grid.addColumn(step -> getTranslation("flow.cases", String.valueOf(open.getOrDefault(step, 0))))
                .setHeader(getTranslation("flow.migration.open"))
                .setWidth("76px")
                .setFlexGrow(0);
        grid.addComponentColumn(step -> target(step, names, newer, newerNames))
                .setHeader(getTranslation("flow.migration.step.to"))
                .setWidth("158px")
                .setFlexGrow(2);
        grid.setItems(steps.keySet());
        add(grid);
        if (open.isEmpty()) {
            add(StudioWords.note(getTranslation("studio.error.noCases")));
        }
    }

    private ComboBox<String> target(
            String step, Map<String, String> names, List<String> newer, Map<String, String> newerNames) {
        ComboBox<String> box = new ComboBox<>();
        box.setItems(newer);
        box.setItemLabelGenerator(each -> StudioWords.step(each, newerNames));
        box.setPlaceholder(getTranslation("flow.migration.stays"));
        box.setClearButtonVisible(true);
        box.setWidthFull();
        box.setAriaLabel(getTranslation("flow.migration.step.label", StudioWords.step(step, names)));
        if (newer.contains(steps.get(step))) {
            box.setValue(steps.get(step));
        }
        box.addValueChangeListener(change -> steps.put(step, change.getValue() == null ? "" : change.getValue()));
        return box;
    }

    Map<String, String> steps() {
        return Map.copyOf(steps);
    }
}
