package org.countypowers.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.countypowers.process.TaskSubject;
import org.springframework.stereotype.Component;

/** Fills in choices that a form leaves to the matter, such as its materials, and leaves out what a subject rules out. */
@Component
public class SuppliedChoices {
    private static final String MATERIALS = "materials";

    private final Matters matters;

    SuppliedChoices(Matters matters) {
        this.matters = matters;
    }

    public Form fill(Form form, String matterId) {
        if (form.fields().stream().noneMatch(field -> MATERIALS.equals(field.valuesKey()))) {
            return form;
        }
        List<FormField.Choice> materials = materials(matterId);
        return new Form(
                form.id(),
                form.fields().stream()
                        .map(field -> MATERIALS.equals(field.valuesKey()) ? with(field, materials) : field)
                        .toList());
    }

    /** Of a form whose choices depend on what the task is about, those that remain. */
    Form fill(Form form, String matterId, String subject, TaskSubject of) {
        Form filled = fill(form, matterId);
        return filled.fields().stream().noneMatch(SuppliedChoices::narrowed)
                ? filled
                : new Form(
                        filled.id(),
                        filled.fields().stream()
                                .map(field -> narrowed(field) ? with(field, left(field, subject, of)) : field)
                                .toList());
    }

    private static boolean narrowed(FormField field) {
        return field.valuesKey() != null
                && !MATERIALS.equals(field.valuesKey())
                && !field.choices().isEmpty();
    }

    private static List<FormField.Choice> left(FormField field, String subject, TaskSubject of) {
        Map<String, String> supplied = of.supplied(subject, field.valuesKey());
        if (!supplied.isEmpty()) {
            return supplied.entrySet().stream()
                    .map(each -> new FormField.Choice(each.getKey(), each.getValue()))
                    .toList();
        }
        List<String> left = of.choices(
                subject,
                field.valuesKey(),
                field.choices().stream().map(FormField.Choice::value).toList());
        return field.choices().stream()
                .filter(choice -> left.contains(choice.value()))
                .toList();
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
