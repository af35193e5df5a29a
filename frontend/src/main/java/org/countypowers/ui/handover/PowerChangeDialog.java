package org.countypowers.ui.handover;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.forms.PlainText;
import org.countypowers.handover.ChangeKind;
import org.countypowers.handover.ChangePower;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.LongText;
import org.countypowers.ui.shell.Messages;

/** Proposes the recall, the suspension or the resumption of a power and goes on to the proposal's page. */
public class PowerChangeDialog extends Dialog {
    private static final int LONGEST = 500;

    private final TextField instrumentNo = text("register.instrument", 100);
    private final TextField instrumentType = text("register.instrumentType", 40);
    private final DatePicker day = new DayField("");
    private final LongText reason = new LongText(getTranslation("handover.reason"), LONGEST);
    private final RadioButtonGroup<AcceptedCases> accepted = new RadioButtonGroup<>();

    /** @param proposing gives the proposal's id */
    public PowerChangeDialog(
            ChangeKind kind, String matterId, String division, String power, ToLongFunction<ChangePower> proposing) {
        setHeaderTitle(getTranslation("register.act.title", getTranslation("register.act." + kind), power));
        setWidth("min(640px, 96vw)");
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        boolean resumes = kind == ChangeKind.RESUMPTION;
        instrumentType.setVisible(!resumes);
        instrumentType.setHelperText(getTranslation("register.instrumentType.help"));
        day.setMin(today);
        day.setValue(resumes ? today : today.plusDays(1));
        day.setLabel(getTranslation(resumes ? "register.resumeOn" : "handover.effectiveOn"));
        day.setHelperText(resumes ? null : getTranslation("register.day.help." + kind));
        day.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMinHeight("5em");
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("wide");
        accepted.setVisible(!resumes);
        accepted.setLabel(getTranslation("handover.accepted"));
        accepted.setItems(AcceptedCases.values());
        accepted.setItemLabelGenerator(each -> getTranslation("handover.accepted." + each));
        accepted.setValue(kind == ChangeKind.RECALL ? AcceptedCases.MOVE : AcceptedCases.FINISH);
        accepted.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        Div fields = new Div(instrumentNo, instrumentType, day, accepted, reason);
        fields.addClassName("form-fields");
        add(
                new Paragraph(getTranslation("register.act." + kind + ".about")),
                new Paragraph(getTranslation("change.review.about")),
                fields);
        Button does =
                new Button(getTranslation("change.act.propose"), click -> propose(kind, matterId, division, proposing));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                instrumentNo.focus();
            }
        });
    }

    private void propose(ChangeKind kind, String matterId, String division, ToLongFunction<ChangePower> proposing) {
        day.setInvalid(false);
        boolean resumes = kind == ChangeKind.RESUMPTION;
        if (!filled(resumes ? List.of(instrumentNo, reason) : List.of(instrumentNo, instrumentType, reason))) {
            return;
        }
        if (day.isEmpty()) {
            day.setErrorMessage(getTranslation("form.required"));
            day.setInvalid(true);
            day.focus();
            return;
        }
        ChangePower command = new ChangePower(
                matterId,
                division,
                instrumentNo.getValue(),
                instrumentType.getValue(),
                day.getValue(),
                reason.getValue(),
                resumes ? null : accepted.getValue());
        try {
            long id = proposing.applyAsLong(command);
            close();
            Messages.done("change.act.propose.done");
            UI.getCurrent().navigate(ChangeDetailView.class, id);
        } catch (HandoverRefused refused) {
            mark(refused);
        } catch (RuntimeException refused) {
            Messages.refused(refused);
        }
    }

    /** At the field that it is about, or else above the page. */
    private void mark(HandoverRefused refused) {
        switch (refused.key()) {
            case "handover.error.instrument" -> at(
                    PlainText.clean(instrumentNo.getValue()) ? instrumentType : instrumentNo, refused);
            case "handover.error.text" -> at(reason, refused);
            case "handover.error.past",
                    "handover.error.noDay",
                    "handover.error.firstDay",
                    "handover.error.expiresFirst",
                    "handover.error.notSuspended" -> at(day, refused);
            default -> ChangeRefusal.show(refused);
        }
    }

    private static <F extends HasValidation & Focusable<?>> void at(F field, HandoverRefused refused) {
        field.setErrorMessage(Messages.text(refused));
        field.setInvalid(true);
        field.focus();
    }

    /** Marks what is blank, all at once, and puts the cursor into the first. */
    private static boolean filled(List<TextFieldBase<?, String>> fields) {
        TextFieldBase<?, String> first = null;
        for (TextFieldBase<?, String> field : fields) {
            boolean blank = field.getValue().isBlank();
            field.setErrorMessage(UI.getCurrent().getTranslation("form.required"));
            field.setInvalid(blank);
            first = first == null && blank ? field : first;
        }
        if (first != null) {
            first.focus();
        }
        return first == null;
    }

    private static TextField text(String key, int longest) {
        TextField field = new TextField(UI.getCurrent().getTranslation(key));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
