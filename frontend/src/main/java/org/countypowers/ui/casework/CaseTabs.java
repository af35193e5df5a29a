package org.countypowers.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseView;
import org.countypowers.casework.Cases;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.Explanation;
import org.countypowers.organisation.Bodies;
import org.countypowers.routing.Route;
import org.countypowers.ui.shell.Listing;
import org.countypowers.ui.shell.Messages;
import org.countypowers.ui.shell.Words;

/** The parts of a case page. */
class CaseTabs {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    interface Texts {
        String get(String key, Object... arguments);
    }

    private final Cases cases;
    private final Bodies bodies;
    private final boolean mayReveal;
    private final Texts texts;

    CaseTabs(Cases cases, Bodies bodies, boolean mayReveal, Texts texts) {
        this.cases = cases;
        this.bodies = bodies;
        this.mayReveal = mayReveal;
        this.texts = texts;
    }

    Component basics(CaseView view) {
        Div page = new Div();
        DescriptionList facts = new DescriptionList();
        Applicant applicant = view.applicant();
        fact(facts, "case.title", view.title());
        fact(facts, "case.applicant", applicant.name());
        Span identifier = fact(facts, "case.identifier", text(applicant.identifier(), applicant.noIdReason()));
        Span mobile = fact(facts, "case.mobile", applicant.mobile());
        fact(facts, "case.address", applicant.address());
        fact(facts, "case.electronic", texts.get(applicant.electronicService() ? "answer.true" : "answer.false"));
        if (!text(applicant.agentName(), "").isEmpty()) {
            fact(
                    facts,
                    "case.agent",
                    String.join(
                            " ",
                            applicant.agentName(),
                            applicant.agentIdentifier(),
                            text(applicant.agentMobile(), "")));
        }
        fact(facts, "case.received", view.summary().receivedOn().toString());
        fact(facts, "case.accepted", day(view.acceptedOn()));
        fact(facts, "case.decided", day(view.decidedOn()));
        fact(facts, "case.queryCode", view.queryCode());
        page.add(facts);
        if (mayReveal && applicant.kind() != Applicant.Kind.NO_CODE) {
            page.add(reveal(view, identifier, mobile));
        }
        if (view.commitment() != null) {
            page.add(new CommitmentFacts(view.commitment()));
        }
        page.add(route(view));
        return page;
    }

    private Component reveal(CaseView view, Span identifier, Span mobile) {
        TextField purpose = new TextField(texts.get("case.reveal.purpose"));
        Button show = new Button(texts.get("case.reveal"), click -> {
            try {
                Applicant full = cases.reveal(view.summary().id(), purpose.getValue());
                identifier.setText(full.identifier());
                mobile.setText(full.mobile());
            } catch (RuntimeException refused) {
                Messages.refused(refused);
            }
        });
        Div tools = new Div(purpose, show);
        tools.addClassName("tools");
        return new Details(texts.get("case.reveal.title"), tools);
    }

    private Component route(CaseView view) {
        Route route = view.route();
        DescriptionList facts = new DescriptionList();
        fact(facts, "route.form", texts.get("form." + route.form()));
        fact(facts, "route.receives", name(route.receivingBody()));
        fact(
                facts,
                "route.accepts",
                view.receivedFirst().equals(view.holder())
                        ? name(route.acceptingBody())
                        : texts.get("route.accepts.moved", name(view.receivedFirst()), name(view.holder())));
        fact(
                facts,
                "route.firstReview",
                route.firstReviewBodies().stream().map(this::name).collect(Collectors.joining(" → ")));
        fact(facts, "route.coReview", name(route.coReviewBody()));
        fact(
                facts,
                "route.decides",
                route.approvingBody().equals(route.decidingBody())
                        ? name(route.decidingBody())
                        : texts.get("route.examined", name(route.approvingBody()), name(route.decidingBody())));
        fact(facts, "route.name", name(route.nameBody()));
        fact(facts, "route.copy", name(route.copyTo()));
        OrderedList reasons = new OrderedList();
        route.reasons()
                .forEach(reason -> reasons.add(
                        new ListItem(texts.get(reason.key(), reason.arguments().toArray()))));
        return new Div(
                new H3(texts.get(view.routeFinal() ? "route.final" : "route.provisional")), facts,
                new H3(texts.get("route.why")), reasons);
    }

