package org.countypowers.inspection.domain;

import java.util.Collection;
import java.util.List;

/** What becomes of visits whose objects pass to another body. */
public interface PassingStore {
    /** How often a licensee was visited elsewhere. */
    record Before(String licenseeKey, int visits) {}

    /** Visits that another body than this was to make to one of the objects and has not begun. */
    List<Long> waiting(String bodyId, Collection<Long> objectIds);

    /** On this visit another body inspects these objects. */
    void give(long visitId, Collection<Long> objectIds, String bodyId);

    /** These objects are inspected on this visit no more. */
    void leave(long visitId, Collection<Long> objectIds);

    /** Visits of the year that bodies of other counties have made to these objects count in this county from now on. */
    void keepBefore(String countyCode, int year, Collection<Long> objectIds);

    /** What counts in a county's year, though others made it. */
    List<Before> before(String countyCode, int year);
}
