package org.countypowers.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.Allowance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who knocks without an account: whoever tries code after code, or floods the office, waits for a while. */
@Component
class PublicDoor {
    static final int MOST_GUESSES = 10;
    static final int MOST_COMPLAINTS = 5;
    static final Duration PERIOD = Duration.ofMinutes(30);

    private final Allowance codes;
    private final Allowance complaints;
    private final ApplicationEventPublisher events;

    PublicDoor(Clock clock, ApplicationEventPublisher events) {
        this.codes = new Allowance(clock, MOST_GUESSES, PERIOD);
        this.complaints = new Allowance(clock, MOST_COMPLAINTS, PERIOD);
        this.events = events;
    }

    /** @throws FeedbackRefused when none is tried any more from there for a while */
    void requireOpen(String address) {
        if (codes.barred(address)) {
            throw new FeedbackRefused("feedback.error.tooManyGuesses", minutes());
        }
    }

    /** Counts a wrong number or code; the trail keeps that an address is barred. */
    void wrong(String address, String number, String code) {
        if (codes.use(address, number + " " + code)) {
            events.publishEvent(Auditable.of(
                    Stream.ofConfiguration("feedback:door"),
                    "feedback.barred",
                    address,
                    Map.of("minutes", PERIOD.toMinutes(), "codes", MOST_GUESSES)));
        }
    }

    /** @throws FeedbackRefused when too many complaints came from there */
    void requireRoom(String address) {
        if (complaints.barred(address)) {
            throw new FeedbackRefused("feedback.error.tooManyComplaints", minutes());
        }
    }

    void complained(String address) {
        complaints.use(address);
    }

    private static String minutes() {
        return String.valueOf(PERIOD.toMinutes());
    }
}
