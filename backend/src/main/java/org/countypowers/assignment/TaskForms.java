package org.countypowers.assignment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.forms.Form;
import org.countypowers.forms.Forms;
import org.countypowers.process.ProcessModels;
import org.springframework.stereotype.Component;

/** The form of a task, from the task's own release; choices such as the matter's materials are filled in. */
@Component
class TaskForms {
    private final ProcessModels models;
    private final Forms forms;
    private final SuppliedChoices choices;
    private final Subjects subjects;
    /** As many entries as releases have forms. */
    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    TaskForms(ProcessModels models, Forms forms, SuppliedChoices choices, Subjects subjects) {
        this.models = models;
        this.forms = forms;
        this.choices = choices;
        this.subjects = subjects;
    }

    Form of(WorklistRow row) {
        String key = row.definitionId() + "#" + row.formKey();
        Form known = parsed.get(key);
        if (known == null) {
            known = forms.parse(models.form(row.definitionId(), row.formKey()));
            parsed.put(key, known);
        }
        return choices.fill(known, row.matterId(), row.subject(), subjects.of(row.subject()));
    }
}
