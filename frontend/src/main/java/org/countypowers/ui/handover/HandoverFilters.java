package org.countypowers.ui.handover;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.countypowers.handover.HandoverQuery;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.ui.shell.ServedCounties;

/** Narrows the list of hand-overs by state, kind and county. */
class HandoverFilters extends Div {
    private final ComboBox<HandoverState> state = new ComboBox<>();
    private final ComboBox<HandoverKind> kind = new ComboBox<>();
    private final ComboBox<Division> county = new ComboBox<>();
    private final List<Division> served;
    private boolean narrowing;

    HandoverFilters(CurrentOfficer officers, Bodies bodies, Runnable changed) {
        served = ServedCounties.of(officers, bodies);
        addClassName("tools");
        state.setItems(HandoverState.values());
        state.setItemLabelGenerator(each -> getTranslation("handover.state." + each));
        kind.setItems(HandoverKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("handover.kind." + each));
        county.setItems(served);
        county.setItemLabelGenerator(each -> bodies.uniqueName(each.code()));
        county.setVisible(served.size() > 1);
        ready(state, "handover.state", changed);
        ready(kind, "handover.kind", changed);
        ready(county, "handover.division", changed);
    }

    private void ready(ComboBox<?> field, String labelKey, Runnable changed) {
        field.setLabel(getTranslation(labelKey));
        field.setPlaceholder(getTranslation("handover.all"));
        field.setClearButtonVisible(true);
        field.addValueChangeListener(change -> {
            if (!narrowing) {
                changed.run();
            }
        });
        add(field);
    }

    /** @param divisionCode null for all */
    void narrow(String divisionCode) {
        narrowing = true;
        county.setValue(served.stream()
                .filter(each -> each.code().equals(divisionCode))
                .findFirst()
                .orElse(null));
        narrowing = false;
    }

    HandoverQuery query() {
        return new HandoverQuery(
                state.getValue(),
                kind.getValue(),
                county.getValue() == null ? null : county.getValue().code());
    }
}
