package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.catalog.Bar;
import org.countypowers.catalog.Criteria;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.PlainText;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Level;
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

    private final BatchStore store;
    private final PairStore pairs;
    private final BatchScope scope;
    private final BatchGates gates;
    private final BatchBodies concerned;
    private final BatchEvents events;
    private final Criteria criteria;
    private final Matters matters;
    private final Bodies bodies;
    private final InFlightCases cases;
    private final Clock clock;

    PairDesk(
            BatchStore store,
            PairStore pairs,
            BatchScope scope,
            BatchGates gates,
            BatchBodies concerned,
            BatchEvents events,
            Criteria criteria,
            Matters matters,
            Bodies bodies,
            InFlightCases cases,
            Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.scope = scope;
        this.gates = gates;
        this.concerned = concerned;
        this.events = events;
        this.criteria = criteria;
        this.matters = matters;
        this.bodies = bodies;
        this.cases = cases;
        this.clock = clock;
    }

    /** @param entrustBasis clause of law, regulation or 规章 that allows the entrustment; '' for other forms */
    public record AddPairs(
            List<String> matterIds, List<String> divisionCodes, DelegationForm form, String entrustBasis) {}

    public record Added(int added, List<PairRefusal> refusals) {}

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
        List<PairRow> rows = candidates(batch, command, refusals);
        List<PairRefusal> byLaw = gates.law(rows, batch, today.plusDays(1));
        List<PairRow> allowed = BatchGates.passing(rows, byLaw);
        List<PairRefusal> byClass = gates.countyClass(allowed, today);
        allowed = BatchGates.passing(allowed, byClass);
        refusals.addAll(byLaw);
        refusals.addAll(byClass);
        try {
            pairs.add(withVolumes(allowed, today));
        } catch (DuplicateKeyException meanwhile) {
            throw new BatchRefused("batch.error.taken");
        }
        store.touch(batchId, scope.officer().name(), LocalDateTime.now(clock));
        events.tell(
                batch,
                "add",
                Map.of("matters", command.matterIds(), "divisions", command.divisionCodes(), "pairs", allowed.size()));
        return new Added(allowed.size(), refusals);
    }

    private List<PairRow> candidates(BatchRow batch, AddPairs command, List<PairRefusal> refusals) {
        Set<String> matterIds = new LinkedHashSet<>(command.matterIds());
        Set<String> divisions = new LinkedHashSet<>(command.divisionCodes());
        Map<String, List<Bar>> bars = criteria.bars(matterIds, LocalDate.now(clock));
        Set<String> taken = new HashSet<>(pairs.onTheirWay(matterIds, divisions));
        Map<String, String> overrides =
                store.overridingClauses(batch.id(), command.form().name());
        Jurisdiction jurisdiction = Jurisdiction.of(List.of(batch.divisionCode()));
        List<PairRow> rows = new ArrayList<>();
        for (String matterId : matterIds) {
            Matter matter = matters.matter(matterId);
            for (String code : divisions) {
                Division division = bodies.division(code);
                List<Bar> barred = bars.get(matterId);
                if (!barred.isEmpty()) {
                    refusals.add(new PairRefusal(
                            matterId, code, barred.get(0).key(), barred.get(0).arguments()));
                } else if (taken.contains(PairStore.pair(matterId, code))) {
                    refusals.add(PairRefusal.of(matterId, code, "batch.error.taken"));
                } else if (!jurisdiction.covers(code) || beyond(batch, matter, division)) {
                    refusals.add(PairRefusal.of(matterId, code, "batch.error.beyond"));
                } else {
                    row(batch, matter, division, command, overrides.getOrDefault(matterId, ""), refusals, rows);
                }
            }
        }
        return rows;
    }

    /** A city does not pass on what is the province's; powers go to counties and towns. */
    private boolean beyond(BatchRow batch, Matter matter, Division division) {
        return bodies.division(batch.divisionCode()).level() == Level.CITY && matter.currentLevel() == Level.PROVINCE
                || division.level() != Level.COUNTY && division.level() != Level.TOWN;
    }

    private void row(
            BatchRow batch,
            Matter matter,
            Division division,
            AddPairs command,
            String override,
            List<PairRefusal> refusals,
            List<PairRow> rows) {
        try {
            BatchBodies.Concerned bodiesOfPair = concerned.of(matter, division);
            if (bodiesOfPair.givingBody().equals(bodiesOfPair.receivingBody())) {
                refusals.add(PairRefusal.of(matter.id(), division.code(), "batch.error.sameBody"));
                return;
            }
            rows.add(new PairRow(
                    null,
                    batch.id(),
                    matter.id(),
                    division.code(),
                    bodiesOfPair.countyOffice(),
                    bodiesOfPair.cityBody(),
                    bodiesOfPair.provinceBody(),
                    bodiesOfPair.givingBody(),
                    bodiesOfPair.receivingBody(),
                    matter.statutoryReservation().equals(Level.CITY.name()),
                    0,
                    command.form().name(),
                    command.form() == DelegationForm.ENTRUST
                            ? command.entrustBasis().strip()
                            : "",
                    override,
                    "",
                    PairState.DRAFT.name(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    ""));
        } catch (BatchRefused noBody) {
            refusals.add(new PairRefusal(matter.id(), division.code(), noBody.key(), noBody.arguments()));
        }
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
