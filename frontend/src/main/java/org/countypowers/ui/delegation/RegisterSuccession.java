package org.countypowers.ui.delegation;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.countypowers.handover.HandoverBook;
import org.countypowers.handover.HandoverQuery;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.handover.HandoverSummary;
import org.countypowers.handover.Successors;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.ui.handover.HandoverDetailView;
import org.countypowers.ui.shell.Messages;

/** Who is responsible for what was decided on the day, if the power has changed hands here, and the hand-overs themselves. */
@SpringComponent
class RegisterSuccession {
    private static final int MOST = 200;

    private final Successors successors;
    private final HandoverBook book;
    private final Bodies bodies;
    private final CurrentOfficer officers;

    RegisterSuccession(Successors successors, HandoverBook book, Bodies bodies, CurrentOfficer officers) {
        this.successors = successors;
        this.book = book;
        this.bodies = bodies;
        this.officers = officers;
    }

    Div of(RegisterQuestion question) {
        Div shown = new Div();
        String matter = question.matter().id();
        try {
            String place = question.place().code();
            successors.of(matter, place, question.day(), question.knownOn()).ifPresent(after -> {
                shown.add(new H3(
                        question.past()
                                ? shown.getTranslation("register.decided.known", question.day(), question.knownOn())
                                : shown.getTranslation("register.decided", question.day())));
                shown.add(responsible(shown, after));
            });
            successors
                    .ofFinished(matter, place, question.day(), question.knownOn())
                    .ifPresent(after -> shown.add(
                            new H3(shown.getTranslation("register.decided.finished", question.day())),
                            responsible(shown, after)));
        } catch (HandoverRefused bodyMissing) {
            shown.add(new Paragraph(Messages.text(bodyMissing)));
        }
        if (officers.require().postings().stream()
                .anyMatch(posting -> posting.role().permissions().contains(Permission.HANDOVER_READ))) {
            links(shown, question);
        }
        return shown;
    }

    private DescriptionList responsible(Div at, Successors.Succession after) {
        DescriptionList facts = new DescriptionList();
        facts.add(
                new DescriptionList.Term(at.getTranslation("handover.renews")),
                new DescriptionList.Description(at.getTranslation(
                        "handover.succession",
                        bodies.body(after.renewingBody()).name(),
                        at.getTranslation(after.renewsKey(), after.number(), after.document()))),
                new DescriptionList.Term(at.getTranslation("handover.answers")),
                new DescriptionList.Description(at.getTranslation(
                        "handover.succession",
                        bodies.body(after.answeringBody()).name(),
                        at.getTranslation(after.answersKey(), after.number(), after.document()))));
        return facts;
    }

    private void links(Div at, RegisterQuestion question) {
        UnorderedList list = new UnorderedList();
        book.page(new HandoverQuery(null, null, question.place().code()), Long.MAX_VALUE, MOST).stream()
                .filter(row -> row.matterIds().contains(question.matter().id()))
                .forEach(row -> list.add(new ListItem(link(row), new Span(words(at, row)))));
        if (list.getChildren().findAny().isPresent()) {
            at.add(new H3(at.getTranslation(question.past() ? "register.handovers.now" : "register.handovers")), list);
        } else {
            at.add(new Paragraph(at.getTranslation("register.handovers.none")));
        }
    }

    private static RouterLink link(HandoverSummary row) {
        return new RouterLink(row.number(), HandoverDetailView.class, row.id());
    }

    private static String words(Div at, HandoverSummary row) {
        return at.getTranslation(
                "register.handover",
                at.getTranslation("handover.kind." + row.kind()),
                at.getTranslation(
                        "handover.between",
                        row.giving().organ(),
                        row.receiving().organ()),
                row.effectiveOn(),
                row.overOn() == null
                        ? at.getTranslation("handover.state." + row.state())
                        : at.getTranslation("handover.over", row.overOn()));
    }
}
