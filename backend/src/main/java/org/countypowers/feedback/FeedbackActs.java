package org.countypowers.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.ActRow;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.forms.AnswerText;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.StepRefused;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done at the tasks and steps of a complaint or bad rating; part of the command that completes a task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FeedbackActs {
    /** So often a citizen is called before the office may say that nobody answers. */
    static final int CALLS = 3;

    static final String NOT_REACHED = "notReached";
    private static final String NOT_SATISFIED = "notSatisfied";

    private final FeedbackStore store;
    private final FeedbackRecords records;
    private final FeedbackRules rules;
    private final FeedbackTerms terms;
    private final FeedbackLetters letters;

    FeedbackActs(
            FeedbackStore store,
            FeedbackRecords records,
            FeedbackRules rules,
            FeedbackTerms terms,
            FeedbackLetters letters) {
        this.store = store;
        this.records = records;
        this.rules = rules;
        this.terms = terms;
        this.letters = letters;
    }

    /** @throws AnswersRefused with the fault at each field */
    void answer(FeedbackRow row, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        Map<String, String> faults = rules.faults(row, item.step(), officer.officerId(), answers);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        String outcome = String.valueOf(answers.get("outcome"));
        store.add(new ActRow(
                null,
                row.id(),
                item.taskId(),
                item.step(),
                item.stepName(),
                outcome,
                String.valueOf(answers.getOrDefault("opinion", "")),
                AnswerText.write(answers),
                officer.officerId(),
                officer.name(),
                officer.unitName(item.unitId()),
                records.now()));
        store.change(records.change(row));
        records.tell(row, "act", Map.of("step", item.step(), "outcome", outcome));
        if (item.step().equals(FeedbackTask.EXAMINE) && answers.get("officers") instanceof Collection<?> meant) {
            involve(row, meant);
        }
    }

    /** Whom the text means, though it may not say the name: found when it is accepted. */
    private void involve(FeedbackRow row, Collection<?> meant) {
        Set<String> named = meant.stream().map(String::valueOf).collect(Collectors.toSet());
        named.removeAll(store.involved(row.id()));
        store.involve(row.id(), named);
        records.tell(
                row,
                "involve",
                Map.of(
                        "key", FeedbackRecords.key(row.id()),
                        "involved", named.stream().sorted().toList()));
    }

    /** The complaint is accepted, or who rated badly was spoken to: the term of handling runs. */
    public void take(String businessKey) {
        FeedbackRow row = records.lock(FeedbackRecords.id(businessKey));
        if (row.state() == FeedbackState.OPEN) {
            store.change(records.change(row)
                    .in(
                            FeedbackState.IN_HAND,
                            terms.handling(row.kind(), row.receivedOn(), records.today(), row.divisionCode()),
                            null,
                            null));
            records.tell(row, "take", Map.of("feedbackKind", row.kind().name()));
        }
    }

    public void refuse(String businessKey) {
        FeedbackRow row = records.lock(FeedbackRecords.id(businessKey));
        if (row.state() == FeedbackState.OPEN) {
            letters.refusal(row);
            store.change(records.change(row).in(FeedbackState.NOT_ACCEPTED, null, null, records.today()));
            records.tell(row, "refuse", Map.of("feedbackKind", row.kind().name()));
        }
    }

    /** Handled: who complained gets a letter, and is called. */
    public void reply(String businessKey) {
        FeedbackRow row = records.lock(FeedbackRecords.id(businessKey));
        if (row.state() != FeedbackState.IN_HAND) {
            return;
        }
        String finding =
                String.valueOf(records.answers(row, FeedbackTask.HANDLE).getOrDefault("outcome", ""));
        if (row.kind() == FeedbackKind.COMPLAINT) {
            letters.reply(row);
        }
        store.change(records.change(row)
                .found(finding)
                .in(FeedbackState.ANSWERED, row.handleBy(), terms.callBack(records.today(), row.divisionCode()), null));
        records.tell(row, "reply", Map.of("finding", finding));
    }

    /** Whoever is still not satisfied is listened to once more: what was found goes back to be put right, with a new term. */
    public void handAgain(String businessKey) {
        FeedbackRow row = records.lock(FeedbackRecords.id(businessKey));
        if (row.state() == FeedbackState.ANSWERED) {
            store.change(records.change(row).again(terms.again(records.today(), row.divisionCode())));
            records.tell(row, "return", Map.of("finding", row.finding(), "callBack", row.callBack()));
        }
    }

    /** @return whether the citizen was called, is not satisfied, and it was handled only once */
    public boolean dissatisfied(String businessKey) {
        FeedbackRow row = records.find(FeedbackRecords.id(businessKey));
        return row.callBack().equals(NOT_SATISFIED) && records.times(row, FeedbackTask.HANDLE) == 1;
    }

    /** @return whether the citizen was spoken to, or called so often that no more is asked */
    public boolean calledBack(String businessKey) {
        FeedbackRow row = records.lock(FeedbackRecords.id(businessKey));
        String heard =
                String.valueOf(records.answers(row, FeedbackTask.CALL_BACK).getOrDefault("outcome", ""));
        store.change(records.change(row).called(heard));
        return !heard.equals(NOT_REACHED) || row.attempts() + 1 >= CALLS;
    }

    /** @throws StepRefused when somebody could be called and was not */
    public void close(String businessKey) {
        FeedbackRow row = records.lock(FeedbackRecords.id(businessKey));
        if (row.state().over()) {
            return;
        }
        boolean called = !row.callBack().isEmpty() && (!row.callBack().equals(NOT_REACHED) || row.attempts() >= CALLS);
        if (row.reachable() && !called) {
            throw new StepRefused("feedback.error.notCalled", List.of(String.valueOf(CALLS)));
        }
        store.change(records.change(row).in(FeedbackState.CLOSED, row.handleBy(), row.callBackBy(), records.today()));
        records.tell(row, "close", Map.of("callBack", row.callBack(), "calls", row.attempts()));
    }
}
