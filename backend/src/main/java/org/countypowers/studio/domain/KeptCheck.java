package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;

/** Papers and rules of law read these fields by their keys: without them a case could not be ended lawfully. */
final class KeptCheck {
    private KeptCheck() {}

    static List<Finding> check(FlowDraft draft) {
        List<Finding> findings = new ArrayList<>();
        draft.context().kept().forEach((id, fields) -> {
            Form form = draft.model()
                    .node(id)
                    .map(task -> draft.forms().get(task.formRef()))
                    .orElse(null);
            if (form != null) {
                fields.stream()
                        .filter(key ->
                                form.fields().stream().map(FormField::key).noneMatch(key::equals))
                        .forEach(key -> findings.add(draft.error("field-kept", id, "kept.field", form.id(), key)));
            }
        });
        return findings;
    }
}
