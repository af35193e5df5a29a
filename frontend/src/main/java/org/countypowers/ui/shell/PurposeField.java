package org.countypowers.ui.shell;

import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.countypowers.forms.PlainText;

/** For what something is taken away; without one it stays. */
public class PurposeField extends TextField {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 200;

    public PurposeField() {
        super();
        setLabel(getTranslation("audit.export.purpose"));
        setHelperText(getTranslation("audit.export.purpose.help"));
        setManualValidation(true);
        setRequiredIndicatorVisible(true);
        setMaxLength(LONGEST);
        setWidth("min(420px, 100%)");
    }

    /** @return the purpose; none after the field has said what is wrong with what stands there */
    public Optional<String> purpose() {
        String said = getValue().strip();
        Map<String, String> faults = new HashMap<>();
        PlainText.check(faults, "purpose", said, LONGEST, true);
        String fault = said.length() < SHORTEST ? "audit.export.purpose.missing" : faults.get("purpose");
        setErrorMessage(fault == null ? "" : getTranslation(fault));
        setInvalid(fault != null);
        return fault == null ? Optional.of(said) : Optional.empty();
    }
}
