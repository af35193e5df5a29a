package org.countypowers.ui.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.countypowers.handover.ChangeState;
import org.countypowers.handover.ProposedChange;
import org.countypowers.ui.shell.Words;

/** What is proposed about which power, by whom and on what ground. */
class ChangeHead extends Div {
    private final DescriptionList facts = new DescriptionList();

    ChangeHead(ProposedChange change) {
        Span number = new Span(change.number());
        number.addClassName("number");
        Div line = new Div(
                new RouterLink(getTranslation("change.back"), ChangesView.class),
                number,
                HandoverWords.tag(getTranslation("change.kind." + change.kind()), "tag-open"),
                state(change.state()));
        line.addClassName("line");
        facts.addClassName("pairs");
        fact("change.office", change.officeName());
        fact(
                "change.proposer",
                getTranslation(
                        "change.proposed",
                        change.proposerName(),
                        change.proposedAt().toLocalDate()));
        if (change.effectiveOn() != null) {
            fact("change.effectiveOn", change.effectiveOn().toString());
        }
        fact(
                "register.instrument",
                change.instrumentType().isEmpty()
                        ? change.instrumentNo()
                        : getTranslation(
                                "handover.document", change.instrumentNo(), Words.label(change.instrumentType())));
        if (change.acceptedCases() != null) {
            fact("handover.accepted", getTranslation("handover.accepted." + change.acceptedCases()));
        }
        fact("handover.reason", change.reason());
        fact("handover.opinionNo", change.opinionNo());
        if (!change.handoverNumber().isEmpty()) {
            fact(
                    "change.handover",
                    new RouterLink(change.handoverNumber(), HandoverDetailView.class, change.handoverId()));
        }
        add(
                new H2(change.divisionName() + " · " + String.join(getTranslation("handover.comma"), change.matters())),
                line,
                facts);
    }

    static Span state(ChangeState state) {
        return HandoverWords.tag(
                HandoverWords.text("change.state." + state),
                switch (state) {
                    case PROPOSED -> "tag-soon";
                    case CARRIED_OUT -> "tag-calm";
                    case OBJECTED -> "tag-bad";
                    case WITHDRAWN -> "tag-open";
                });
    }

    private void fact(String key, String value) {
        if (!value.isBlank()) {
            fact(key, new Text(value));
        }
    }

    private void fact(String key, Component value) {
        facts.add(new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value)));
    }
}
