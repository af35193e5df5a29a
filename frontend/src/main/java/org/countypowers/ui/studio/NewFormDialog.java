package org.countypowers.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.countypowers.studio.domain.FlowContent;

/** Adds an empty form with an opinion, as nearly every form of the office has one. */
class NewFormDialog extends Dialog {
    private static final String EMPTY =
            """
            {
              "type": "default",
              "id": "%s",
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
        TextField name = new TextField(getTranslation("studio.files.formName"));
        name.setHelperText(getTranslation("studio.files.formName.help"));
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        add(name);
        Button add = new Button(getTranslation("dialog.add"), click -> {
            String id = name.getValue().strip().toLowerCase(Locale.ROOT);
            String file = id + ".form";
            boolean taken = draft.has(file);
            if (taken || !FlowContent.isName(draft.key(), file)) {
                name.setInvalid(true);
                name.setErrorMessage(getTranslation(taken ? "studio.files.taken" : "studio.files.formName.help"));
                return;
            }
            if (draft.save(file, EMPTY.formatted(id))) {
                close();
                added.accept(file);
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), add);
    }
}
