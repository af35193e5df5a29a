package org.countypowers.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the trail says of plans, draws and visits, and when; what was refused stands there, too (SPEC 4). */
@Component
class InspectionTrail {
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InspectionTrail(Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.trail = trail;
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
        Runnable keep = new DelegatingSecurityContextRunnable(() -> trail.refused("inspection.refused", subject, key));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                keep.run();
            }
        });
        return new InspectionRefused(key, arguments);
    }
}
