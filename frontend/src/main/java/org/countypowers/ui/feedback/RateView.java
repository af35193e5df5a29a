package org.countypowers.ui.feedback;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.PublicFeedback;
import org.countypowers.feedback.Rating;

/** 好差评: an applicant rates a service with its number and query code. A printed link may carry the number. */
@Route("rate")
@AnonymousAllowed
public class RateView extends PublicPage implements BeforeEnterObserver {
    private final TextField number = text("caseNumber", "feedback.caseNumber");

    RateView(PublicFeedback feedback) {
        super("feedback.public.rate");
        TextField code = text("code", "feedback.code");
        RatingFields fields = new RatingFields(faults);
        ask(
                () -> {
                    Rating rating =
                            feedback.rate(fields.rating(number.getValue(), code.getValue(), Channel.ONLINE), address());
                    Paragraph thanks = new Paragraph(getTranslation(
                            rating.bad() ? "feedback.public.rate.bad" : "feedback.public.rate.thanks",
                            getTranslation("feedback.score." + rating.score())));
                    thanks.getElement().setAttribute("role", "status");
                    answer(thanks);
                },
                number,
                code,
                fields);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> given =
                event.getLocation().getQueryParameters().getParameters();
        number.setValue(given.getOrDefault("case", List.of("")).get(0));
    }
}
