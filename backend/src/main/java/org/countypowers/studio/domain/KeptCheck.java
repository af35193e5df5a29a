package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;

/** Papers and rules of law read these tasks and fields by their ids: without them a case could not be ended lawfully. */
final class KeptCheck {
    private KeptCheck() {}

    static List<Finding> check(FlowDraft draft) {
        List<Finding> findings = new ArrayList<>();
        draft.context().kept().forEach((id, fields) -> {
            FlowNode task = draft.model().node(id).filter(FlowNode::isUserTask).orElse(null);
            if (task == null) {
                findings.add(draft.error("task-kept", id, "kept.task"));
                return;
            }
            Form form = draft.forms().get(task.formRef());
            if (form != null) {
                fields.stream()
                        .filter(key ->
                                form.fields().stream().map(FormField::key).noneMatch(key::equals))
                        .forEach(key -> findings.add(draft.error("field-kept", id, "kept.field", task.formRef(), key)));
            }
        });
        return findings;
    }
}
