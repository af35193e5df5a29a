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

    /**
     * The same by what register, direct-report list, catalogue and table of implementing bodies said at an instant; which bodies
     * there are and what they are called is as of today.
     */
    Route find(String matterId, String countyCode, String townCode, LocalDate day, Instant knownAt);

    /** What the register says today of the power that a route relied on for its day. */
    enum Held {
        YES,
        /** Held on the day and taken back since by a document, which says what becomes of open cases. */
        TAKEN_BACK,
        /** Not held on the day, or run out since by itself, so that nobody may decide under it. */
        NO
    }

    /**
     * One read, made at every decision; another where the answer is not plain. A day on which a power changes hands belongs to
     * both sides: who accepted in the morning goes on (新老划断). The direct-report list needs none: a version is never changed,
     * and none that is published later concerns a case accepted before.
     */
    Held held(Route route, LocalDate today);
}
