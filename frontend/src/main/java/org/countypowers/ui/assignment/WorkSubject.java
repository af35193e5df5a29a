package org.countypowers.ui.assignment;

/** What a task is about, as its business key tells: where its page is, where its state has words, and what its day is called. */
public record WorkSubject(String page, String states, String limit) {
    private static final String BATCH = "batch-";
    private static final String HANDOVER = "handover-";
    private static final String PROCEEDING = "proceeding-";
    private static final String FEEDBACK = "feedback-";
    private static final String VISIT = "visit-";
    private static final String REVIEW = "review-";
    private static final String CHANGE = "change-";

    private WorkSubject(String page, String states) {
        this(page, states, "worklist.limit");
    }

    /** A key of digits alone is a case's. */
    public static WorkSubject of(String key) {
        if (key.startsWith(BATCH)) {
            return new WorkSubject("batch/" + key.substring(BATCH.length()), "batch.state.");
        }
        if (key.startsWith(HANDOVER)) {
            return new WorkSubject("handover/" + key.substring(HANDOVER.length()), "status.");
        }
        if (key.startsWith(PROCEEDING)) {
            return new WorkSubject("proceeding/" + key.substring(PROCEEDING.length()), "status.");
        }
        if (key.startsWith(FEEDBACK)) {
            return new WorkSubject("feedback-file/" + key.substring(FEEDBACK.length()), "status.");
        }
        if (key.startsWith(VISIT)) {
            return new WorkSubject("visit/" + key.substring(VISIT.length()), "status.");
        }
        if (key.startsWith(REVIEW)) {
            return new WorkSubject("file-review/" + key.substring(REVIEW.length()), "status.");
        }
        if (key.startsWith(CHANGE)) {
            return new WorkSubject(
                    "power-change/" + key.substring(CHANGE.length()), "status.", "worklist.limit.change");
        }
        return new WorkSubject("case/" + key, "caseStatus.");
    }
}
