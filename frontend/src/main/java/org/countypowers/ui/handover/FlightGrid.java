package org.countypowers.ui.handover;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.countypowers.handover.FlightBook;
import org.countypowers.handover.domain.FlightFate;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.ui.casework.CaseDetailView;
import org.countypowers.ui.shell.Listing;

/** Open cases of a hand-over; one page of them is held. */
class FlightGrid extends Listing<FlightBook.Case> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    FlightGrid(boolean confirms, CasesInSight sight, Consumer<FlightBook.Case> confirm) {
        setAllRowsVisible(true);
        setRoom(900);
        addComponentColumn(open -> number(open, sight))
                .setHeader(getTranslation("worklist.column.number"))
                .setWidth("224px")
                .setFlexGrow(0);
        if (confirms) {
            addComponentColumn(open -> receipt(open, confirm))
                    .setHeader(getTranslation("worklist.column.action"))
                    .setWidth("108px")
                    .setFlexGrow(0);
        }
        addColumn(FlightBook.Case::applicantName)
                .setHeader(getTranslation("worklist.column.applicant"))
                .setWidth("130px")
                .setFlexGrow(2);
        addColumn(open -> getTranslation("caseStatus." + open.status()))
                .setHeader(getTranslation("handover.cases.status"))
                .setWidth("84px")
                .setFlexGrow(0);
        addColumn(open -> open.receivedOn().toString())
                .setHeader(getTranslation("handover.cases.received"))
                .setWidth("100px")
                .setFlexGrow(0);
        addColumn(open -> open.acceptedOn() == null ? "—" : open.acceptedOn().toString())
                .setHeader(getTranslation("handover.cases.accepted"))
                .setWidth("100px")
                .setFlexGrow(0);
        addColumn(open -> getTranslation(
                        "handover.cases.fate",
                        getTranslation("handover.fate." + open.fate()),
                        getTranslation(open.reasonKey())))
                .setHeader(getTranslation("handover.cases.fate.title"))
                .setWidth("200px")
                .setFlexGrow(4);
        addComponentColumn(this::state)
                .setHeader(getTranslation("handover.cases.state"))
                .setWidth("160px")
                .setFlexGrow(2);
    }

    private static Component number(FlightBook.Case open, CasesInSight sight) {
        Component shown = sight.opens(open)
                ? new RouterLink(open.number(), CaseDetailView.class, open.caseId())
                : new Span(open.number());
        shown.addClassName("number");
        return shown;
    }

    private Component state(FlightBook.Case open) {
        Div cell = new Div(HandoverWords.tag(
                getTranslation(
                        open.state() == FlightState.PLANNED && open.fate() == FlightFate.STAYS
                                ? "handover.cases.toStay"
                                : "handover.case." + open.state()),
                switch (open.state()) {
                    case FAILED -> "tag-bad";
                    case PLANNED, MOVED -> "tag-soon";
                    case STAYED, CONFIRMED -> "tag-calm";
                    case GONE -> "tag-open";
                }));
        cell.addClassName("stack");
        if (!open.toBodyName().isEmpty()) {
            cell.add(new Span(open.toBodyName()));
        }
        if (open.confirmedAt() != null) {
            cell.add(quiet(open.confirmedBy() + " " + open.confirmedAt().format(TIME)));
        } else if (open.movedAt() != null) {
            cell.add(quiet(open.movedAt().format(TIME)));
        }
        if (!open.problemKey().isEmpty()) {
            Span problem = new Span(HandoverWords.problem(open.problemKey(), open.problemArguments()));
            problem.addClassName("fault");
            cell.add(problem);
        }
        return cell;
    }

    private Component receipt(FlightBook.Case open, Consumer<FlightBook.Case> confirm) {
        if (open.state() != FlightState.MOVED) {
            return new Span();
        }
        Button button = new Button(getTranslation("handover.act.confirm"), click -> confirm.accept(open));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("handover.act.confirm") + " " + open.number());
        return button;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
