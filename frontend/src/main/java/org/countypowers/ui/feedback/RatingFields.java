package org.countypowers.ui.feedback;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.Set;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.GiveRating;
import org.countypowers.feedback.RatingReason;
import org.countypowers.ui.shell.FieldFaults;
import org.countypowers.ui.shell.LongText;

/** Five steps of satisfaction, reasons and a free text. */
class RatingFields extends Div {
    private static final int LONGEST = 500;

    private final RadioButtonGroup<Integer> score = new RadioButtonGroup<>();
    private final CheckboxGroup<RatingReason> reasons = new CheckboxGroup<>();
    private final LongText remark = new LongText(LONGEST);

    RatingFields(FieldFaults faults) {
        addClassName("form-fields");
        score.setLabel(getTranslation("feedback.score"));
        score.setItems(5, 4, 3, 2, 1);
        score.setItemLabelGenerator(each -> getTranslation("feedback.score." + each));
        score.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        score.setRequiredIndicatorVisible(true);
        reasons.setLabel(getTranslation("feedback.reasons"));
        reasons.setHelperText(getTranslation("feedback.reasons.help"));
        reasons.setItems(RatingReason.values());
        reasons.setItemLabelGenerator(each -> getTranslation("feedback.reason." + each));
        reasons.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        remark.setLabel(getTranslation("feedback.remark"));
        remark.setWidthFull();
        score.setManualValidation(true);
        reasons.setManualValidation(true);
        remark.setManualValidation(true);
        faults.keep("score", score);
        faults.keep("reasons", reasons);
        faults.keep("remark", remark);
        add(score, reasons, remark);
    }

    GiveRating rating(String caseNumber, String code, Channel channel) {
        return new GiveRating(
                caseNumber,
                code,
                score.getValue() == null ? 0 : score.getValue(),
                Set.copyOf(reasons.getValue()),
                remark.getValue(),
                channel);
    }
}
