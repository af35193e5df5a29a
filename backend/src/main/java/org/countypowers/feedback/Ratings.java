package org.countypowers.feedback;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.ConcernedCases.ConcernedCase;
import org.countypowers.feedback.domain.RatingStore;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.PlainText;
import org.countypowers.organisation.Bodies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the one rating of a service; a bad one begins its rectification at once. Asks for no permission of its own. */
@Component
class Ratings {
    private static final int BEST = 5;
    private static final int LONGEST = 500;

    private final RatingStore store;
    private final FeedbackRecords records;
    private final FeedbackOpening opening;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    Ratings(
            RatingStore store,
            FeedbackRecords records,
            FeedbackOpening opening,
            Bodies bodies,
            ApplicationEventPublisher events) {
        this.store = store;
        this.records = records;
        this.opening = opening;
        this.bodies = bodies;
        this.events = events;
    }

    /** What is wrong with it whatever the case is. */
    Map<String, String> faults(GiveRating command) {
        Map<String, String> faults = new HashMap<>();
        if (command.score() < 1 || command.score() > BEST) {
            faults.put("score", "form.required");
        } else if (command.score() <= Rating.BAD && reasons(command).isEmpty()) {
            faults.put("reasons", "feedback.error.reasons");
        }
        PlainText.check(
                faults, "remark", command.remark(), LONGEST, reasons(command).contains(RatingReason.OTHER));
        return faults;
    }

    /** @throws AnswersRefused when the service is not over or rated already */
    Rating take(ConcernedCase about, GiveRating command, String recordedBy) {
        if (!about.over()) {
            throw new AnswersRefused(Map.of("caseNumber", "feedback.error.caseOpen"));
        }
        Rating rating = rating(null, about, command, recordedBy);
        long id = store.add(rating)
                .orElseThrow(() -> new AnswersRefused(Map.of("caseNumber", "feedback.error.ratedAlready")));
        events.publishEvent(Auditable.of(
                Stream.ofCase(about.id()),
                "feedback.rate",
                about.number(),
                Map.of(
                        "stars",
                        rating.score(),
                        "ratingReasons",
                        new TreeSet<>(rating.reasons()),
                        "channel",
                        rating.channel().name(),
                        "recordedBy",
                        recordedBy)));
        Rating kept = rating(id, about, command, recordedBy);
        if (kept.bad()) {
            opening.open(new FeedbackOpening.Received(
                    kept.bodyId(),
                    about,
                    kept,
                    Topic.NONE,
                    kept.remark(),
                    about.applicant(),
                    kept.channel(),
                    recordedBy,
                    Set.of()));
        }
        return kept;
    }

    private Rating rating(Long id, ConcernedCase about, GiveRating command, String recordedBy) {
        return new Rating(
                id,
                about.id(),
                about.number(),
                about.matterName(),
                about.holder(),
                bodies.body(about.holder()).divisionCode(),
                command.score(),
                reasons(command),
                command.remark() == null ? "" : command.remark().strip(),
                command.channel(),
                recordedBy,
                records.now());
    }

    private static Set<RatingReason> reasons(GiveRating command) {
        return command.reasons() == null ? Set.of() : command.reasons();
    }
}
