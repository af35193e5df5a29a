package org.countypowers.ui.feedback;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.PublicFeedback;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.ui.organisation.DivisionChoice;

/** 投诉举报 about a body, an inspection or an act that somebody saw; or about a case of one's own, with its number and code. */
@Route("complain")
@AnonymousAllowed
public class ComplainView extends PublicPage {
    ComplainView(PublicFeedback feedback, Bodies bodies) {
        super("feedback.public.complain");
        DivisionChoice place = new DivisionChoice(bodies);
        place.withTowns();
        place.addClassName("form-fields");
        ComboBox<GovernmentBody> body = new ComboBox<>(getTranslation("feedback.about"));
        body.setItemLabelGenerator(GovernmentBody::name);
        body.setHelperText(getTranslation("feedback.about.help"));
        body.setManualValidation(true);
        body.setWidthFull();
        body.setEnabled(false);
        faults.keep("body", body);
        place.onChoice(code -> {
            body.setItems(bodies.bodiesOf(code));
            body.setEnabled(true);
        });
        TextField number = optional("caseNumber", "feedback.caseNumber");
        number.setHelperText(getTranslation("feedback.caseNumber.help"));
        TextField code = optional("code", "feedback.code");
        ComplaintFields fields = new ComplaintFields(faults);
        ask(
                () -> {
                    String about = body.isEmpty() ? null : body.getValue().id();
                    answer(new ReceiptNote(feedback.complain(
                            fields.complaint(about, number.getValue(), Channel.ONLINE, Set.of()),
                            code.getValue(),
                            address())));
                },
                place,
                body,
                number,
                code,
                fields);
    }

    private TextField optional(String field, String label) {
        TextField text = text(field, label);
        text.setRequiredIndicatorVisible(false);
        return text;
    }
}
