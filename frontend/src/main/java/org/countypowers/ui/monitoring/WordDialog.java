package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.countypowers.monitoring.CardDesk.Word;
import org.countypowers.monitoring.MonitoringRefused;
import org.countypowers.monitoring.Tolerance;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Says what follows from a word on a card and takes it, with the ground of excuse where one can be claimed. */
class WordDialog extends Dialog {
    private static final int LONGEST = 1000;

    /** @param key names the act; what follows from it stands under {@code .help} */
    WordDialog(String key, List<Tolerance> grounds, Consumer<Word> act) {
        setHeaderTitle(getTranslation(key));
        setWidth("min(560px, 96vw)");
        LongText text = new LongText(getTranslation("monitoring.text"), LONGEST);
        text.setMinHeight("7em");
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        Select<Tolerance> ground = new Select<>();
        ground.setLabel(getTranslation("monitoring.tolerance"));
        ground.setHelperText(getTranslation("monitoring.tolerance.help"));
        ground.setItems(grounds);
        ground.setItemLabelGenerator(each -> getTranslation("monitoring.tolerance." + each));
        ground.setWidthFull();
        if (!grounds.isEmpty()) {
            ground.setValue(Tolerance.NONE);
        }
        ground.setVisible(!grounds.isEmpty());
        add(new Paragraph(getTranslation(key + ".help")), text, ground);
        Button does = new Button(getTranslation(key), click -> {
            try {
                act.accept(new Word(text.getValue(), grounds.isEmpty() ? Tolerance.NONE : ground.getValue()));
                close();
            } catch (MonitoringRefused refused) {
                text.setInvalid(true);
                text.setErrorMessage(Messages.text(refused));
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                text.focus();
            }
        });
    }
}
