package org.countypowers.filereview;

/** Tasks of the model whose answers papers and rules read, by their ids (bpmn/kept.json). */
final class ReviewTask {
    static final String DRAW = "Task_DrawSample";
    static final String ASSIGN = "Task_AssignReviewers";
    static final String SCORE = "Task_ScoreFiles";
    static final String ANSWER = "Task_AnswerReview";
    static final String CONFIRM = "Task_ConfirmReview";
    static final String TALK = "Task_HoldTalk";
    static final String RECTIFY = "Task_RectifyProblems";
    static final String ACCEPT = "Task_AcceptRectification";

    private ReviewTask() {}
}
