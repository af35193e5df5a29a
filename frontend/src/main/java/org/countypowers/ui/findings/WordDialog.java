package org.countypowers.ui.findings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.countypowers.findings.FindingDesk.Word;
import org.countypowers.findings.FindingOutcome;
import org.countypowers.findings.FindingRefused;
import org.countypowers.monitoring.Tolerance;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Takes a body's answer with the ground on which it asks to be excused, or an auditor's last word with its outcome. */
class WordDialog extends Dialog {
    private static final int LONGEST = 1000;

    /** @param outcomes how it may end; none for an answer */
    WordDialog(String key, Set<FindingOutcome> outcomes, BiConsumer<FindingOutcome, Word> act) {
        boolean answers = outcomes.isEmpty();
        setHeaderTitle(getTranslation(key));
        setWidth("min(560px, 96vw)");
        RadioButtonGroup<FindingOutcome> outcome = new RadioButtonGroup<>(getTranslation("findings.outcome"));
        List<FindingOutcome> ends = outcomes.stream().sorted().toList();
        outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        outcome.setItems(ends);
        outcome.setItemLabelGenerator(each -> getTranslation("findings.outcome." + each));
        outcome.setVisible(ends.size() > 1);
        if (!ends.isEmpty()) {
            outcome.setValue(ends.get(0));
        }
        Select<Tolerance> ground = new Select<>();
        ground.setLabel(getTranslation("monitoring.tolerance"));
        ground.setItems(Tolerance.values());
        ground.setItemLabelGenerator(each -> getTranslation("monitoring.tolerance." + each));
        ground.setValue(Tolerance.NONE);
        ground.setWidthFull();
        ground.setVisible(answers);
        outcome.addValueChangeListener(change -> {
            ground.setVisible(change.getValue() == FindingOutcome.EXCUSED);
            ground.setValue(Tolerance.NONE);
        });
        LongText text = new LongText(getTranslation("monitoring.text"), LONGEST);
        text.setMinHeight("7em");
        text.setWidthFull();
        text.setRequiredIndicatorVisible(true);
        add(new Paragraph(getTranslation(key + ".help")), outcome, ground, text);
        Button does = new Button(getTranslation(key), click -> {
            try {
                act.accept(outcome.getValue(), new Word(text.getValue(), ground.getValue()));
                close();
            } catch (FindingRefused refused) {
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
