package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.Set;

/**
 * A visit beside plan and draw.
 *
 * @param ground {@link VisitGround#ORDERED}, a case or a complaint
 * @param reason what it is about, always stated
 * @param reference number of the case or the complaint; '' for any other ground
 */
public record VisitOrder(Set<Long> objectIds, VisitGround ground, String reason, String reference, LocalDate dueOn) {
    public VisitOrder {
        reference = reference == null ? "" : reference;
    }
}
