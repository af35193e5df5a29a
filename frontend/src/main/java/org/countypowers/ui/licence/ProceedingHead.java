package org.countypowers.ui.licence;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.countypowers.licence.Proceeding;
import org.countypowers.licence.ProceedingView;
import org.countypowers.organisation.Bodies;

/** What is done about whose licence, by whom, by which ground and on what facts. */
class ProceedingHead extends Div {
    private final DescriptionList facts = new DescriptionList();

    ProceedingHead(ProceedingView view, Bodies bodies) {
        Proceeding proceeding = view.proceeding();
        Span number = new Span(proceeding.number());
        number.addClassName("number");
        Div line = new Div(
                new RouterLink(
                        getTranslation("licence.proceeding.back"),
                        LicenceView.class,
                        view.licence().id()),
                number,
                LicenceWords.state(proceeding));
        line.addClassName("line");
        facts.addClassName("pairs");
        fact("matters.name", view.licence().matterName());
        fact("licence.number", view.licence().number());
        fact("licence.actingBody", bodies.body(proceeding.actingBody()).name());
        if (!proceeding.nameBody().equals(proceeding.actingBody())) {
            fact("licence.nameBody", bodies.body(proceeding.nameBody()).name());
        }
        fact("licence.begunOn", proceeding.begunOn().toString());
        if (proceeding.outcomeOn() != null) {
            fact("licence.outcomeOn", proceeding.outcomeOn().toString());
        }
        if (proceeding.servedOn() != null) {
            fact("licence.servedOn", proceeding.servedOn().toString());
        }
        if (!proceeding.newLicensee().isEmpty()) {
            fact("licence.newLicensee", proceeding.newLicensee() + " " + proceeding.newIdentifierMasked());
        }
        add(
                new H2(getTranslation(
                        "licence.proceeding.title",
                        getTranslation("licence.kind." + proceeding.kind()),
                        proceeding.licensee())),
                line,
                facts);
        text("licence.ground", getTranslation("licence.ground." + proceeding.ground()));
        text("licence.facts", proceeding.facts());
        if (!proceeding.weighing().isEmpty()) {
            text("licence.weighing." + proceeding.kind(), proceeding.weighing());
        }
    }

    private void fact(String key, String value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }

    private void text(String key, String value) {
        Span lead = new Span(getTranslation("licence.said", getTranslation(key)));
        lead.addClassName("quiet");
        Paragraph text = new Paragraph(lead, new Span(value));
        text.addClassName("reasoning");
        add(text);
    }
}
