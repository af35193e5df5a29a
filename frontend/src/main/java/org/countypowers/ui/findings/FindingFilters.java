package org.countypowers.ui.findings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.countypowers.findings.FindingQuery;
import org.countypowers.findings.FindingRule;
import org.countypowers.findings.FindingState;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.ui.shell.DayField;

/** Narrows the list of findings by rule, county, state and the days on which it happened. */
class FindingFilters extends Div {
    private final Select<FindingRule> rule = new Select<>();
    private final ComboBox<Division> county = new ComboBox<>(getTranslation("findings.county"));
    private final Select<FindingState> state = new Select<>();
    private final DayField from = new DayField(getTranslation("findings.from"));
    private final DayField to = new DayField(getTranslation("findings.to"));

    FindingFilters(List<FindingRule> rules, List<Division> counties, Bodies bodies, Runnable changed) {
        addClassName("tools");
        rule.setLabel(getTranslation("findings.rule"));
        rule.setItems(rules);
        rule.setEmptySelectionAllowed(true);
        rule.setEmptySelectionCaption(getTranslation("findings.rule.any"));
        rule.setItemLabelGenerator(
                each -> each == null ? getTranslation("findings.rule.any") : FindingWords.name(each));
        county.setItems(counties);
        county.setItemLabelGenerator(each -> bodies.uniqueName(each.code()));
        county.setClearButtonVisible(true);
        county.setVisible(counties.size() > 1);
        state.setLabel(getTranslation("findings.state"));
        state.setItems(FindingState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("findings.state.any"));
        state.setItemLabelGenerator(
                each -> getTranslation(each == null ? "findings.state.any" : "findings.state." + each));
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        rule.addValueChangeListener(change -> changed.run());
        county.addValueChangeListener(change -> changed.run());
        state.addValueChangeListener(change -> changed.run());
        from.addValueChangeListener(change -> changed.run());
        to.addValueChangeListener(change -> changed.run());
        add(rule, county, state, from, to);
    }

    void choose(FindingState waiting) {
        state.setValue(waiting);
    }

    FindingQuery query() {
        return new FindingQuery(
                rule.getValue() == null ? "" : rule.getValue().code(),
                county.getValue() == null ? "" : county.getValue().code(),
                state.getValue(),
                from.getValue(),
                to.getValue());
    }
}
