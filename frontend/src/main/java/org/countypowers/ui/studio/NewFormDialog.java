package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import elemental.json.Json;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.countypowers.studio.domain.FlowContent;

/** Adds an empty form with an opinion, as nearly every form of the office has one. */
class NewFormDialog extends Dialog {
    private static final int LONGEST_TITLE = 60;
    private static final String EMPTY =
            """
            {
              "type": "default",
              "id": "%s",
              "title": %s,
              "schemaVersion": 18,
              "components": [
                {
                  "type": "textarea",
                  "id": "Field_opinion",
                  "key": "opinion",
                  "label": "意见",
                  "validate": { "required": true, "maxLength": 2000 }
                }
              ]
            }
            """;

    NewFormDialog(DraftOnScreen draft, Consumer<String> added) {
        setHeaderTitle(getTranslation("studio.files.newForm"));
        setWidth("min(480px, 96vw)");
        TextField title = new TextField(getTranslation("studio.files.formTitle"));
        title.setHelperText(getTranslation("studio.files.formTitle.help"));
        title.setRequiredIndicatorVisible(true);
        title.setMaxLength(LONGEST_TITLE);
        title.setWidthFull();
        title.setAutofocus(true);
        title.setValueChangeMode(ValueChangeMode.EAGER);
        TextField name = new TextField(getTranslation("studio.files.formName"));
        name.setHelperText(getTranslation("studio.files.formName.help"));
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        AtomicReference<String> proposal = new AtomicReference<>("");
        title.addValueChangeListener(change -> {
            // What the designer has written is not written over.
            if (name.getValue().equals(proposal.get())) {
                proposal.set(
                        change.getValue().isBlank()
                                ? ""
                                : FormNames.proposed(change.getValue(), taken -> draft.has(taken + ".form")));
                name.setValue(proposal.get());
            }
        });
        add(title, name);
        Button add = new Button(getTranslation("dialog.add"), click -> {
            title.setInvalid(title.getValue().isBlank());
            title.setErrorMessage(getTranslation("form.required"));
            String id = name.getValue().strip().toLowerCase(Locale.ROOT);
            String file = id + ".form";
            boolean taken = draft.has(file);
            boolean isName = FlowContent.isName(draft.key(), file);
            name.setInvalid(taken || !isName);
            name.setErrorMessage(getTranslation(taken ? "studio.files.taken" : "studio.files.formName.help"));
            if (title.isInvalid() || name.isInvalid()) {
                return;
            }
            String quoted = Json.create(title.getValue().strip()).toJson();
            if (draft.save(file, EMPTY.formatted(id, quoted))) {
                close();
                added.accept(file);
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), add);
    }
}
