package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CommitmentStore;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** What was granted on a promise is verified by who supervises, within a window that a clock counts. */
@Component
class CommitmentVerification {
    private final CommitmentStore store;
    private final DecisionClocks clocks;
    private final Clocks running;
    private final CommitmentTerms terms;
    private final CommittedCases followers;
    private final CaseCourse course;
    private final Bodies bodies;

    CommitmentVerification(
            CommitmentStore store,
            DecisionClocks clocks,
            Clocks running,
            CommitmentTerms terms,
            CommittedCases followers,
            CaseCourse course,
            Bodies bodies) {
        this.store = store;
        this.clocks = clocks;
        this.running = running;
        this.terms = terms;
        this.followers = followers;
        this.course = course;
        this.bodies = bodies;
    }

    /** The window begins with the decision. @return whether there is a promise */
    boolean begin(CaseFile file, String supervisingBody) {
        // Looked for first: to lock a row that does not exist would lock its neighbours on the server.
        Optional<Commitment> promised = store.find(file.row().id()).flatMap(found -> store.lock(found.caseId()));
        promised.ifPresent(commitment -> {
            clocks.startVerification(file, supervisingBody);
            LocalDate by = running.ofCase(commitment.caseId()).stream()
                    .filter(clock -> clock.kind() == ClockKind.VERIFICATION)
                    .map(clock -> clock.dueOn())
                    .findFirst()
                    .orElseThrow();
            store.update(commitment.verifiedBy(by));
            course.tell(file, "case.commitment.verify", Map.of("verifyBy", by, "body", supervisingBody));
        });
        return promised.isPresent();
    }

    /** Becomes somebody's work. */
    void order(CaseFile file, String supervisingBody) {
        String division = bodies.body(supervisingBody).divisionCode();
        followers.granted(file.row().id(), file.row().number(), terms.workFrom(course.today(), division));
    }
}
