package org.countypowers.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.assignment.StepLimits;
import org.countypowers.assignment.StepLimits.LateStep;
import org.countypowers.assignment.TaskHolders;
import org.countypowers.assignment.TaskHolders.Holder;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.ClockWatch;
import org.countypowers.deadline.ClockWatch.Reached;
import org.countypowers.deadline.ClockWatch.Watched;
import org.countypowers.monitoring.CardRaising.Finding;
import org.countypowers.organisation.CurrentOfficer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules that find cards (SPEC 3): over clocks, over steps, and over what officers wrote. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CardRules {
    /** A refusal states its reasons (行政许可法 38). */
    private static final Set<String> REFUSALS = Set.of("refuse", "notThisOrgan", "notRequired", "returned");

    /** Events of one case that a cause is looked for in. */
    private static final int MOST = 500;
    /** The latest of them. */
    private static final int MOST_CAUSES = 20;

    private final ClockWatch clocks;
    private final StepLimits steps;
    private final TaskHolders holders;
    private final Trail trail;
    private final CurrentOfficer officers;
    private final CardRaising raising;

    CardRules(
            ClockWatch clocks,
            StepLimits steps,
            TaskHolders holders,
            Trail trail,
            CurrentOfficer officers,
            CardRaising raising) {
        this.clocks = clocks;
        this.steps = steps;
        this.holders = holders;
        this.trail = trail;
        this.officers = officers;
        this.raising = raising;
    }

    /** @return whether a card was raised */
    boolean clock(long clockId) {
        Optional<Watched> watched = clocks.look(clockId);
        return watched.isPresent()
                && watched.get().reached().stream()
                        .map(reached -> raised(watched.get(), reached))
                        .reduce(false, Boolean::logicalOr);
    }

    private boolean raised(Watched watched, Reached reached) {
        CardRule rule = rule(watched.clock().kind(), reached, watched.clock().amount());
        if (rule == null) {
            return false;
        }
        org.countypowers.deadline.Clock clock = watched.clock();
        String kind = clock.kind().name();
        LocalDate limit = reached == Reached.PROMISE ? clock.promisedDueOn() : clock.dueOn();
        Holder holder =
                holders.of(Long.toString(clock.caseId()), clock.holderBody()).orElse(Holder.NOBODY);
        return raising.raise(new Finding(
                        rule,
                        "clock:" + clock.id() + ":" + rule + ":" + limit,
                        clock.caseId(),
                        clock.holderBody(),
                        holder.officerId(),
                        holder.officerName(),
                        kind,
                        limit,
                        holder.stepName(),
                        "",
                        causes(clock.caseId(), kind)))
                .isPresent();
    }

    /** The applicant's own time brings no card; the county's preparation is a limit of the office, not of the law. */
    private static CardRule rule(ClockKind kind, Reached reached, int amount) {
        if (kind == ClockKind.SUPPLEMENT) {
            return null;
        }
        return switch (reached) {
            case NEAR -> amount == 0 ? null : CardRule.NEAR_END;
            case PROMISE -> CardRule.PROMISE_EXCEEDED;
            case STATUTE -> switch (kind) {
                case PREPARATION, VERIFICATION -> CardRule.STEP_EXCEEDED;
                case FIRST_REVIEW -> CardRule.UPWARD_LATE;
                default -> CardRule.STATUTE_EXCEEDED;
            };
        };
    }

    private List<Long> causes(long caseId, String clockKind) {
        List<Long> all = trail.read(Stream.ofCase(caseId), 0, MOST).stream()
                .filter(event ->
                        event.action().startsWith("clock.") && event.subject().equals(clockKind))
                .map(TrailEvent::seq)
                .toList();
        return all.subList(Math.max(0, all.size() - MOST_CAUSES), all.size());
    }

    /** @return whether a card was raised */
    boolean step(String taskId) {
        LateStep late = steps.look(taskId).orElse(null);
        // Batches and hand-overs have steps with limits as well; cards are on cases.
        if (late == null || !late.subject().chars().allMatch(Character::isDigit)) {
            return false;
        }
        long caseId = Long.parseLong(late.subject());
        return raising.raise(new Finding(
                        CardRule.STEP_EXCEEDED,
                        "task:" + taskId,
                        caseId,
                        late.unitId(),
                        late.officerId(),
                        late.officerName(),
                        "",
                        late.dueOn(),
                        late.stepName(),
                        "",
                        causesOfStep(caseId, taskId)))
                .isPresent();
    }

    /** The step before it, which gave the task, and who took it when. */
    private List<Long> causesOfStep(long caseId, String taskId) {
        List<TrailEvent> events = trail.read(Stream.ofCase(caseId), 0, MOST);
        List<TrailEvent> own = events.stream()
                .filter(event -> taskId.equals(event.after().get("task")))
                .toList();
        long until = own.isEmpty() ? Long.MAX_VALUE : own.get(0).seq();
        List<Long> causes = new ArrayList<>();
        events.stream()
                .filter(event -> event.action().equals("case.opinion") && event.seq() < until)
                .reduce((earlier, later) -> later)
                .ifPresent(given -> causes.add(given.seq()));
        own.forEach(event -> causes.add(event.seq()));
        return causes.subList(Math.max(0, causes.size() - MOST_CAUSES), causes.size());
    }

    /** A redesigned form may leave the reasons out; whoever refuses without any is found at once. */
    @EventListener
    void said(Auditable event) {
        if (event.action().equals("case.opinion")
                && REFUSALS.contains(String.valueOf(event.after().get("outcome")))
                && String.valueOf(event.after().get("opinion")).isBlank()) {
            silent(event);
        }
    }

    private void silent(Auditable event) {
        String subject = event.stream().id();
        holders.heldBy(subject, officers.require().officerId())
                .ifPresent(holder -> raising.raise(new Finding(
                        CardRule.REASONS_MISSING,
                        "opinion:" + subject + ":" + event.after().get("task"),
                        Long.parseLong(subject),
                        holder.unitId(),
                        holder.officerId(),
                        holder.officerName(),
                        "",
                        null,
                        holder.stepName(),
                        "",
                        List.of())));
    }
}
