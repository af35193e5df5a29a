package org.countypowers.inspection.domain;

import java.util.Collection;
import java.util.List;

/** What becomes of visits whose objects pass to another body. */
public interface PassingStore {
    /** Visits that another body than this was to make to one of the objects and has not begun. */
    List<Long> waiting(String bodyId, Collection<Long> objectIds);

    /** On this visit another body inspects these objects. */
    void give(long visitId, Collection<Long> objectIds, String bodyId);

    /** These objects are inspected on this visit no more. */
    void leave(long visitId, Collection<Long> objectIds);
}
