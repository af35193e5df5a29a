package org.countypowers.ui.casework;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.countypowers.casework.CaseStatus;
import org.countypowers.casework.CaseView;

/** The stages of a case (行政许可法 29–44) with the days on which they were reached. */
class StepLine extends OrderedList {
    private boolean waiting;

    StepLine(CaseView view) {
        addClassName("steps");
        getElement().setAttribute("aria-label", getTranslation("case.steps"));
        stage("received", view.summary().receivedOn());
        CaseStatus status = view.summary().status();
        if (status == CaseStatus.NOT_ACCEPTED || status == CaseStatus.RETURNED) {
            stage("end." + status, view.closedOn());
            return;
        }
        if (status == CaseStatus.AWAITING_SUPPLEMENT) {
            stage("supplement", null);
        }
        stage("accepted", view.acceptedOn());
        stage("decided", view.decidedOn());
        stage("served", view.servedOn());
        stage("closed", view.closedOn());
    }

    private void stage(String name, LocalDate reached) {
        Span day = new Span(reached == null ? "" : reached.toString());
        day.addClassName("quiet");
        ListItem item = new ListItem(new Span(getTranslation("case.step." + name)), day);
        if (reached != null) {
            item.addClassName("reached");
        } else if (!waiting) {
            waiting = true;
            item.addClassName("next");
            item.getElement().setAttribute("aria-current", "step");
        }
        add(item);
    }
}
