package org.countypowers.licence;

/** Tasks of the model whose answers papers and rules read, by their ids (bpmn/kept.json). */
final class ProceedingTask {
    static final String HEAR = "Task_HearLicensee";
    static final String HOLD = "Task_HoldHearing";
    static final String EXAMINE = "Task_ExamineGrounds";
    static final String LEGAL = "Task_ReviewProceeding";
    static final String APPROVE = "Task_ApproveProceeding";
    static final String SERVE = "Task_ServeProceeding";

    private ProceedingTask() {}
}
