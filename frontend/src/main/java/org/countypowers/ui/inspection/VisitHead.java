package org.countypowers.ui.inspection;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitResult;
import org.countypowers.inspection.VisitState;
import org.countypowers.inspection.VisitView;

/** Who is visited, why and by whom, and how far it is. */
class VisitHead extends Div {
    private final DescriptionList facts = new DescriptionList();

    VisitHead(VisitView view, VisitServices services) {
        Visit visit = view.visit();
        Span number = new Span(visit.number());
        number.addClassName("number");
        Div line = new Div(
                new RouterLink(getTranslation("inspection.visits.back"), VisitsView.class), number, state(visit));
        line.addClassName("line");
        facts.addClassName("pairs");
        fact("inspection.ground", ground(visit));
        fact("inspection.due", visit.dueOn().toString());
        fact(
                "inspection.inspectors.two",
                view.line().inspectors().isEmpty()
                        ? getTranslation("inspection.notArranged")
                        : view.line().inspectors().stream()
                                .map(each -> each.officerName() + " " + services.body(each.bodyId()))
                                .collect(Collectors.joining(getTranslation("handover.comma"))));
        if (view.course() != null) {
            course(view.course());
        }
        if (visit.doneOn() != null) {
            fact("inspection.doneOn", visit.doneOn().toString());
        }
        if (visit.state() == VisitState.DROPPED) {
            fact("inspection.dropReason", visit.dropReason() + " " + visit.droppedName());
        }
        UnorderedList objects = new UnorderedList();
        objects.addClassName("history");
        view.line()
                .objects()
                .forEach(object -> objects.add(new ListItem(getTranslation(
                        "inspection.object",
                        object.matterName(),
                        object.licenceNo(),
                        services.body(object.bodyId())))));
        add(new H2(getTranslation("inspection.visit.title", visit.licensee())), line, facts, objects);
    }

    private void course(VisitView.Course course) {
        if (course.approvedOn() != null) {
            fact("inspection.approvedOn", course.approvedOn().toString());
        }
        if (course.noticeOn() != null) {
            fact("inspection.noticeOn", course.noticeOn().toString());
        }
        if (course.deadline() != null) {
            fact(
                    "inspection.deadline",
                    getTranslation(
                            course.extended() ? "inspection.deadline.extended" : "inspection.deadline.first",
                            course.deadline().toString(),
                            course.orderedOn().toString()));
        }
        if (course.remindedOn() != null) {
            fact("inspection.remindedOn", course.remindedOn().toString());
        }
    }

    private String ground(Visit visit) {
        return getTranslation("inspection.ground." + visit.ground()) + " " + visit.reference() + " " + visit.reason();
    }

    /** How far a visit is, or what came of it. */
    static Span state(Visit visit) {
        String key =
                visit.result() == null ? "inspection.state." + visit.state() : "inspection.result." + visit.result();
        Span tag = new Span(com.vaadin.flow.component.UI.getCurrent().getTranslation(key));
        boolean bad = visit.result() == VisitResult.CASE_FILED;
        boolean good = visit.result() == VisitResult.PASSED || visit.result() == VisitResult.RECTIFIED;
        tag.addClassNames("tag", bad ? "tag-bad" : good ? "tag-calm" : "tag-soon");
        return tag;
    }

    private void fact(String key, String value) {
        facts.add(
                new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value.strip())));
    }
}
