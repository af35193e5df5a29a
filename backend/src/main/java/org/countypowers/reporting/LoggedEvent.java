package org.countypowers.reporting;

import java.util.List;
import org.countypowers.audit.TrailEvent;

/**
 * An event of the trail with the things that it is about.
 *
 * @param activity what was done, in the reader's language
 * @param caseNumber of the case in whose stream it stands, or ''
 */
record LoggedEvent(TrailEvent event, String activity, String caseNumber, String unit, List<Thing> things) {
    /** Kinds of things that a log speaks of. */
    enum Kind {
        CASE,
        MATTER,
        DELEGATION,
        OFFICER,
        UNIT,
        COUNTY,
        DOCUMENT
    }

    /** @param of ids of the things that it belongs to: a case to its matter and county */
    record Thing(Kind kind, String id, String name, List<String> of) {}

    /** Unique in the trail: its stream and its place there. */
    String id() {
        return event.stream().kind() + ":" + event.stream().id() + ":" + event.seq();
    }
}
