package org.countypowers.ui.feedback;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.countypowers.feedback.FeedbackState;
import org.countypowers.feedback.Progress;
import org.countypowers.feedback.PublicFeedback;

/** 进度查询: how a complaint stands, for whoever has its receipt. */
@Route("complaint-progress")
@AnonymousAllowed
public class ComplaintProgressView extends PublicPage {
    ComplaintProgressView(PublicFeedback feedback) {
        super("feedback.public.progress");
        TextField number = text("number", "feedback.number");
        TextField code = text("code", "feedback.code");
        ask(() -> answer(facts(feedback.progress(number.getValue(), code.getValue(), address()))), number, code);
    }

    private DescriptionList facts(Progress progress) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        facts.getElement().setAttribute("role", "status");
        fact(facts, "feedback.number", progress.number());
        fact(facts, "feedback.receivedOn", progress.receivedOn().toString());
        boolean early = progress.state() == FeedbackState.OPEN || progress.state() == FeedbackState.IN_HAND;
        fact(
                facts,
                "feedback.state",
                getTranslation("feedback.state." + progress.state() + (early ? ".COMPLAINT" : "")));
        if (progress.dueOn() != null) {
            fact(facts, "feedback.dueOn", progress.dueOn().toString());
        }
        if (!progress.finding().isEmpty()) {
            fact(facts, "feedback.finding", getTranslation("feedback.finding." + progress.finding()));
        }
        if (!progress.reasons().isEmpty()) {
            fact(facts, "feedback.reasonsGiven", progress.reasons());
        }
        if (!progress.measures().isEmpty()) {
            fact(facts, "feedback.measures", progress.measures());
        }
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
