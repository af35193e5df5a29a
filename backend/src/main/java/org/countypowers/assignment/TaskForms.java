package org.countypowers.assignment;

import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.forms.Form;
import org.countypowers.forms.ReleasedForms;
import org.springframework.stereotype.Component;

/** The form of a task, from the task's own release; choices such as the matter's materials are filled in. */
@Component
class TaskForms {
    private final ReleasedForms forms;
    private final SuppliedChoices choices;
    private final Subjects subjects;

    TaskForms(ReleasedForms forms, SuppliedChoices choices, Subjects subjects) {
        this.forms = forms;
        this.choices = choices;
        this.subjects = subjects;
    }

    Form of(WorklistRow row) {
        Form form = forms.of(row.definitionId(), row.formKey());
        return choices.fill(form, row.matterId(), row.subject(), subjects.of(row.subject()));
    }
}
