package org.countypowers.ui.licence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.licence.LicenceLine;
import org.countypowers.licence.LicenceStatus;
import org.countypowers.licence.Proceeding;
import org.countypowers.organisation.Bodies;

/** From the grant on: what was begun about it, and how it ended. */
class LicenceLife extends OrderedList {
    LicenceLife(LicenceLine licence, List<Proceeding> proceedings, Bodies bodies) {
        addClassName("acts");
        moment(
                licence.grantedOn(),
                new Span(getTranslation(
                        "licence.life.granted",
                        bodies.body(licence.decidingBody()).name())));
        // What was begun after the last day comes after it.
        boolean expired = licence.status() == LicenceStatus.EXPIRED;
        boolean said = false;
        for (Proceeding each : proceedings) {
            if (expired && !said && each.begunOn().isAfter(licence.endedOn())) {
                moment(licence.endedOn(), new Span(getTranslation("licence.life.expired")));
                said = true;
            }
            proceeding(each, bodies);
        }
        if (expired && !said) {
            moment(licence.endedOn(), new Span(getTranslation("licence.life.expired")));
        }
    }

    private void proceeding(Proceeding each, Bodies bodies) {
        RouterLink link = new RouterLink(
                getTranslation(
                        "licence.life.begun",
                        getTranslation("licence.kind." + each.kind()),
                        bodies.body(each.actingBody()).name()),
                ProceedingDetailView.class,
                each.id());
        moment(
                each.begunOn(),
                link,
                LicenceWords.state(each),
                new Span(getTranslation("licence.ground." + each.ground())));
        if (each.outcomeOn() != null && !LicenceWords.dropped(each)) {
            String key = "licence.life." + each.kind();
            moment(each.outcomeOn(), new Span(getTranslation(key, each.licensee(), each.newLicensee())));
        }
    }

    private void moment(LocalDate on, Component... what) {
        Div line = new Div(new Span(on.toString()));
        line.add(what);
        line.addClassName("line");
        add(new ListItem(line));
    }
}
