package org.countypowers.filereview;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.countypowers.casework.CaseLending;
import org.countypowers.casework.ClosedCases;
import org.countypowers.deadline.Clocks;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.filereview.domain.ReviewStore.ActRow;
import org.countypowers.forms.AnswerText;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done at the tasks and steps of a review; part of the command that completes a task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReviewActs {
    private static final String RETURNED = "returned";

    private final ReviewStore store;
    private final ReviewRecords records;
    private final ReviewRules rules;
    private final ReviewSampling sampling;
    private final ReviewOutcome outcome;
    private final ClosedCases cases;
    private final CaseLending lending;
    private final Clocks clocks;
    private final ReviewSettings settings;

    ReviewActs(
            ReviewStore store,
            ReviewRecords records,
            ReviewRules rules,
            ReviewSampling sampling,
            ReviewOutcome outcome,
            ClosedCases cases,
            CaseLending lending,
            Clocks clocks,
            ReviewSettings settings) {
        this.store = store;
        this.records = records;
        this.rules = rules;
        this.sampling = sampling;
        this.outcome = outcome;
        this.cases = cases;
        this.lending = lending;
        this.clocks = clocks;
        this.settings = settings;
    }

    /** @param failed whether the quarter failed @param talk whether it calls for a talk */
    public record Followed(boolean failed, boolean talk) {}

    /** @throws AnswersRefused with the fault at each field */
    void answer(Review review, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        Map<String, String> faults = rules.faults(review, item.step(), officer, answers);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        String said = String.valueOf(answers.get("outcome"));
        store.add(new ActRow(
                null,
                review.id(),
                item.taskId(),
                item.step(),
                item.stepName(),
                said,
                said(answers),
                AnswerText.write(answers),
                officer.officerId(),
                officer.name(),
                officer.unitName(item.unitId()),
                records.now()));
        if (item.step().equals(ReviewTask.CONFIRM) && said.equals(RETURNED)) {
            store.state(review.id(), ReviewState.DRAWN);
        }
        records.touch(review);
        records.tell(review, "act", Map.of("step", item.step(), "outcome", said));
    }

    /** What the step is about, whatever its form calls it. */
    private static String said(Map<String, Object> answers) {
        return Stream.of("opinion", "statement", "content", "measures")
                .map(field -> Objects.toString(answers.get(field), "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    public void drawSample(String businessKey) {
        Review review = lock(businessKey);
        if (review.state() == ReviewState.ANNOUNCED) {
            sampling.draw(review);
        }
    }

    /** The sheets are shown to the reviewed body, which has some days to say what is against them (陈述意见). */
    public void askStatement(String businessKey) {
        Review review = lock(businessKey);
        LocalDate due = clocks.workingDayAfter(records.today(), settings.answerDays(), review.divisionCode());
        store.state(review.id(), ReviewState.SCORED);
        store.asked(review.id(), due, due);
        records.tell(review, "ask", Map.of("due", due));
    }

    /** Nothing was said in time, or it was: the time is over either way. */
    public void endStatement(String businessKey) {
        Review review = lock(businessKey);
        store.asked(review.id(), review.answerDue(), null);
    }

    /** Counts, writes the result and its paper, and says what follows from it. */
    public Followed confirm(String businessKey) {
        Review review = lock(businessKey);
        if (!review.state().confirmed()) {
            outcome.confirm(review);
            lending.takeBack(ReviewRecords.key(review.id()));
        }
        Review confirmed = records.find(review.id());
        return new Followed(confirmed.result().failed(), confirmed.stage().compareTo(Stage.TALK) >= 0);
    }

    public void close(String businessKey) {
        Review review = lock(businessKey);
        if (review.state() == ReviewState.CLOSED) {
            return;
        }
        store.state(review.id(), ReviewState.CLOSED);
        if (review.result().failed()) {
            store.resolved(review.id(), records.today());
        }
        records.tell(review, "close", Map.of("result", review.result()));
    }

    private Review lock(String businessKey) {
        return records.lock(ReviewRecords.id(businessKey));
    }
}
