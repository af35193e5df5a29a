package org.countypowers.feedback;

/** Tasks of the model whose answers letters and rules read, by their ids (bpmn/kept.json). */
final class FeedbackTask {
    static final String EXAMINE = "Task_ExamineComplaint";
    static final String HANDLE = "Task_HandleFeedback";
    static final String CALL_BACK = "Task_CallBack";

    private FeedbackTask() {}
}
