package org.countypowers.ui.inspection;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.forms.Forms;
import org.countypowers.inspection.InspectorBook;
import org.countypowers.inspection.VisitCourseBook;
import org.countypowers.inspection.VisitDesk;
import org.countypowers.inspection.VisitFiles;
import org.countypowers.inspection.VisitOrders;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.supervision.ObjectBook;

/** The services behind one visit, handed from its pages to their parts. */
@SpringComponent
record VisitServices(
        VisitCourseBook book,
        VisitDesk desk,
        VisitOrders orders,
        VisitFiles files,
        CaseTasks tasks,
        WorkItems items,
        Forms forms,
        InspectorBook inspectors,
        ObjectBook objects,
        Bodies bodies,
        CurrentOfficer officers,
        Clock clock) {
    String body(String bodyId) {
        return bodies.body(bodyId).name();
    }
}
