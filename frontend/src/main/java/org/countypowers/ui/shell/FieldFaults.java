package org.countypowers.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says at each field what is wrong with it, and puts the cursor into the first of those. */
public class FieldFaults {
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** Validates nothing by itself: what is wrong is known when it is handed in. */
    public <C extends Component & HasValidation> C keep(String key, C field) {
        fields.put(key, field);
        return field;
    }

    public void mark(Map<String, String> faults) {
        boolean first = true;
        for (Map.Entry<String, Component> entry : fields.entrySet()) {
            String fault = faults.get(entry.getKey());
            HasValidation field = (HasValidation) entry.getValue();
            field.setInvalid(fault != null);
            field.setErrorMessage(fault == null ? "" : entry.getValue().getTranslation(fault));
            if (fault != null && first && entry.getValue() instanceof Focusable<?> focusable) {
                focusable.focus();
                first = false;
            }
        }
    }
}
