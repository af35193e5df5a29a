package org.countypowers.ui.licence;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.licence.LicenceGroup;
import org.countypowers.licence.LicenceQuery;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.ui.shell.ServedCounties;

/** Narrows the list of licences by licensee, matter and county. */
class LicenceFilters extends Div {
    private final TextField licensee = new TextField();
    private final ComboBox<Matter> matter = new ComboBox<>();
    private final ComboBox<Division> county = new ComboBox<>();

    LicenceFilters(Matters matters, CurrentOfficer officers, Bodies bodies, Runnable changed) {
        addClassName("tools");
        licensee.setLabel(getTranslation("licence.licensee"));
        licensee.setPlaceholder(getTranslation("supervision.licensee.begins"));
        licensee.setClearButtonVisible(true);
        licensee.setValueChangeMode(ValueChangeMode.LAZY);
        licensee.addValueChangeListener(change -> changed.run());
        matter.setLabel(getTranslation("matters.name"));
        matter.setPlaceholder(getTranslation("handover.all"));
        matter.setClearButtonVisible(true);
        matter.setItemLabelGenerator(Matter::name);
        matter.setItems(query -> {
            int skipped = query.getOffset();
            int wanted = query.getLimit();
            return matters.search(query.getFilter().orElse(""), "", skipped + wanted).stream()
                    .skip(skipped)
                    .limit(wanted);
        });
        matter.addValueChangeListener(change -> changed.run());
        List<Division> served = ServedCounties.of(officers, bodies);
        county.setLabel(getTranslation("handover.division"));
        county.setPlaceholder(getTranslation("handover.all"));
        county.setClearButtonVisible(true);
        county.setItems(served);
        county.setItemLabelGenerator(each -> bodies.uniqueName(each.code()));
        county.setVisible(served.size() > 1);
        county.addValueChangeListener(change -> changed.run());
        add(licensee, matter, county);
    }

    LicenceQuery query(LicenceGroup group) {
        return new LicenceQuery(
                group,
                county.getValue() == null ? null : county.getValue().code(),
                matter.getValue() == null ? null : matter.getValue().id(),
                licensee.getValue().strip());
    }
}
