package org.countypowers.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.countypowers.deadline.Clocks;
import org.countypowers.findings.FindingActs.Then;
import org.countypowers.findings.domain.FindingStore.Scope;
import org.countypowers.monitoring.Tolerance;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a finding: an auditor asks a body, the body answers, an auditor closes. Nothing here changes a case. */
@Service
@Transactional
public class FindingDesk {
    public static final int MOST_DAYS = 30;

    private final FindingActs acts;
    private final FindingSight sight;
    private final CurrentOfficer officers;
    private final Bodies bodies;
    private final Clocks clocks;
    private final Clock clock;

    FindingDesk(
            FindingActs acts, FindingSight sight, CurrentOfficer officers, Bodies bodies, Clocks clocks, Clock clock) {
        this.acts = acts;
        this.sight = sight;
        this.officers = officers;
        this.bodies = bodies;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A finding as its reader saw it. */
    public record Seen(long id, long version) {}

    /** @param tolerance the ground on which the body asks to be excused, or on which it is; null for none */
    public record Word(String text, Tolerance tolerance) {
        Tolerance ground() {
            return tolerance == null ? Tolerance.NONE : tolerance;
        }
    }

    /**
     * Opens the finding as a case to a body.
     *
     * @param days working days for the answer, up to {@value #MOST_DAYS}
     * @throws FindingRefused when it is no longer as it was seen, or the body lies outside the auditor's division
     */
    @PreAuthorize("hasAuthority('FINDING_AUDIT')")
    public void ask(Seen seen, String bodyId, int days, String text) {
        Scope scope = sight.audit();
        Finding finding = acts.lock(seen, scope, Set.of(FindingState.FOUND));
        GovernmentBody body = bodies.body(bodyId);
        if (!body.divisionCode().startsWith(scope.prefix())) {
            throw new FindingRefused("findings.error.body");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new FindingRefused("findings.error.days", String.valueOf(MOST_DAYS));
        }
        LocalDate by = clocks.workingDayAfter(LocalDate.now(clock), days, body.divisionCode());
        acts.say(
                finding,
                FindingAct.Act.ASK,
                new Word(text, Tolerance.NONE),
                new Then(FindingState.ASKED, bodyId, by, FindingOutcome.NONE),
                Map.of("body", bodyId, "answerBy", by));
    }

    /**
     * The body answers; after its last day too, which stays visible.
     *
     * @throws FindingRefused when the officer is the one whom the finding concerns: another speaks for the body
     */
    @PreAuthorize("hasAuthority('FINDING_ANSWER')")
    public void answer(Seen seen, Word word) {
        Finding finding = acts.lock(seen, sight.answer(), Set.of(FindingState.ASKED));
        if (finding.officerId().equals(officers.require().officerId())) {
            throw new FindingRefused("findings.error.concerned");
        }
        acts.say(
                finding,
                FindingAct.Act.ANSWER,
                word,
                new Then(FindingState.ANSWERED, finding.addressedTo(), finding.answerBy(), FindingOutcome.NONE),
                Map.of());
    }

    /**
     * Ends it: unasked only as not pursued; where the body stays silent beyond its term, by what needs no answer.
     *
     * @throws FindingRefused when the outcome does not fit, or an excuse has no ground
     */
    @PreAuthorize("hasAuthority('FINDING_AUDIT')")
    public void close(Seen seen, FindingOutcome outcome, Word word) {
        Finding finding =
                acts.lock(seen, sight.audit(), Set.of(FindingState.FOUND, FindingState.ASKED, FindingState.ANSWERED));
        if (!outcomes(finding, LocalDate.now(clock)).contains(outcome)) {
            throw finding.state() == FindingState.ASKED
                    ? new FindingRefused(
                            "findings.error.notAnswered", finding.answerBy().toString())
                    : new FindingRefused("findings.error.outcome");
        }
        if ((outcome == FindingOutcome.EXCUSED) == (word.ground() == Tolerance.NONE)) {
            throw new FindingRefused("findings.error.ground");
        }
        acts.say(
                finding,
                FindingAct.Act.CLOSE,
                word,
                new Then(FindingState.CLOSED, finding.addressedTo(), finding.answerBy(), outcome),
                Map.of("findingOutcome", outcome));
    }

    /** How a finding may end today. */
    public static Set<FindingOutcome> outcomes(Finding finding, LocalDate today) {
        return switch (finding.state()) {
            case FOUND -> Set.of(FindingOutcome.NOT_PURSUED);
            case ASKED -> finding.late(today) ? FindingOutcome.SILENT : Set.of();
            case ANSWERED -> FindingOutcome.ANSWERED;
            case CLOSED -> Set.of();
        };
    }
}
