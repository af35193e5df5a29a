package org.countypowers.routing;

import java.time.Instant;
import java.time.LocalDate;

/** Finds the route of a case. */
public interface Routes {
    /**
     * @param townCode null unless a town is concerned
     * @throws BodyNotSetUp when a body that the route needs does not exist: an error to repair, never a guess
     * @throws MatterNotOffered when the matter cannot be applied for in this county on this day
     */
    Route find(String matterId, String countyCode, String townCode, LocalDate day);

    /** The same by what the register and the direct-report list said at an instant; the catalogue and the bodies are those of today. */
    Route find(String matterId, String countyCode, String townCode, LocalDate day, Instant knownAt);

    /**
     * Whether the register still says what the route relied on for its day: its entry, or that nobody below had one. One
     * read, made at every decision. The direct-report list needs none: a version is never changed, and none that is published
     * later concerns a case accepted before.
     */
    boolean holds(Route route);
}
