package org.countypowers.inspection;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.Allowance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who reads page after page without an account waits for a while; the same page again is no other one. */
@Component
class PublicReads {
    static final int MOST_PAGES = 200;
    private static final Duration PERIOD = Duration.ofMinutes(30);

    private final Allowance pages;
    private final ApplicationEventPublisher events;

    PublicReads(Clock clock, ApplicationEventPublisher events) {
        this.pages = new Allowance(clock, MOST_PAGES, PERIOD);
        this.events = events;
    }

    /** @throws InspectionRefused when too many pages were read from there */
    void count(String address, String page) {
        if (pages.barred(address)) {
            throw new InspectionRefused("inspection.error.tooManyPages", String.valueOf(PERIOD.toMinutes()));
        }
        if (pages.use(address, page)) {
            events.publishEvent(Auditable.of(
                    Stream.ofConfiguration("inspection:door"),
                    "inspection.barred",
                    address,
                    Map.of("minutes", PERIOD.toMinutes())));
        }
    }
}
