package org.countypowers.ui.handover;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.forms.Forms;
import org.countypowers.handover.ChangeDesk;
import org.countypowers.handover.FlightBook;
import org.countypowers.handover.FlightPlan;
import org.countypowers.handover.HandoverBook;
import org.countypowers.handover.HandoverDesk;
import org.countypowers.handover.HandoverPapers;
import org.countypowers.handover.Successors;
import org.countypowers.handover.Suspensions;

/** The services behind the page of one hand-over, handed from the page to its parts. */
@SpringComponent
record HandoverServices(
        HandoverBook book,
        HandoverDesk desk,
        HandoverPapers papers,
        FlightBook flights,
        FlightPlan plan,
        ChangeDesk changes,
        Successors successors,
        Suspensions suspensions,
        CaseTasks tasks,
        WorkItems items,
        Forms forms) {}
