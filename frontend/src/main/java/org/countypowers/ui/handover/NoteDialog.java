package org.countypowers.ui.handover;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Says what an act is about and what follows from it, asks for the note that it needs, and carries it out. */
class NoteDialog extends Dialog {
    private static final int LONGEST = 500;

    private final LongText note = new LongText(LONGEST);

    /**
     * @param actKey names the act; what the dialog is called, its field and what to write stand under {@code .title},
     *     {@code .note} and {@code .help}
     * @param subject what is acted on, in the title
     */
    NoteDialog(String actKey, String subject, String about, Consumer<String> act) {
        setHeaderTitle(getTranslation(actKey + ".title", subject));
        setWidth("min(560px, 96vw)");
        note.setLabel(getTranslation(actKey + ".note"));
        note.setHelperText(getTranslation(actKey + ".help"));
        note.setMinHeight("6em");
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        add(new Paragraph(about), note);
        Button does = new Button(getTranslation(actKey), click -> {
            if (note.getValue().isBlank()) {
                fault("handover.error.text");
                return;
            }
            try {
                act.accept(note.getValue());
                close();
            } catch (HandoverRefused refused) {
                note.setInvalid(true);
                note.setErrorMessage(Messages.text(refused));
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                note.focus();
            }
        });
    }

    private void fault(String key) {
        note.setInvalid(true);
        note.setErrorMessage(getTranslation(key));
        note.focus();
    }
}
