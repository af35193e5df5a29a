package org.countypowers.feedback;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.ActRow;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.springframework.stereotype.Component;

/** What stands against an answer whatever a redesigned procedure asks for, by field; empty when nothing does. */
@Component
class FeedbackRules {
    private static final Set<String> FINDINGS = Set.of("founded", "partly", "unfounded");
    private static final Set<String> HEARD = Set.of("satisfied", "notSatisfied", "notReached");

    private final FeedbackStore store;
    private final FeedbackRecords records;

    FeedbackRules(FeedbackStore store, FeedbackRecords records) {
        this.store = store;
        this.records = records;
    }

    Map<String, String> faults(FeedbackRow row, String step, String officerId, Map<String, Object> answers) {
        Map<String, String> faults = new HashMap<>();
        if (store.involved(row.id(), officerId)) {
            faults.put("outcome", "feedback.error.involved");
        }
        Object outcome = answers.get("outcome");
        if (step.equals(FeedbackTask.HANDLE)) {
            if (!FINDINGS.contains(outcome)) {
                faults.putIfAbsent("outcome", "form.required");
            }
            require(answers, "opinion", faults);
        } else if (step.equals(FeedbackTask.CALL_BACK)) {
            if (!HEARD.contains(outcome)) {
                faults.putIfAbsent("outcome", "form.required");
            }
            require(answers, "opinion", faults);
            List<ActRow> acts = store.acts(row.id());
            if (FeedbackActs.NOT_REACHED.equals(outcome) && triedToday(acts)) {
                faults.put("outcome", "feedback.error.calledToday");
            }
            boolean own = acts.stream()
                    .anyMatch(act -> act.step().equals(FeedbackTask.HANDLE)
                            && act.officerId().equals(officerId));
            if (own) {
                faults.put("outcome", "feedback.error.ownWork");
            }
        } else if (step.equals(FeedbackTask.EXAMINE) && "refuse".equals(outcome)) {
            require(answers, "refusalReasons", faults);
        }
        return faults;
    }

    /** Three calls within an hour reach nobody who is at work: each that fails is made on another day. */
    private boolean triedToday(List<ActRow> acts) {
        return acts.stream()
                .filter(act -> act.step().equals(FeedbackTask.CALL_BACK))
                .filter(act -> act.outcome().equals(FeedbackActs.NOT_REACHED))
                .anyMatch(act -> act.actedAt().toLocalDate().equals(records.today()));
    }

    private static void require(Map<String, Object> answers, String field, Map<String, String> faults) {
        if (String.valueOf(answers.getOrDefault(field, "")).isBlank()) {
            faults.put(field, "form.required");
        }
    }
}
