package org.countypowers.ui.delegation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.DirectReportHeading;
import org.countypowers.delegation.DirectReportVersion;
import org.countypowers.ui.shell.Words;

/** The document that a version rests on, its day, and who published it here. */
class DirectReportFacts extends Div {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeTime.ZONE);

    private final DescriptionList facts = new DescriptionList();

    DirectReportFacts() {
        addClassName("route");
        add(facts);
    }

    void show(DirectReportVersion version) {
        facts.removeAll();
        DirectReportHeading heading = version.heading();
        fact("directReport.name", text(heading.title()));
        String type = Words.label(heading.instrumentType());
        fact(
                "register.document",
                text(
                        type.isEmpty() || heading.instrumentNo().isEmpty()
                                ? heading.instrumentNo() + type
                                : getTranslation("directReport.document", heading.instrumentNo(), type)));
        fact("directReport.publishedOn", text(heading.publishedOn()));
        fact("directReport.from", text(heading.holdsFrom()));
        if (!heading.url().isEmpty()) {
            Anchor anchor = new Anchor(heading.url(), heading.url(), AnchorTarget.BLANK);
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
            fact("directReport.url", anchor);
        }
        if (version.draft()) {
            fact("directReport.begunBy", text(version.begunBy()));
        } else {
            fact(
                    "directReport.releasedBy",
                    text(getTranslation(
                            "directReport.released", version.releasedBy(), TIME.format(version.releasedAt()))));
        }
    }

    private Span text(Object value) {
        return new Span(
                value == null || value.toString().isEmpty()
                        ? getTranslation("directReport.notSaid")
                        : value.toString());
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
