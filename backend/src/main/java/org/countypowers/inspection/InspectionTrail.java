package org.countypowers.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.RefusedCommands;
import org.countypowers.audit.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the trail says of plans, draws and visits, and when; what was refused stands there, too (SPEC 4). */
@Component
class InspectionTrail {
    private final RefusedCommands refused;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionTrail(RefusedCommands refused, ApplicationEventPublisher events, Clock clock) {
        this.refused = refused;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    void tell(Plan plan, String act, Map<String, ?> after) {
        tell(
                "plan:" + plan.bodyId() + ":" + plan.planYear(),
                "plan." + act,
                plan.planYear() + "-" + plan.edition(),
                after);
    }

    /** A person's name enters no trail. */
    void tell(Visit visit, String act, Map<String, ?> after) {
        tell("visit:" + visit.id(), "visit." + act, visit.person() ? "" : visit.licensee(), after);
    }

    void tell(String stream, String act, String subject, Map<String, ?> after) {
        events.publishEvent(
                Auditable.of(new Stream(Stream.Kind.REGISTER, stream), "inspection." + act, subject, after));
    }

    /** To be thrown; the attempt is written to the officer's stream once the command is rolled back. */
    InspectionRefused refused(String subject, String key, String... arguments) {
        refused.keep("inspection.refused", subject, key);
        return new InspectionRefused(key, arguments);
    }
}
