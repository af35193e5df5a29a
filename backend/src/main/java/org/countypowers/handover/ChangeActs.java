package org.countypowers.handover;

import java.util.List;
import java.util.Map;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.domain.ChangeStore;
import org.countypowers.handover.domain.ChangeStore.ChangeAct;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.StepRefused;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done at the tasks and steps of a proposed change; part of the command that completes a task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeActs {
    static final String REVIEW = "Task_ReviewChange";

    private final ChangeStore store;
    private final ChangeRecords changes;
    private final ChangeOpinions opinions;
    private final HandoverRecords records;
    private final PowerChangeRules rules;
    private final TakenPowers taken;
    private final ResumingPowers resuming;
    private final HandoverCancelling cancelling;
    private final Bodies bodies;

    ChangeActs(
            ChangeStore store,
            ChangeRecords changes,
            ChangeOpinions opinions,
            HandoverRecords records,
            PowerChangeRules rules,
            TakenPowers taken,
            ResumingPowers resuming,
            HandoverCancelling cancelling,
            Bodies bodies) {
        this.store = store;
        this.changes = changes;
        this.opinions = opinions;
        this.records = records;
        this.rules = rules;
        this.taken = taken;
        this.resuming = resuming;
        this.cancelling = cancelling;
        this.bodies = bodies;
    }

    /** The review's opinion is put on paper, and its number stands in the decision that follows. */
    void answer(ChangeRow row, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        if (officer.officerId().equals(row.proposerId())) {
            throw new StepRefused("handover.error.ownProposal", List.of());
        }
        String outcome = String.valueOf(answers.getOrDefault("outcome", ""));
        String opinion = String.valueOf(answers.getOrDefault("opinion", ""));
        store.add(new ChangeAct(
                null,
                row.id(),
                item.taskId(),
                item.step(),
                item.stepName(),
                outcome,
                opinion,
                officer.officerId(),
                officer.name(),
                officer.unitName(item.unitId()),
                records.now()));
        if (item.step().equals(REVIEW)) {
            store.setOpinion(row.id(), opinions.issue(row, officer, answers));
        }
        changes.tell(row, "act", Map.of("step", item.step(), "outcome", outcome, "opinion", opinion));
    }

    /**
     * What was proposed happens, if it still may.
     *
     * @throws StepRefused when the register, the day or another hand-over stand against it now
     */
    public void carryOut(String businessKey) {
        ChangeRow row = changes.lock(ChangeRecords.id(businessKey));
        if (row.opinionNo().isEmpty()) {
            throw new StepRefused("handover.error.opinion", List.of());
        }
        try {
            changes.decide(row, ChangeState.CARRIED_OUT, happen(row), row.reason());
        } catch (HandoverRefused stands) {
            throw new StepRefused(stands.key(), stands.arguments());
        }
    }

    private Long happen(ChangeRow row) {
        GovernmentBody office = bodies.body(row.officeBody());
        return switch (row.kind()) {
            case RECALL -> taken.recall(row, checked(row, office));
            case SUSPENSION -> taken.suspend(row, checked(row, office));
            case RESUMPTION -> {
                checked(row, office);
                yield resuming.resume(row).orElse(null);
            }
            case CALLING_OFF -> {
                HandoverRow handover = records.lock(row.handoverId());
                rules.requireMayBeCalledOff(handover);
                cancelling.cancel(row, handover);
                yield handover.id();
            }
        };
    }

    private RegisterEntry checked(ChangeRow row, GovernmentBody office) {
        return rules.check(
                row.kind(),
                office,
                new ChangePower(
                        row.matterId(),
                        row.divisionCode(),
                        row.instrumentNo(),
                        row.instrumentType(),
                        row.effectiveOn(),
                        row.reason(),
                        row.acceptedCases()));
    }

    /** The review found it unlawful; the office may propose it otherwise. */
    public void drop(String businessKey) {
        ChangeRow row = changes.lock(ChangeRecords.id(businessKey));
        List<ChangeAct> acts = store.acts(row.id());
        changes.decide(
                row,
                ChangeState.OBJECTED,
                null,
                acts.isEmpty() ? "" : acts.get(acts.size() - 1).opinion());
    }
}
