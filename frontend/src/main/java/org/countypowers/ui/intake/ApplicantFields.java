package org.countypowers.ui.intake;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseDesk;

/** Who applies; identifiers are checked while one types. */
class ApplicantFields extends FormLayout {
    private final Select<Applicant.Kind> kind = new Select<>();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Checkbox electronic = new Checkbox();
    private final transient CaseDesk desk;

    ApplicantFields(CaseDesk desk) {
        this.desk = desk;
        kind.setLabel(getTranslation("applicant.kind"));
        kind.setItems(Applicant.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("applicant.kind." + each));
        kind.setValue(Applicant.Kind.ENTERPRISE);
        add(kind);
        for (String name : new String[] {
            "name", "identifier", "noIdReason", "mobile", "address", "agentName", "agentIdentifier", "agentMobile"
        }) {
            TextField field = new TextField(getTranslation("applicant." + name));
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> check(name));
            field.setRequiredIndicatorVisible(!name.startsWith("agent"));
            fields.put(name, field);
            add(field);
        }
        kind.addValueChangeListener(change -> kindChosen());
        electronic.setLabel(getTranslation("applicant.electronicService"));
        add(electronic);
        kindChosen();
    }

    Applicant value() {
        return new Applicant(
                kind.getValue(),
                text("name"),
                text("identifier").toUpperCase(),
                text("noIdReason"),
                text("mobile"),
                text("address"),
                text("agentName"),
                text("agentIdentifier").toUpperCase(),
                text("agentMobile"),
                electronic.getValue());
    }

    void mark(Map<String, String> faults) {
        fields.forEach((name, field) -> set(field, faults.get(name)));
    }

    /** Only the field that was typed in is marked, and only once something stands in it. */
    private void check(String name) {
        TextField field = fields.get(name);
        set(field, field.isEmpty() ? null : desk.faults(value()).get(name));
    }

    private void kindChosen() {
        boolean none = kind.getValue() == Applicant.Kind.NO_CODE;
        fields.get("identifier").setVisible(!none);
        fields.get("noIdReason").setVisible(none);
        check("identifier");
    }

    private void set(HasValidation field, String fault) {
        field.setInvalid(fault != null);
        field.setErrorMessage(fault == null ? "" : getTranslation(fault));
    }

    private String text(String name) {
        return fields.get(name).isVisible() ? fields.get(name).getValue().strip() : "";
    }
}
