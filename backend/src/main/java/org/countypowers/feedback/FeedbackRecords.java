package org.countypowers.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.audit.Actors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.ActRow;
import org.countypowers.feedback.domain.FeedbackStore.Change;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.forms.AnswerText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads and changes complaints and bad ratings within commands, and tells the trail; asks for no permission of its own. */
@Component
class FeedbackRecords {
    static final String PREFIX = "feedback-";

    private final FeedbackStore store;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackRecords(FeedbackStore store, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    static String key(long id) {
        return PREFIX + id;
    }

    static long id(String businessKey) {
        return Long.parseLong(businessKey.substring(PREFIX.length()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    String actor() {
        return actors.current().name();
    }

    String actorId() {
        return actors.current().officerId();
    }

    FeedbackRow find(long id) {
        return store.find(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no feedback " + id));
    }

    FeedbackRow lock(long id) {
        return store.lock(id).orElseThrow(() -> new NoSuchElementException("no feedback " + id));
    }

    Change change(FeedbackRow row) {
        return Change.of(row, actor(), now());
    }

    /** A complaint is no part of the case's file, which those read about whom it is. */
    Stream stream(FeedbackRow row) {
        return row.kind() == FeedbackKind.RATING
                ? Stream.ofCase(row.caseId())
                : new Stream(Stream.Kind.REGISTER, "feedback:" + row.id());
    }

    void tell(FeedbackRow row, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(stream(row), "feedback." + action, row.number(), after));
    }

    /** What was last answered at a step; empty when nobody has. */
    Optional<ActRow> last(FeedbackRow row, String step) {
        return store.acts(row.id()).stream()
                .filter(act -> act.step().equals(step))
                .reduce((first, later) -> later);
    }

    long times(FeedbackRow row, String step) {
        return store.acts(row.id()).stream()
                .filter(act -> act.step().equals(step))
                .count();
    }

    Map<String, Object> answers(FeedbackRow row, String step) {
        return last(row, step).map(act -> AnswerText.read(act.answers())).orElse(Map.of());
    }
}
