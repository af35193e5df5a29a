package org.countypowers.ui.licence;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.countypowers.licence.LicenceLine;
import org.countypowers.organisation.Bodies;
import org.countypowers.ui.casework.CaseDetailView;

/** Whose licence it is, for what, by whom and until when. */
class LicenceHead extends Div {
    private final DescriptionList facts = new DescriptionList();

    LicenceHead(LicenceLine licence, Bodies bodies, boolean readsCases) {
        Span number = new Span(licence.number());
        number.addClassName("number");
        Div line = new Div(
                new RouterLink(getTranslation("licence.back"), LicencesView.class),
                number,
                LicenceWords.status(licence));
        if (readsCases) {
            line.add(new RouterLink(getTranslation("licence.case"), CaseDetailView.class, licence.caseId()));
        }
        line.addClassName("line");
        facts.addClassName("pairs");
        fact("matters.name", licence.matterName());
        fact("supervision.place", bodies.uniqueName(licence.divisionCode()));
        fact("licence.decidingBody", bodies.body(licence.decidingBody()).name());
        if (!licence.nameBody().equals(licence.decidingBody())) {
            fact("licence.nameBody", bodies.body(licence.nameBody()).name());
        }
        if (!licence.supervisingBody().isEmpty()) {
            fact("supervision.body", bodies.body(licence.supervisingBody()).name());
        }
        fact("licence.grantedOn", licence.grantedOn().toString());
        fact("licence.validTo", LicenceWords.until(licence));
        if (licence.endedOn() != null) {
            fact("licence.endedOn", licence.endedOn().toString());
        }
        if (licence.cancelledOn() != null) {
            fact("licence.cancelledOn", licence.cancelledOn().toString());
        }
        add(new H2(licence.licensee()), line, facts);
    }

    private void fact(String key, String value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}
