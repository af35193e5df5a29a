package org.countypowers.filereview;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Actors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.RefusedCommands;
import org.countypowers.audit.Stream;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.filereview.domain.ReviewStore.ActRow;
import org.countypowers.forms.AnswerText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Reads and locks reviews within commands, and tells the trail; asks for no permission of its own. */
@Component
class ReviewRecords {
    static final String PREFIX = "review-";

    private final ReviewStore store;
    private final Actors actors;
    private final RefusedCommands refused;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewRecords(
            ReviewStore store, Actors actors, RefusedCommands refused, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.actors = actors;
        this.refused = refused;
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

    Review find(long id) {
        return store.plain(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no review " + id));
    }

    Review lock(long id) {
        return store.lock(id).orElseThrow(() -> new NoSuchElementException("no review " + id));
    }

    /** What officers have seen is no longer what there is. */
    void touch(Review review) {
        store.touch(review.id(), actor(), now());
    }

    static Stream stream(long id) {
        return new Stream(Stream.Kind.REGISTER, "review:" + id);
    }

    void tell(Review review, String act, Map<String, ?> after) {
        events.publishEvent(Auditable.of(stream(review.id()), "filereview." + act, review.number(), after));
    }

    /** To be thrown; the attempt is written to the officer's stream once the command is rolled back. */
    ReviewRefused refused(String subject, String key, String... arguments) {
        keep(subject, key);
        return new ReviewRefused(key, arguments);
    }

    /** The attempt stays known, whatever is thrown. */
    void keep(String subject, String key) {
        refused.keep("filereview.refused", subject, key);
    }

    /** What was last answered at a step; empty when nobody has. */
    Map<String, Object> answers(long id, String step) {
        return store.acts(id).stream()
                .filter(act -> act.step().equals(step))
                .reduce((first, later) -> later)
                .map(ActRow::answers)
                .map(AnswerText::read)
                .orElse(Map.of());
    }
}
