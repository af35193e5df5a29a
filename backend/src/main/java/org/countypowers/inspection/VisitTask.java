package org.countypowers.inspection;

/** Tasks of the model whose answers papers and rules read, by their ids (bpmn/kept.json). */
public final class VisitTask {
    public static final String INSPECT = "Task_InspectSite";
    public static final String REINSPECT = "Task_Reinspect";

    static final String APPROVE = "Task_ApproveVisit";
    static final String SERVE = "Task_ServeVisitNotice";
    static final String COSIGN = "Task_CosignRecord";
    static final String EVIDENCE = "Task_TakeEvidence";

    private VisitTask() {}

    /** Whether a record of what was seen on the spot is made there. */
    static boolean records(String step) {
        return step.equals(INSPECT) || step.equals(REINSPECT);
    }
}
