package org.countypowers.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.BatchStore.Promulgation;
import org.countypowers.batch.domain.PairAction;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.Clocks;
import org.countypowers.handover.Handovers;
import org.countypowers.handover.PlanHandover;
import org.countypowers.handover.PlanHandover.Power;
import org.countypowers.handover.PlanHandover.Renewals;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.process.StepRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From the meeting's decision to the hand-over: the document, and who gives what to whom. Called by the model's steps. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BatchPromulgation {
    private final BatchStore store;
    private final PairStore pairs;
    private final BatchGates gates;
    private final BatchActs acts;
    private final BatchEvents events;
    private final BatchNotices notices;
    private final Handovers handovers;
    private final Matters matters;
    private final DecidingOrgans organs;
    private final Bodies bodies;
    private final Clocks clocks;
    private final int handoverDays;

    BatchPromulgation(
            BatchStore store,
            PairStore pairs,
            BatchGates gates,
            BatchActs acts,
            BatchEvents events,
            BatchNotices notices,
            Handovers handovers,
            Matters matters,
            DecidingOrgans organs,
            Bodies bodies,
            Clocks clocks,
            @Value("${countypowers.batch.handover-days:30}") int handoverDays) {
        this.store = store;
        this.pairs = pairs;
        this.gates = gates;
        this.acts = acts;
        this.events = events;
        this.notices = notices;
        this.handovers = handovers;
        this.matters = matters;
        this.organs = organs;
        this.bodies = bodies;
        this.clocks = clocks;
        this.handoverDays = handoverDays;
    }

    /**
     * All pairs that the meeting approved, by one document. What law, register, class or an expired assessment bars by now is
     * never promulgated: it is returned where the office says so, and refused otherwise.
     *
     * @throws StepRefused naming the first pair that is barred
     */
    public void promulgate(long batchId, Map<String, Object> answers) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        LocalDate effective = day(answers, "effectiveOn");
        List<PairRow> approved = acts.all(batchId, List.of(PairState.APPROVED));
        List<PairRefusal> refusals = gates.bars(approved, batch, effective);
        List<PairRow> left = BatchGates.passing(approved, refusals);
        if (!refusals.isEmpty()) {
            if (left.isEmpty()) {
                throw barred("batch.error.allBarred", refusals);
            } else if (!Boolean.parseBoolean(text(answers, "returnBarred"))) {
                throw barred("batch.error.barred", refusals);
            }
            acts.turnBack(batchId, PairAction.BAR, refusals);
            events.returned(batch, refusals);
        }
        Promulgation promulgation = new Promulgation(
                text(answers, "instrumentNo"),
                text(answers, "instrumentType"),
                day(answers, "publishedOn"),
                text(answers, "url"),
                effective,
                text(answers, "renewals"),
                clocks.workingDayAfter(day(answers, "publishedOn"), handoverDays, batch.divisionCode()));
        store.promulgate(batchId, promulgation);
        pairs.act(batchId, PairAction.PROMULGATE);
        notices.promulgated(store.find(batchId).orElseThrow(), left);
        events.tell(
                batch,
                "promulgate",
                Map.of(
                        "instrument",
                        promulgation.instrumentNo(),
                        "type",
                        promulgation.instrumentType(),
                        "effective",
                        effective,
                        "pairs",
                        left.size()));
    }

    private StepRefused barred(String key, List<PairRefusal> refusals) {
        PairRefusal first = refusals.get(0);
        List<String> arguments = new ArrayList<>(List.of(
                String.valueOf(refusals.size()),
                matters.matter(first.matterId()).name(),
                bodies.uniqueName(first.divisionCode()),
                "@" + first.key()));
        arguments.addAll(first.arguments());
        return new StepRefused(key, arguments);
    }

    /** One hand-over for each county, each pair of giving and receiving body, and each organ whose power it is. */
    public void handOver(long batchId) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        List<PlanHandover> plans = acts.all(batchId, List.of(PairState.PROMULGATED)).stream()
                .collect(Collectors.groupingBy(
                        pair -> List.of(
                                pair.divisionCode(),
                                pair.givingBody(),
                                pair.receivingBody(),
                                organs.of(pair.matterId(), pair.givingBody()).id()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(powers -> plan(batch, powers))
                .toList();
        handovers.planAll(plans);
    }

    private static PlanHandover plan(BatchRow batch, List<PairRow> powers) {
        PairRow first = powers.get(0);
        return new PlanHandover(
                batch.number(),
                first.divisionCode(),
                first.givingBody(),
                first.receivingBody(),
                batch.officeBody(),
                batch.instrumentNo(),
                batch.instrumentType(),
                batch.effectiveOn(),
                batch.dueOn(),
                batch.pilotUntil() == null ? OfficerSetup.OPEN : batch.pilotUntil(),
                Renewals.valueOf(batch.renewals()),
                powers.stream()
                        .map(pair -> new Power(
                                pair.matterId(),
                                DelegationForm.valueOf(pair.form()),
                                pair.entrustBasis(),
                                pair.overrideClause(),
                                pair.scope()))
                        .toList());
    }

    private static LocalDate day(Map<String, Object> answers, String field) {
        return LocalDate.parse(String.valueOf(answers.get(field)));
    }

    private static String text(Map<String, Object> answers, String field) {
        return String.valueOf(answers.getOrDefault(field, "")).strip();
    }
}
