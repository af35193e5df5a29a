package org.countypowers.process;

/** Told of every task event inside the engine's transaction; implemented by assignment. */
public interface WorkItemObserver {
    void created(WorkItem item);

    void completed(WorkItem item);

    void deleted(WorkItem item);

    /** An open task lies with this body now. */
    void moved(String taskId, String unitId);

    /** An open task is one of another release's model now. */
    void migrated(WorkItem item);
}
