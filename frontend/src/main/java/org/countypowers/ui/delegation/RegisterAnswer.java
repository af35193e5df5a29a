package org.countypowers.ui.delegation;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Optional;
import org.countypowers.delegation.DirectReportHeading;
import org.countypowers.delegation.DirectReportList;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.organisation.Bodies;
import org.countypowers.routing.Route;
import org.countypowers.ui.shell.Words;

/** The bodies of a route, the document and the clause that it rests on, and the reasons in order. */
class RegisterAnswer extends Div {
    private final Bodies bodies;
    private final DescriptionList facts = new DescriptionList();

    RegisterAnswer(
            RegisterQuestion question, Route route, RegisterOfPowers register, DirectReportList list, Bodies bodies) {
        this.bodies = bodies;
        Optional<RegisterEntry> entry = question.entry(route, register, bodies);
        Optional<RegisterQuestion.Resting> resting =
                entry.isPresent() ? Optional.empty() : question.resting(register, bodies);
        fact("route.form", resting.map(this::form).orElseGet(() -> getTranslation("form." + route.form())));
        fact("route.receives", name(route.receivingBody()));
        fact("route.accepts", name(route.acceptingBody()));
        route.firstReviewBodies().forEach(body -> fact("route.firstReview", name(body)));
        fact("route.decides", decides(route));
        fact("route.name", name(route.nameBody()));
        if (route.copyTo() != null) {
            fact("route.copy", name(route.copyTo()));
        }
        fact(
                "register.document",
                entry.map(held -> getTranslation(
                                "register.document.value",
                                held.instrumentNo(),
                                Words.label(held.instrumentType()),
                                held.batchNo()))
                        .orElseGet(() ->
                                resting.map(each -> rests(each, route)).orElseGet(() -> byListOrLaw(route, list))));

        entry.map(RegisterEntry::scope)
                .filter(scope -> !scope.isEmpty())
                .ifPresent(scope -> fact("register.scope", scope));
        fact(
                "register.clause",
                entry.map(RegisterEntry::entrustBasis)
                        .filter(basis -> !basis.isBlank())
                        .orElse(question.matter().legalBasis()));
        OrderedList reasons = new OrderedList();
        route.reasons()
                .forEach(reason -> reasons.add(new ListItem(
                        getTranslation(reason.key(), reason.arguments().toArray()))));
        add(facts, reasons);
    }

    private String decides(Route route) {
        return route.approvingBody().equals(route.decidingBody())
                ? name(route.decidingBody())
                : getTranslation("route.examined", name(route.approvingBody()), name(route.decidingBody()));
    }

    private String form(RegisterQuestion.Resting resting) {
        return getTranslation(
                "register.form.rests",
                RegisterWords.form(resting.entry().form(), resting.entry().scope()),
                getTranslation("register.status." + resting.rest().status()));
    }

    /** An entry that rests is no missing one: since when, by which document, and who decides meanwhile. */
    private String rests(RegisterQuestion.Resting resting, Route route) {
        return getTranslation(
                "register.rests." + resting.rest().status(),
                resting.entry().instrumentNo(),
                resting.rest().since(),
                resting.rest().instrumentNo(),
                name(route.approvingBody()));
    }

    private String byListOrLaw(Route route, DirectReportList list) {
        if (route.directReportVersion() == null) {
            return getTranslation("register.document.none");
        }
        DirectReportHeading heading = list.version(route.directReportVersion()).heading();
        return getTranslation(
                "register.document.list",
                heading.instrumentNo(),
                Words.label(heading.instrumentType()),
                heading.title());
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private String name(String body) {
        return bodies.body(body).name();
    }
}
