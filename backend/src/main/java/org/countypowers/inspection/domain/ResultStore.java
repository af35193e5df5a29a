package org.countypowers.inspection.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.countypowers.inspection.Visit;
import org.countypowers.inspection.VisitGround;

/** Visits that have a result, as the public finds them. */
public interface ResultStore {
    /** @param prefix what the codes of the place begin with; the empty one is all @param until inclusive, as is {@code from} */
    record Period(String prefix, LocalDate from, LocalDate until) {}

    /** The latest first, after a day and an id; the first ones where the day is null. */
    List<Visit> page(Period period, Collection<VisitGround> grounds, LocalDate beforeDay, long beforeId, int limit);
}
