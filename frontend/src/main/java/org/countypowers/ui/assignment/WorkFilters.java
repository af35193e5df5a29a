package org.countypowers.ui.assignment;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.WorkQuery;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Division;
import org.countypowers.ui.shell.Words;

/** What narrows the worklist. */
class WorkFilters extends Div {
    private final ComboBox<Matter> matter = new ComboBox<>();
    private final ComboBox<Division> county = new ComboBox<>();
    private final ComboBox<String> step = new ComboBox<>();
    private final Checkbox unconfirmed = new Checkbox(getTranslation("worklist.filter.moved"));

    WorkFilters(Matters matters, List<Division> counties, Map<String, String> steps) {
        addClassName("tools");
        dress(matter, "worklist.filter.matter");
        matter.setItemLabelGenerator(Matter::name);
        matter.setItems(query -> {
            // One catalogue page is enough to choose from; typing narrows it.
            int skipped = query.getOffset();
            int wanted = query.getLimit();
            return matters.search(query.getFilter().orElse(""), "", skipped + wanted).stream()
                    .skip(skipped)
                    .limit(wanted);
        });
        dress(county, "worklist.filter.county");
        county.setItemLabelGenerator(Division::name);
        county.setItems(counties);
        county.setVisible(counties.size() > 1);
        dress(step, "worklist.filter.step");
        step.setItemLabelGenerator(each -> Words.step(each, steps.get(each)));
        step.setItems(steps.keySet());
        add(matter, county, step, unconfirmed);
    }

    private void dress(ComboBox<?> box, String key) {
        box.setPlaceholder(getTranslation(key));
        box.setAriaLabel(getTranslation(key));
        box.setClearButtonVisible(true);
    }

    void onChange(Runnable changed) {
        matter.addValueChangeListener(change -> changed.run());
        county.addValueChangeListener(change -> changed.run());
        step.addValueChangeListener(change -> changed.run());
        unconfirmed.addValueChangeListener(change -> changed.run());
    }

    boolean unconfirmed() {
        return unconfirmed.getValue();
    }

    WorkQuery query(Tab tab, String cursor) {
        return new WorkQuery(
                tab,
                matter.getValue() == null ? null : matter.getValue().id(),
                county.getValue() == null ? null : county.getValue().code(),
                step.getValue(),
                unconfirmed(),
                cursor);
    }
}