    Component opinions(CaseView view) {
        if (view.opinions().isEmpty()) {
            return new Paragraph(texts.get("case.opinions.empty"));
        }
        Listing<CaseView.Opinion> grid = compact();
        grid.addColumn(opinion -> opinion.at().format(TIME))
                .setHeader(texts.get("case.opinion.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(opinion -> Words.step(opinion.step(), opinion.stepName()))
                .setHeader(texts.get("case.opinion.step"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(opinion -> opinion.unitName() + " " + opinion.officerName())
                .setHeader(texts.get("case.opinion.officer"));
        grid.addColumn(opinion -> opinion.outcome() == null
                        ? ""
                        : Words.answered(
                                "outcome.",
                                opinion.outcome().value(),
                                opinion.outcome().words()))
                .setHeader(texts.get("case.opinion.outcome"));
        grid.addComponentColumn(this::said)
                .setHeader(texts.get("case.opinion.text"))
                .setFlexGrow(4);
        grid.setItems(view.opinions());
        return grid;
    }

    /** The opinion and what else was answered at the step, a line each. */
    private Component said(CaseView.Opinion opinion) {
        Div lines = new Div(new Div(opinion.text()));
        opinion.answers().stream()
                .filter(answer -> !answer.value().isEmpty())
                .forEach(answer -> lines.add(new Div(texts.get(
                        "trail.pair", Words.answered("answer.", answer.key(), answer.label()), value(answer)))));
        return lines;
    }

    private static String value(CaseView.Answer answer) {
        boolean ticked = answer.value().equals("true") || answer.value().equals("false");
        return Words.answered(ticked ? "answer." : "answer." + answer.key() + ".", answer.value(), answer.words());
    }

    Component clocks(CaseView view) {
        Div page = new Div();
        view.clocks().forEach(clock -> page.add(clock(view, clock)));
        return page;
    }

    private Component clock(CaseView view, Clock clock) {
        String state = texts.get(clock.running() ? "clock.running" : "clock.stopped");
        Details details = new Details(texts.get(
                "clock.line",
                texts.get("clock." + clock.kind()),
                name(clock.holderBody()),
                clock.startedOn().toString(),
                clock.dueOn().toString(),
                state,
                Words.article(clock.article())));
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                details.removeAll();
                details.add(days(cases.explain(view.summary().id(), clock.id())));
            }
        });
        return details;
    }

    private Component days(Explanation explanation) {
        Listing<Explanation.Day> grid = compact();
        grid.addColumn(Explanation.Day::date)
                .setHeader(texts.get("clock.day"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(each -> each.number() == 0 ? "" : each.number())
                .setHeader(texts.get("clock.number"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(each -> texts.get("verdict." + each.verdict()))
                .setHeader(texts.get("clock.verdict"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(each -> texts.get(each.reasonKey()) + " " + each.detail())
                .setHeader(texts.get("clock.reason"));
        grid.setItems(explanation.days());
        return grid;
    }

    static <T> Listing<T> compact() {
        Listing<T> grid = new Listing<>();
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Span fact(DescriptionList facts, String key, String value) {
        Span shown = new Span(value == null || value.isEmpty() ? "—" : value);
        DescriptionList.Description description = new DescriptionList.Description();
        description.add(shown);
        facts.add(new DescriptionList.Term(texts.get(key)), description);
        return shown;
    }

    private String name(String body) {
        return body == null ? null : bodies.body(body).name();
    }

    private static String day(java.time.LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String text(String first, String otherwise) {
        return first == null || first.isEmpty() ? otherwise : first;
    }
}
