package org.countypowers.assignment;

import java.util.List;
import java.util.Map;

/** Reads the worklist of the signed-in officer. */
public interface WorkQueue {
    WorkPage page(WorkQuery query);

    /** Rows per tab, each capped at 1000. */
    Map<Tab, Integer> counts();

    /** Open tasks of a case that the reader may see, with whether the reader may claim or complete each. */
    List<CaseTask> tasksOf(long caseId);

    /** Tasks that nobody is eligible for, within the administrator's divisions. */
    List<WorkRow> unassignable(String afterTaskId, int limit);
}
