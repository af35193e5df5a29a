package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.PlainText;
import org.countypowers.organisation.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts matters and counties into a draft: each pair is checked, what may not go in is named with the reason. */
@Service
@PreAuthorize("hasAuthority('DELEGATION_PROPOSE')")
@Transactional
public class PairDesk {
    private static final int YEARS = 3;
    private static final int LONGEST_BASIS = 300;

    private static final int PAGE = 1000;

    private final BatchStore store;
    private final PairStore pairs;
    private final BatchScope scope;
    private final BatchGates gates;
    private final PairCandidates candidates;
    private final TakenPairs taken;
    private final BatchEvents events;
    private final InFlightCases cases;
    private final Clock clock;

    PairDesk(
            BatchStore store,
            PairStore pairs,
            BatchScope scope,
            BatchGates gates,
            PairCandidates candidates,
            TakenPairs taken,
            BatchEvents events,
            InFlightCases cases,
            Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.scope = scope;
        this.gates = gates;
        this.candidates = candidates;
        this.taken = taken;
        this.events = events;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param entrustBasis clause of law, regulation or 规章 that allows the entrustment; '' for other forms */
    public record AddPairs(
            List<String> matterIds,
            List<String> divisionCodes,
            DelegationForm form,
            String entrustBasis,
            Receiver receiver) {}

    public record Added(int added, List<PairRefusal> refusals) {}

    /** How many pairs of a draft the capacity check would stop today: those not assessed, or for less than their form asks. */
    @Transactional(readOnly = true)
    public int withoutCapacity(long batchId) {
        scope.read(batchId);
        LocalDate today = LocalDate.now(clock);
        int without = 0;
        long after = 0;
        for (List<PairRow> page = pairs.page(batchId, Set.of(PairState.DRAFT), after, PAGE);
                !page.isEmpty();
                page = pairs.page(batchId, Set.of(PairState.DRAFT), after, PAGE)) {
            after = page.get(page.size() - 1).id();
            without += gates.capacity(page, today).size();
        }
        return without;
    }

    /** Adds every pair that may go in. Cost: a handful of reads for each matter and each county, not for each pair. */
    public Added add(long batchId, AddPairs command) {
        BatchRow batch = scope.lockOwn(batchId, Role.REFORM_OFFICE);
        if (!batch.state().equals(BatchState.DRAFT.name())) {
            throw new BatchRefused("batch.error.state." + batch.state());
        }
        Map<String, String> faults = new HashMap<>();
        PlainText.check(faults, "basis", command.entrustBasis(), LONGEST_BASIS, false);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        LocalDate today = LocalDate.now(clock);
        List<PairRefusal> refusals = new ArrayList<>();
        List<PairRow> allowed = candidates.of(batch, command, refusals);
        for (Function<List<PairRow>, List<PairRefusal>> gate : List.<Function<List<PairRow>, List<PairRefusal>>>of(
                rows -> taken.refusals(batch, rows),
                rows -> gates.law(rows, batch, today.plusDays(1)),
                rows -> gates.criteria(rows, today),
                rows -> gates.countyClass(rows, today))) {
            List<PairRefusal> refused = gate.apply(allowed);
            refusals.addAll(refused);
            allowed = BatchGates.passing(allowed, refused);
        }
        try {
            pairs.add(withVolumes(allowed, today));
        } catch (DuplicateKeyException meanwhile) {
            throw new BatchRefused("batch.error.taken");
        }
        store.touch(batchId, scope.officer().name(), LocalDateTime.now(clock));
        events.tell(
                batch,
                "add",
                Map.of(
                        "matters",
                        command.matterIds(),
                        "divisions",
                        command.divisionCodes(),
                        "receiver",
                        command.receiver(),
                        "pairs",
                        allowed.size()));
        return new Added(allowed.size(), refusals);
    }

    /** How many applications the county received in three years, where we have them. */
    private List<PairRow> withVolumes(List<PairRow> rows, LocalDate today) {
        Map<String, List<PairRow>> divisions =
                rows.stream().collect(Collectors.groupingBy(PairRow::divisionCode, TreeMap::new, Collectors.toList()));
        Map<String, Map<String, Integer>> volumes = new HashMap<>();
        divisions.forEach((code, inDivision) -> volumes.put(
                code,
                cases.received(
                        inDivision.stream().map(PairRow::matterId).toList(), code, today.minusYears(YEARS), today)));
        return rows.stream()
                .map(row -> row.withVolume(volumes.get(row.divisionCode()).getOrDefault(row.matterId(), 0)))
                .toList();
    }
}
