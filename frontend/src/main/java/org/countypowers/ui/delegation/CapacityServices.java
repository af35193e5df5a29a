package org.countypowers.ui.delegation;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.countypowers.delegation.CapacityCarryOver;
import org.countypowers.delegation.CapacityCheck;
import org.countypowers.delegation.CapacityDesk;
import org.countypowers.delegation.CapacityEvidence;
import org.countypowers.delegation.CapacityPlan;
import org.countypowers.delegation.CapacityRecords;
import org.countypowers.delegation.CapacityTraining;

/** The services behind the pages of one assessment, handed from the page to its parts. */
@SpringComponent
record CapacityServices(
        CapacityRecords records,
        CapacityDesk desk,
        CapacityCarryOver carryOver,
        CapacityCheck check,
        CapacityEvidence evidence,
        CapacityPlan plan,
        CapacityTraining training,
        Clock clock) {}
