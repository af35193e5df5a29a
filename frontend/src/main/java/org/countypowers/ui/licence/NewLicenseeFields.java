package org.countypowers.ui.licence;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.countypowers.casework.Applicant;
import org.countypowers.licence.BeginProceeding.NewLicensee;

/** To whom a licence is to pass. */
class NewLicenseeFields extends Div {
    private static final int LONGEST_NAME = 100;

    private final Select<Applicant.Kind> kind = new Select<>();
    private final TextField name = new TextField();
    private final TextField identifier = new TextField();

    NewLicenseeFields() {
        addClassNames("tools", "wide");
        kind.setLabel(getTranslation("licence.newLicensee.kind"));
        kind.setItems(Applicant.Kind.ENTERPRISE, Applicant.Kind.CITIZEN);
        kind.setItemLabelGenerator(each -> getTranslation("applicant.kind." + each));
        kind.setValue(Applicant.Kind.ENTERPRISE);
        name.setLabel(getTranslation("licence.newLicensee"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidth("min(22em, 100%)");
        identifier.setLabel(getTranslation("licence.newLicensee.identifier"));
        identifier.setRequiredIndicatorVisible(true);
        identifier.setWidth("min(15em, 100%)");
        add(kind, name, identifier);
    }

    NewLicensee value() {
        return new NewLicensee(kind.getValue(), name.getValue(), identifier.getValue());
    }

    void mark(Map<String, String> faults) {
        mark(identifier, faults.get("identifier"));
        mark(name, faults.get("name"));
    }

    private void mark(TextField field, String fault) {
        field.setInvalid(fault != null);
        if (fault != null) {
            field.setErrorMessage(getTranslation(fault));
            field.focus();
        }
    }
}
