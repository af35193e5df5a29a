package org.countypowers.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.countypowers.assignment.domain.WorkStore.WorklistRow;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.countypowers.forms.Forms;
import org.countypowers.process.ProcessModels;
import org.springframework.stereotype.Component;

/** The form of a task, from the task's own release; choices such as the matter's materials are filled in. */
@Component
class TaskForms {
    private final ProcessModels models;
    private final Forms forms;
    private final Matters matters;
    /** As many entries as releases have forms. */
    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    TaskForms(ProcessModels models, Forms forms, Matters matters) {
        this.models = models;
        this.forms = forms;
        this.matters = matters;
    }

    Form of(WorklistRow row) {
        String key = row.definitionId() + "#" + row.formKey();
        Form known = parsed.get(key);
        if (known == null) {
            known = forms.parse(models.form(row.definitionId(), row.formKey()));
            parsed.put(key, known);
        }
        Form form = known;
        boolean supplied = form.fields().stream().anyMatch(field -> "materials".equals(field.valuesKey()));
        if (!supplied) {
            return form;
        }
        List<FormField.Choice> materials = materials(row.matterId());
        return new Form(
                form.id(),
                form.fields().stream()
                        .map(field -> "materials".equals(field.valuesKey()) ? with(field, materials) : field)
                        .toList());
    }

    private List<FormField.Choice> materials(String matterId) {
        List<FormField.Choice> choices = new ArrayList<>();
        List<String> names = matters.matter(matterId).materials();
        for (int no = 1; no <= names.size(); no++) {
            choices.add(new FormField.Choice(Integer.toString(no), names.get(no - 1)));
        }
        return choices;
    }

    private static FormField with(FormField field, List<FormField.Choice> choices) {
        return new FormField(
                field.key(),
                field.type(),
                field.label(),
                field.help(),
                field.required(),
                field.minLength(),
                field.maxLength(),
                field.min(),
                field.max(),
                choices,
                field.hideWhen(),
                field.valuesKey(),
                field.group());
    }
}
