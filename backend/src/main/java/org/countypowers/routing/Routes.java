package org.countypowers.routing;

import java.time.LocalDate;

/** Finds the route of a case. */
public interface Routes {
    /**
     * @param townCode null unless a town is concerned
     * @throws BodyNotSetUp when a body that the route needs does not exist: an error to repair, never a guess
     * @throws MatterNotOffered when the matter cannot be applied for in this county on this day
     */
    Route find(String matterId, String countyCode, String townCode, LocalDate day);
}
