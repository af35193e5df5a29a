package org.countypowers.ui.delegation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.CapacityDesk;
import org.countypowers.ui.shell.Messages;

/** Asks for which matter a county assesses itself, and for what decides the gates. */
class CapacityStartDialog extends Dialog {
    private final ComboBox<Matter> matter = new ComboBox<>();
    private final IntegerField cases = new IntegerField();
    private final Checkbox inspection = new Checkbox();

    CapacityStartDialog(CapacityDesk desk, Matters matters, String divisionCode) {
        setHeaderTitle(getTranslation("capacity.start"));
        setWidth("min(560px, 96vw)");
        matter.setLabel(getTranslation("intake.matter"));
        matter.setItemLabelGenerator(each -> each.id() + " " + each.name());
        matter.setItems(query -> {
            int skipped = query.getOffset();
            int wanted = query.getLimit();
            return matters.search(query.getFilter().orElse(""), "", skipped + wanted).stream()
                    .skip(skipped)
                    .limit(wanted);
        });
        matter.setWidthFull();
        cases.setLabel(getTranslation("capacity.cases"));
        cases.setHelperText(getTranslation("capacity.cases.help"));
        cases.setMin(0);
        cases.setMax(1_000_000);
        cases.setWidthFull();
        inspection.setLabel(getTranslation("capacity.inspection"));
        Div fields = new Div(matter, cases, inspection);
        fields.addClassName("stack");
        add(fields);
        Button start = new Button(getTranslation("capacity.start.do"), click -> start(desk, divisionCode));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), start);
    }

    private void start(CapacityDesk desk, String divisionCode) {
        matter.setInvalid(matter.getValue() == null);
        matter.setErrorMessage(getTranslation("form.required"));
        boolean noCases = cases.getValue() == null || cases.isInvalid();
        cases.setInvalid(noCases);
        cases.setErrorMessage(getTranslation("delegation.capacity.cases"));
        if (matter.isInvalid() || noCases) {
            return;
        }
        try {
            long id = desk.start(matter.getValue().id(), divisionCode, cases.getValue(), inspection.getValue());
            close();
            UI.getCurrent().navigate(CapacityView.class, id);
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }
}
