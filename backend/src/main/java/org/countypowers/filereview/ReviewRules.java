package org.countypowers.filereview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.countypowers.document.Attachments;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.stereotype.Component;

/** What a review stands against an answer, by field; empty when nothing does. */
@Component
class ReviewRules {
    private static final String OUTCOME = "outcome";

    private final ReviewStore store;
    private final ReviewRecords records;
    private final Attachments attachments;
    private final ReviewSettings settings;

    ReviewRules(ReviewStore store, ReviewRecords records, Attachments attachments, ReviewSettings settings) {
        this.store = store;
        this.records = records;
        this.attachments = attachments;
        this.settings = settings;
    }

    Map<String, String> faults(Review review, String step, SignedInOfficer officer, Map<String, Object> answers) {
        Map<String, String> faults = new HashMap<>();
        switch (step) {
            case ReviewTask.ASSIGN -> {
                if (store.reviewers(review.id()).size() < settings.reviewers()) {
                    faults.put(OUTCOME, "filereview.error.reviewers");
                }
            }
            case ReviewTask.SCORE -> scored(review, officer, faults);
            case ReviewTask.ANSWER -> answered(review, faults);
            case ReviewTask.CONFIRM -> {
                if (store.scoredBy(review.id(), officer.officerId())) {
                    attempt(review, faults, "filereview.error.ownScore");
                }
            }
            case ReviewTask.TALK -> within(review, "heldOn", answers, faults);
            case ReviewTask.RECTIFY -> {
                within(review, "doneOn", answers, faults);
                if (attachments.of(ReviewLetters.owner(review.id())).isEmpty()) {
                    faults.put(OUTCOME, "filereview.error.evidence");
                }
            }
            default -> {
                // The form's own check is enough.
            }
        }
        return faults;
    }

    private void scored(Review review, SignedInOfficer officer, Map<String, String> faults) {
        if (store.reviewers(review.id()).stream()
                .noneMatch(each -> each.officerId().equals(officer.officerId()))) {
            attempt(review, faults, "filereview.error.notReviewer");
        } else if (store.unscored(review.id()) > 0) {
            faults.put(OUTCOME, "filereview.error.unscored");
        }
    }

    private void answered(Review review, Map<String, String> faults) {
        if (review.answerDue() != null && records.today().isAfter(review.answerDue())) {
            attempt(review, faults, "filereview.error.answerLate");
        }
    }

    private void attempt(Review review, Map<String, String> faults, String key) {
        records.keep(review.number(), key);
        faults.put(OUTCOME, key);
    }

    private void within(Review review, String field, Map<String, Object> answers, Map<String, String> faults) {
        Object given = answers.get(field);
        if (given != null) {
            LocalDate day = LocalDate.parse(given.toString());
            if (day.isAfter(records.today()) || day.isBefore(review.confirmedOn())) {
                faults.put(field, "filereview.error.day");
            }
        }
    }
}
