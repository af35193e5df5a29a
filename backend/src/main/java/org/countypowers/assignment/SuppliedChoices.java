package org.countypowers.assignment;

import java.util.ArrayList;
import java.util.List;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.Form;
import org.countypowers.forms.FormField;
import org.springframework.stereotype.Component;

/** Fills in choices that a form leaves to the matter, such as its materials. */
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
