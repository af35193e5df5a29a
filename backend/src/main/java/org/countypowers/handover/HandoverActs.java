package org.countypowers.handover;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.ActRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.ItemRow;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.StepRefused;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done at the tasks and steps of a hand-over's process; part of the command that completes a task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HandoverActs {
    private static final String RETURNED = "returned";
    private static final Set<String> SIGNING = Set.of("signed", RETURNED);

    private final HandoverStore store;
    private final HandoverRecords records;
    private final FlightPlan flight;
    private final HandoverLetters letters;

    HandoverActs(HandoverStore store, HandoverRecords records, FlightPlan flight, HandoverLetters letters) {
        this.store = store;
        this.records = records;
        this.flight = flight;
        this.letters = letters;
    }

    /** @throws StepRefused naming the hard items that are still open, or when the officer has signed for another side */
    void answer(HandoverRow row, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        HandoverSide side = side(row, item);
        String outcome = String.valueOf(answers.get("outcome"));
        if (SIGNING.contains(outcome)) {
            requireOther(row, side, officer);
        } else {
            requireDone(row, side);
        }
        store.add(new ActRow(
                null,
                row.id(),
                row.actRound(),
                item.taskId(),
                item.step(),
                side,
                outcome,
                String.valueOf(answers.getOrDefault("opinion", "")),
                officer.officerId(),
                officer.name(),
                officer.unitName(item.unitId()),
                records.now()));
        if (!SIGNING.contains(outcome) && prepared(row)) {
            // Sides work at the same time and see the same after another is done; who signs has seen all of it
            // prepared.
            records.change(row, row.progress());
        }
        records.tell(
                row,
                outcome,
                Map.of("step", item.step(), "side", side.name(), "opinion", answers.getOrDefault("opinion", "")));
    }

    /** Where a signature has sent it back, another round begins, in which earlier acts no longer count. */
    public void beginPreparation(String businessKey) {
        HandoverRow row = records.lock(HandoverOpening.id(businessKey));
        if (sentBack(row)) {
            records.change(row, row.progress().returned());
        }
    }

    /** Whether all three have signed in this round. */
    public boolean countSignatures(String businessKey) {
        return !sentBack(records.lock(HandoverOpening.id(businessKey)));
    }

    private boolean sentBack(HandoverRow row) {
        return store.acts(row.id()).stream()
                .anyMatch(
                        act -> act.actRound() == row.actRound() && act.outcome().equals(RETURNED));
    }

    /** All have signed; what they signed is put on paper, with the cases in flight as planned. */
    public void confirm(String businessKey) {
        HandoverRow row = records.lock(HandoverOpening.id(businessKey));
        flight.makeIfNone(row);
        letters.list(row);
        records.change(row, row.progress().signed(records.today()));
        records.tell(row, "confirm", Map.of("on", row.effectiveOn()));
    }

    private boolean prepared(HandoverRow row) {
        return store.acts(row.id()).stream()
                .filter(act -> act.actRound() == row.actRound())
                .map(ActRow::side)
                .collect(Collectors.toSet())
                .containsAll(Set.of(HandoverSide.GIVING, HandoverSide.RECEIVING));
    }

    private void requireDone(HandoverRow row, HandoverSide side) {
        List<String> open = store.items(row.id()).stream()
                .filter(item -> item.hard() && item.open() && item.side() == side)
                .map(ItemRow::name)
                .toList();
        if (!open.isEmpty()) {
            throw new StepRefused("handover.error.itemsOpen", List.of(String.join("；", open)));
        }
    }

    private void requireOther(HandoverRow row, HandoverSide side, SignedInOfficer officer) {
        boolean twice = store.acts(row.id()).stream()
                .anyMatch(act -> act.actRound() == row.actRound()
                        && SIGNING.contains(act.outcome())
                        && act.side() != side
                        && act.officerId().equals(officer.officerId()));
        if (twice) {
            throw new StepRefused("handover.error.samePerson", List.of());
        }
    }

    /** By the task's id in our model; a task that a designer has added belongs to whichever side its body is. */
    private static HandoverSide side(HandoverRow row, WorkItem item) {
        for (HandoverSide side : HandoverSide.values()) {
            if (item.step().toUpperCase(Locale.ROOT).endsWith(side.name())) {
                return side;
            }
        }
        return List.of(HandoverSide.values()).stream()
                .filter(side -> row.body(side).equals(item.unitId()))
                .findFirst()
                .orElse(HandoverSide.SUPERVISING);
    }
}
