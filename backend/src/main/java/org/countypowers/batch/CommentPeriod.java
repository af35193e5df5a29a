package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the public may comment on a draft (重大行政决策程序暂行条例 15); the first and the last day both count. */
@Component
class CommentPeriod {
    /** Fewer only for urgency and the like, which the notice explains. */
    static final int LEAST_DAYS = 30;

    private static final int ANNOUNCED_BEFORE = 30;
    private static final String FROM = "commentFrom";

    private final BatchStore store;
    private final Clock clock;
    private final int usualDays;

    /** @throws IllegalArgumentException where the setting is less than the law has */
    CommentPeriod(
            BatchStore store,
            Clock clock,
            @Value("${countypowers.batch.comment-days:" + LEAST_DAYS + "}") int usualDays) {
        if (usualDays < LEAST_DAYS) {
            throw new IllegalArgumentException("countypowers.batch.comment-days is under " + LEAST_DAYS);
        }
        this.store = store;
        this.clock = clock;
        this.usualDays = usualDays;
    }

    static LocalDate from(Map<String, Object> answers) {
        return LocalDate.parse(answers.get(FROM).toString());
    }

    /** The last day on which anybody may comment. */
    LocalDate until(Map<String, Object> answers) {
        int days = "standard".equals(answers.get("period")) ? usualDays : number(answers, "days");
        return from(answers).plusDays(days - 1L);
    }

    /** What speaks against the answers at the two steps of the comment goes to its field. */
    void check(BatchRow batch, String step, Map<String, Object> answers, Map<String, String> faults) {
        if (step.equals("Task_OpenComments")) {
            opening(answers, faults);
        } else if (step.equals("Task_CollectComments")) {
            collecting(batch, answers, faults);
        }
    }

    private void opening(Map<String, Object> answers, Map<String, String> faults) {
        LocalDate today = LocalDate.now(clock);
        if (from(answers).isBefore(today)) {
            faults.put(FROM, "batch.error.commentBackdated");
        } else if (from(answers).isAfter(today.plusDays(ANNOUNCED_BEFORE))) {
            faults.put(FROM, "batch.error.commentLate");
        }
        if ("longer".equals(answers.get("period")) && number(answers, "days") < LEAST_DAYS) {
            faults.put("days", "batch.error.commentDays");
        } else if ("shortened".equals(answers.get("period")) && number(answers, "days") >= LEAST_DAYS) {
            faults.put("days", "batch.error.commentNotShort");
        }
    }

    /** Who runs a release without a notice of its own names both days at the end, as it always did. */
    private void collecting(BatchRow batch, Map<String, Object> answers, Map<String, String> faults) {
        LocalDate today = LocalDate.now(clock);
        if (answers.get(FROM) != null && answers.get("commentTo") != null) {
            LocalDate to = LocalDate.parse(answers.get("commentTo").toString());
            if (to.isBefore(from(answers).plusDays(LEAST_DAYS - 1L))) {
                faults.put("commentTo", "batch.error.commentDays");
            } else if (!to.isBefore(today)) {
                faults.put("commentTo", "batch.error.commentRunning");
            }
            store.lastOpinion(batch.id(), "Task_EvaluatePowers")
                    .filter(evaluated ->
                            from(answers).isBefore(evaluated.givenAt().toLocalDate()))
                    .ifPresent(early -> faults.put(FROM, "batch.error.commentBeforeEvaluation"));
        } else if (batch.commentUntil() == null) {
            faults.put("comments", "batch.error.commentNotBegun");
        } else if (batch.openToComments(today)) {
            faults.put("comments", "batch.error.commentRunning");
        } else if (answers.get("adopted") != null && number(answers, "adopted") > number(answers, "comments")) {
            faults.put("adopted", "batch.error.commentsAdopted");
        }
    }

    private static int number(Map<String, Object> answers, String field) {
        return Integer.parseInt(answers.get(field).toString().strip());
    }
}
