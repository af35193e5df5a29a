package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairAction;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.PairStore.Turn;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.deadline.Clocks;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.process.StepRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The procedure act by act, from the counties' demand to the meeting's decision, as the steps of the model call it. Carries
 * no permission of its own; no page reaches it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class BatchActs {
    /** What silence hands in. */
    private static final String NOBODY = "";

    private static final int CHUNK = 500;

    private final BatchStore store;
    private final PairStore pairs;
    private final BatchGates gates;
    private final BatchBodies bodies;
    private final BatchEvents events;
    private final BatchPapers papers;
    private final ProcessRuntime processes;
    private final Clocks clocks;
    private final Clock clock;
    private final int cityDays;
    private final int legalityDays;

    BatchActs(
            BatchStore store,
            PairStore pairs,
            BatchGates gates,
            BatchBodies bodies,
            BatchEvents events,
            BatchPapers papers,
            ProcessRuntime processes,
            Clocks clocks,
            Clock clock,
            @Value("${countypowers.batch.city-opinion-days:15}") int cityDays,
            @Value("${countypowers.batch.legality-days:7}") int legalityDays) {
        this.store = store;
        this.pairs = pairs;
        this.gates = gates;
        this.bodies = bodies;
        this.events = events;
        this.papers = papers;
        this.processes = processes;
        this.clocks = clocks;
        this.clock = clock;
        this.cityDays = cityDays;
        this.legalityDays = legalityDays;
    }

    void begin(BatchRow batch) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("office", batch.officeBody());
        facts.put("majorDecision", batch.majorDecision());
        facts.put("affectsOperators", batch.affectsOperators());
        facts.put("competitionBody", batch.affectsOperators() ? bodies.marketRegulator(batch.divisionCode()) : "");
        facts.put("countyOffices", pairs.bodies(batch.id(), Stage.DEMAND));
        String definition = processes.start("delegation-batch", BatchSubject.key(batch.id()), facts);
        events.tell(batch, "process", Map.of("definition", definition));
    }

    /** Takes over what a body has marked, and prints what it said. @throws StepRefused while a pair before it has no mark */
    public void take(long batchId, Stage stage, String body, String officer, Map<String, Object> answers) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        Turn turn = new Turn(batchId, stage, body.isEmpty() ? List.of() : List.of(body));
        int unmarked = pairs.unmarked(turn);
        if (unmarked > 0) {
            throw new StepRefused("batch.error.unmarked", List.of(String.valueOf(unmarked)));
        }
        String said = body.isEmpty() ? batch.officeBody() : body;
        papers.said(batch, stage, said, officer, hearAndTake(batch, turn, said, officer), answers);
        if (stage == Stage.LEGALITY) {
            // The seven days were the review's; nothing runs while the office prepares the meeting.
            store.setDue(batchId, null, null);
        }
    }

    private List<PairRow> hearAndTake(BatchRow batch, Turn turn, String body, String officer) {
        List<PairRow> judged = new ArrayList<>();
        long after = 0;
        for (List<PairRow> page = pairs.waiting(turn, List.of(), after, CHUNK);
                !page.isEmpty();
                page = pairs.waiting(turn, List.of(), after, CHUNK)) {
            after = page.get(page.size() - 1).id();
            events.judged(batch, turn.stage().name(), body, page);
            judged.addAll(page);
        }
        pairs.keep(turn, body, officer, LocalDateTime.now(clock));
        for (Verdict verdict : turn.stage().verdicts()) {
            pairs.take(turn, verdict, turn.stage().after(verdict));
        }
        return judged;
    }

    /**
     * The gate of capacity; law and class are asked once more, since a draft may lie for long. Whoever fails leaves the batch with
     * the reason, and may come again in a later one.
     */
    public void assess(long batchId) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        List<PairRow> demanded = all(batchId, List.of(PairState.DEMANDED));
        turnBack(batchId, PairAction.FAIL_ASSESSMENT, gates.bars(demanded, batch, today().plusDays(1)));
        int passed = pairs.act(batchId, PairAction.PASS_ASSESSMENT);
        events.tell(batch, "assess", Map.of("demanded", demanded.size(), "passed", passed));
    }

    /** Each leaves the batch with its reason. */
    void turnBack(long batchId, PairAction action, List<PairRefusal> refusals) {
        refusals.stream()
                .collect(Collectors.groupingBy(PairRefusal::divisionCode, Collectors.groupingBy(BatchActs::reason)))
                .forEach((division, reasons) -> reasons.forEach((reason, refused) -> pairs.act(
                        batchId,
                        action,
                        refused.stream().map(PairRefusal::matterId).toList(),
                        division,
                        reason)));
    }

    /** @return the cities' bodies that are asked, within 15 working days */
    public List<String> askCities(long batchId) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        LocalDate due = clocks.workingDayAfter(today(), cityDays, batch.divisionCode());
        store.setDue(batchId, due, due);
        return pairs.bodies(batchId, Stage.CITY_OPINION);
    }

    /** The cities' time has passed: no objection, but no agreement either where the law wants it signed. */
    public void hearSilence(long batchId) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        pairs.markSilent(batchId);
        hearAndTake(batch, new Turn(batchId, Stage.CITY_OPINION, List.of()), NOBODY, NOBODY);
        events.tell(batch, "silence", Map.of("due", batch.cityDueOn()));
    }

    /** @return the provincial departments that evaluate */
    public List<String> askProvince(long batchId) {
        store.setDue(batchId, null, null);
        return pairs.bodies(batchId, Stage.EVALUATION);
    }

    /** The reviewer has seven working days at least (SPEC 2). */
    public void askLegality(long batchId) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        store.setDue(batchId, null, clocks.workingDayAfter(today(), legalityDays, batch.divisionCode()));
    }

    public void table(long batchId) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        store.setDue(batchId, null, null);
        int tabled = pairs.act(batchId, PairAction.TABLE);
        events.tell(batch, "table", Map.of("pairs", tabled));
    }

    public boolean powersLeft(long batchId) {
        return pairs.onItsWay(batchId) > 0;
    }

    public void close(long batchId) {
        BatchRow batch = store.lock(batchId).orElseThrow();
        store.setDue(batchId, null, null);
        store.setState(batchId, BatchState.CLOSED);
        events.tell(batch, "close", Map.of());
    }

    List<PairRow> all(long batchId, List<PairState> states) {
        List<PairRow> all = new ArrayList<>();
        long after = 0;
        for (List<PairRow> page = pairs.page(batchId, states, after, 2000);
                !page.isEmpty();
                page = pairs.page(batchId, states, after, 2000)) {
            all.addAll(page);
            after = page.get(page.size() - 1).id();
        }
        return all;
    }

    /** A reason in the words of the reader's language: a key after @, then what it speaks of. */
    static String reason(PairRefusal refusal) {
        return "@" + refusal.key()
                + refusal.arguments().stream().map(each -> "|" + each).collect(Collectors.joining());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
