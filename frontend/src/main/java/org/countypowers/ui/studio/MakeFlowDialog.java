package org.countypowers.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.countypowers.studio.Procedures.Summary;
import org.countypowers.studio.StudioRefused;
import org.countypowers.ui.shell.Messages;

/** A procedure of some matters' own, made from one that there is. */
class MakeFlowDialog extends FlowDialog {
    private final transient StudioServices services;
    private final Select<Summary> source = new Select<>();
    private final TextField name = field("flow.make.name", 60);
    private final TextField english = field("flow.make.englishName", 100);
    private final TextField key = field("flow.make.key", 22);

    /** @param made takes the key of the procedure that was made */
    MakeFlowDialog(StudioServices services, Consumer<String> made) {
        super("flow.make", StudioWords.text("flow.make.follows"));
        this.services = services;
        source.setLabel(getTranslation("flow.make.source"));
        source.setHelperText(getTranslation("flow.make.source.help"));
        source.setItems(services.procedures().sources());
        source.setItemLabelGenerator(each -> getTranslation(
                "flow.make.source.item",
                StudioWords.name(each.procedure()),
                getTranslation("flow.kind." + each.procedure().kind())));
        source.setRequiredIndicatorVisible(true);
        source.setWidthFull();
        english.setRequiredIndicatorVisible(false);
        key.setAllowedCharPattern("[a-z0-9-]");
        key.setPattern("[a-z][a-z0-9-]{2,21}");
        key.setErrorMessage(getTranslation("studio.error.key"));
        key.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        Div fields = new Div(source, name, english, key);
        fields.addClassName("form-stack");
        add(fields);
        act("flow.make.do", () -> make(made));
    }

    private boolean make(Consumer<String> made) {
        source.setErrorMessage(getTranslation("flow.make.source.missing"));
        source.setInvalid(source.isEmpty());
        if (source.isEmpty()) {
            return false;
        }
        try {
            services.making()
                    .make(
                            source.getValue().procedure().processKey(),
                            key.getValue(),
                            name.getValue(),
                            english.getValue());
        } catch (StudioRefused refused) {
            TextField at = refused.key().startsWith("studio.error.key")
                    ? key
                    : refused.key().equals("studio.error.name") ? name : null;
            if (at == null) {
                throw refused;
            }
            at.setErrorMessage(Messages.text(refused));
            at.setInvalid(true);
            at.focus();
            return false;
        }
        Messages.done("flow.made", name.getValue().strip());
        made.accept(key.getValue());
        return true;
    }

    private TextField field(String labelKey, int longest) {
        TextField field = new TextField(getTranslation(labelKey));
        field.setHelperText(getTranslation(labelKey + ".help"));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        return field;
    }
}
