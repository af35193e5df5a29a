package org.countypowers.ui.delegation;

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
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.handover.ChangePower;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.ui.handover.HandoverDetailView;
import org.countypowers.ui.shell.DayField;
import org.countypowers.ui.shell.Messages;

/** Plans the recall or the suspension of a power and goes on to its hand-over. */
public class PowerChangeDialog extends Dialog {
    private final TextField instrumentNo = text("register.instrument", 100);
    private final TextField instrumentType = text("register.instrumentType", 40);
    private final TextField opinionNo = text("handover.opinionNo", 100);
    private final DatePicker day = new DayField(getTranslation("handover.effectiveOn"));
    private final TextArea reason = new TextArea(getTranslation("handover.reason"));
    private final RadioButtonGroup<AcceptedCases> accepted = new RadioButtonGroup<>();

    /** @param planning plans the change and gives the hand-over's id */
    public PowerChangeDialog(
            HandoverKind kind, String matterId, String division, String power, ToLongFunction<ChangePower> planning) {
        setHeaderTitle(getTranslation("register.act.title", getTranslation("register.act." + kind), power));
        setWidth("min(640px, 96vw)");
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        instrumentType.setHelperText(getTranslation("register.instrumentType.help"));
        day.setMin(today);
        day.setValue(today.plusDays(1));
        day.setHelperText(getTranslation("register.day.help." + kind));
        day.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setMinHeight("5em");
        reason.setRequiredIndicatorVisible(true);
        reason.addClassName("wide");
        accepted.setLabel(getTranslation("handover.accepted"));
        accepted.setItems(AcceptedCases.values());
        accepted.setItemLabelGenerator(each -> getTranslation("handover.accepted." + each));
        accepted.setValue(kind == HandoverKind.RECALL ? AcceptedCases.MOVE : AcceptedCases.FINISH);
        accepted.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        Div fields = new Div(instrumentNo, instrumentType, opinionNo, day, accepted, reason);
        fields.addClassName("form-fields");
        add(new Paragraph(getTranslation("register.act." + kind + ".about")), fields);
        Button does =
                new Button(getTranslation("register.act." + kind), click -> plan(kind, matterId, division, planning));
        does.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), does);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                instrumentNo.focus();
            }
        });
    }

    private void plan(HandoverKind kind, String matterId, String division, ToLongFunction<ChangePower> planning) {
        day.setInvalid(false);
        if (!filled(List.of(instrumentNo, instrumentType, opinionNo, reason))) {
            return;
        }
        ChangePower command = new ChangePower(
                matterId,
                division,
                instrumentNo.getValue(),
                instrumentType.getValue(),
                opinionNo.getValue(),
                day.getValue(),
                reason.getValue(),
                accepted.getValue());
        try {
            long id = planning.applyAsLong(command);
            close();
            Messages.done("register.act." + kind + ".done");
            UI.getCurrent().navigate(HandoverDetailView.class, id);
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
                    instrumentNo.getValue().isBlank() ? instrumentNo : instrumentType, refused);
            case "handover.error.opinion" -> at(opinionNo, refused);
            case "handover.error.text" -> at(reason, refused);
            case "handover.error.past", "handover.error.firstDay", "handover.error.expiresFirst" -> at(day, refused);
            default -> Messages.refused(refused);
        }
    }

    private static <F extends HasValidation & Focusable<?>> void at(F field, HandoverRefused refused) {
        field.setErrorMessage(Messages.text(refused));
        field.setInvalid(true);
        field.focus();
    }

    /** Marks what is blank, all at once, and puts the cursor into the first. */
    static boolean filled(List<TextFieldBase<?, String>> fields) {
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

    static TextField text(String key, int longest) {
        TextField field = new TextField(UI.getCurrent().getTranslation(key));
        field.setMaxLength(longest);
        field.setRequiredIndicatorVisible(true);
        return field;
    }
}
