package org.countypowers.ui.feedback;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.countypowers.casework.Contact;
import org.countypowers.feedback.FeedbackFiles;
import org.countypowers.feedback.FeedbackKind;
import org.countypowers.feedback.FeedbackLine;
import org.countypowers.feedback.FeedbackRefused;
import org.countypowers.feedback.FeedbackView;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.shell.Messages;

/** What was said of whom, by when what is due, and whom to call. */
class FeedbackHead extends Div {
    private final DescriptionList facts = new DescriptionList();

    FeedbackHead(FeedbackView view, Bodies bodies, FeedbackFiles files, LocalDate today) {
        FeedbackLine line = view.line();
        Span number = new Span(line.number());
        number.addClassName("number");
        Div tags = new Div(
                new RouterLink(getTranslation("feedback.back"), FeedbackListView.class),
                number,
                FeedbackWords.kind(line),
                FeedbackWords.state(line, today));
        tags.addClassName("line");
        facts.addClassName("pairs");
        if (!line.caseNumber().isEmpty()) {
            fact("feedback.caseNumber", line.caseNumber());
        }
        fact("feedback.handlingBody", bodies.body(line.handlingBody()).name());
        fact("feedback.officeBody", bodies.body(line.officeBody()).name());
        String channel = getTranslation("feedback.channel." + line.channel());
        fact(
                "feedback.channel",
                line.recordedBy().isEmpty()
                        ? channel
                        : getTranslation("feedback.channel.by", channel, line.recordedBy()));
        if (line.kind() == FeedbackKind.COMPLAINT) {
            fact("feedback.topic", getTranslation("feedback.topic." + line.topic()));
        }
        fact("feedback.receivedOn", line.receivedOn().toString());
        day(
                line.kind() == FeedbackKind.RATING ? "feedback.firstBy.RATING" : "feedback.firstBy.COMPLAINT",
                line.firstBy());
        day("feedback.handleBy", line.handleBy());
        day("feedback.callBackBy", line.callBackBy());
        day("feedback.closedOn", line.closedOn());
        if (!line.finding().isEmpty()) {
            fact("feedback.finding", getTranslation("feedback.finding." + line.finding()));
        }
        if (!line.callBack().isEmpty()) {
            fact(
                    "feedback.callBack",
                    getTranslation(
                            "feedback.callBack.times",
                            getTranslation("feedback.callBack." + line.callBack()),
                            line.attempts()));
        }
        Span party = new Span(line.party().isEmpty() ? getTranslation("feedback.anonymous.is") : line.party());
        facts.add(new Div(
                new DescriptionList.Term(getTranslation("feedback.party")), new DescriptionList.Description(party)));
        add(new H2(line.title()), tags, facts);
        String reasons = view.reasons().stream()
                .map(reason -> getTranslation("feedback.reason." + reason))
                .collect(Collectors.joining(getTranslation("trail.separator")));
        text("feedback.reasons", reasons);
        text("feedback.text", line.text());
        if (view.mayReveal()) {
            add(reveal(line.id(), party, files));
        }
    }

    private Div reveal(long id, Span party, FeedbackFiles files) {
        TextField purpose = new TextField(getTranslation("case.reveal.purpose"));
        purpose.setManualValidation(true);
        Button show = new Button(getTranslation("feedback.reveal"), click -> {
            try {
                Contact contact = files.reveal(id, purpose.getValue());
                purpose.setInvalid(false);
                party.setText(contact.name() + " " + contact.mobile());
            } catch (FeedbackRefused refused) {
                purpose.setInvalid(true);
                purpose.setErrorMessage(Messages.text(refused));
            } catch (RuntimeException failure) {
                Messages.refused(failure);
            }
        });
        Div line = new Div(purpose, show);
        line.addClassName("tools");
        return line;
    }

    private void day(String key, LocalDate day) {
        if (day != null) {
            fact(key, day.toString());
        }
    }

    private void fact(String key, String value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }

    private void text(String key, String value) {
        if (!value.isEmpty()) {
            Span lead = new Span(getTranslation("licence.said", getTranslation(key)));
            lead.addClassName("quiet");
            Paragraph text = new Paragraph(lead, new Span(value));
            text.addClassName("reasoning");
            add(text);
        }
    }
}
