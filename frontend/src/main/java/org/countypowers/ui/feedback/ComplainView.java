package org.countypowers.ui.feedback;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.PublicFeedback;
import org.countypowers.forms.AnswersRefused;

/** 投诉举报 about a case of one's own; what concerns no case is told to a counter or 12345. */
@Route("complain")
@AnonymousAllowed
public class ComplainView extends PublicPage {
    ComplainView(PublicFeedback feedback) {
        super("feedback.public.complain");
        TextField number = text("caseNumber", "feedback.caseNumber");
        TextField code = text("code", "feedback.code");
        ComplaintFields fields = new ComplaintFields(faults);
        ask(
                () -> {
                    if (number.isEmpty()) {
                        throw new AnswersRefused(Map.of("caseNumber", "form.required"));
                    }
                    answer(new ReceiptNote(feedback.complain(
                            fields.complaint(null, number.getValue(), Channel.ONLINE), code.getValue(), address())));
                },
                number,
                code,
                fields);
    }
}
