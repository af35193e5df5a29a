package org.countypowers.ui.inspection;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.countypowers.inspection.CertificateDesk;
import org.countypowers.inspection.InspectorBook;
import org.countypowers.inspection.PlanBook;
import org.countypowers.inspection.PlanDesk;
import org.countypowers.inspection.PlanPublishing;
import org.countypowers.inspection.RecusalDesk;
import org.countypowers.inspection.VisitBook;
import org.countypowers.inspection.VisitOrders;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.supervision.ObjectBook;

/** The services behind plans, draws and visits, handed from the pages to their parts. */
@SpringComponent
record InspectionServices(
        VisitBook visits,
        VisitOrders orders,
        PlanBook plans,
        PlanDesk drafts,
        PlanPublishing publishing,
        InspectorBook inspectors,
        CertificateDesk certificates,
        RecusalDesk recusals,
        ObjectBook objects,
        Bodies bodies,
        CurrentOfficer officers,
        Clock clock) {
    String body(String bodyId) {
        return bodies.body(bodyId).name();
    }
}
