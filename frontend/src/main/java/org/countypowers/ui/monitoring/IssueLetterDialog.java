package org.countypowers.ui.monitoring;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.monitoring.IssueLetter;
import org.countypowers.monitoring.LetterBook;
import org.countypowers.monitoring.LetterDesk;
import org.countypowers.organisation.Member;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.FieldFaults;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** A discipline office calls for cases: by which letter, on what ground, who reads them, until when. */
class IssueLetterDialog extends Dialog {
    private static final int DAYS = 30;
    private static final int LONGEST_GROUND = 500;

    private final FieldFaults faults = new FieldFaults();
    private final TextField number = faults.keep("number", new TextField(getTranslation("monitoring.letter.number")));
    private final TextField subject =
            faults.keep("subject", new TextField(getTranslation("monitoring.letter.subject")));
    private final LongText ground =
            faults.keep("ground", new LongText(getTranslation("monitoring.letter.ground"), LONGEST_GROUND));
    private final TextArea cases = faults.keep("cases", new TextArea(getTranslation("monitoring.letter.cases")));
    private final CheckboxGroup<Member> readers =
            faults.keep("readers", new CheckboxGroup<>(getTranslation("monitoring.letter.readers")));
    private final DayField lastDay = faults.keep("lastDay", new DayField(getTranslation("monitoring.letter.lastDay")));

    IssueLetterDialog(LetterBook book, LetterDesk desk, LocalDate today, String caseNumber, Runnable issued) {
        setHeaderTitle(getTranslation("monitoring.letter.issue"));
        setWidth("min(560px, 96vw)");
        number.setHelperText(getTranslation("monitoring.letter.number.help"));
        ground.setHelperText(getTranslation("monitoring.letter.ground.help"));
        cases.setHelperText(getTranslation("monitoring.letter.cases.help"));
        cases.setValue(caseNumber);
        List<Member> colleagues = book.colleagues();
        readers.setItems(colleagues);
        readers.setItemLabelGenerator(Member::name);
        readers.addThemeVariants(CheckboxGroupVariant.LUMO_HELPER_ABOVE_FIELD);
        if (colleagues.size() == 1) {
            readers.setValue(Set.copyOf(colleagues));
        }
        lastDay.setValue(today.plusDays(DAYS));
        lastDay.setMin(today);
        number.setManualValidation(true);
        subject.setManualValidation(true);
        ground.setManualValidation(true);
        cases.setManualValidation(true);
        readers.setManualValidation(true);
        lastDay.setManualValidation(true);
        number.setRequiredIndicatorVisible(true);
        subject.setRequiredIndicatorVisible(true);
        ground.setRequiredIndicatorVisible(true);
        cases.setRequiredIndicatorVisible(true);
        readers.setRequiredIndicatorVisible(true);
        lastDay.setRequiredIndicatorVisible(true);
        number.setWidthFull();
        subject.setWidthFull();
        ground.setWidthFull();
        cases.setWidthFull();
        readers.setWidthFull();
        add(
                new Paragraph(getTranslation("monitoring.letter.issue.help")),
                number,
                subject,
                ground,
                cases,
                readers,
                lastDay);
        Button does = new Button(getTranslation("monitoring.letter.issue"), click -> {
            faults.mark(Map.of());
            try {
                desk.issue(command());
                Messages.done("monitoring.letter.issue.done", number.getValue());
                close();
                issued.run();
            } catch (AnswersRefused refused) {
                faults.mark(refused.errors());
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                number.focus();
            }
        });
    }

    private IssueLetter command() {
        return new IssueLetter(
                number.getValue(),
                subject.getValue(),
                ground.getValue(),
                lastDay.getValue(),
                List.of(cases.getValue().split("[\\s,，、;；]+")),
                readers.getValue().stream().map(Member::officerId).collect(Collectors.toSet()));
    }
}
