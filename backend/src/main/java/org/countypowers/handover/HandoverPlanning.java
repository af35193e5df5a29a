package org.countypowers.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.handover.domain.Progress;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes down hand-overs of every kind, many with a few statements; a pair is part of one open hand-over at a time. */
@Component
class HandoverPlanning {
    private final HandoverStore store;
    private final HandoverRecords records;

    HandoverPlanning(HandoverStore store, HandoverRecords records) {
        this.store = store;
        this.records = records;
    }

    /** @param powerId the register's entry that ends or rests, or null */
    record Power(
            String matterId,
            String form,
            String entrustBasis,
            String overrideClause,
            String scope,
            Long powerId,
            String statusBefore) {}

    record Bodies(String giving, String receiving, String supervising) {}

    record Ground(String batchNo, String instrumentNo, String instrumentType, String opinionNo, String reason) {}

    record Days(LocalDate effectiveOn, LocalDate dueOn, LocalDate validTo) {}

    record Plan(
            HandoverKind kind,
            String divisionCode,
            Bodies bodies,
            Ground ground,
            Days days,
            PlanHandover.Renewals renewals,
            AcceptedCases acceptedCases,
            List<Power> powers) {}

    List<Long> add(List<Plan> plans) {
        requireFree(plans);
        int year = records.today().getYear();
        int serial = store.reserve(year, plans.size()) - plans.size();
        List<HandoverRow> rows = new ArrayList<>();
        List<List<PowerRow>> powers = new ArrayList<>();
        for (Plan plan : plans) {
            rows.add(row(plan, String.format(Locale.ROOT, "JJ-%d-%04d", year, ++serial)));
            powers.add(plan.powers().stream().map(power -> row(plan, power)).toList());
        }
        List<Long> ids;
        try {
            ids = store.add(rows, powers);
        } catch (DuplicateKeyException plannedMeanwhile) {
            throw new HandoverRefused("handover.error.pairOpen", "");
        }
        for (int no = 0; no < rows.size(); no++) {
            tell(rows.get(no), powers.get(no));
        }
        return ids;
    }

    private void tell(HandoverRow row, List<PowerRow> powers) {
        records.tell(
                row,
                "plan",
                Map.of(
                        "kind",
                        row.kind().name(),
                        "division",
                        row.divisionCode(),
                        "on",
                        row.effectiveOn(),
                        "instrument",
                        row.instrumentNo(),
                        "opinion",
                        row.opinionNo(),
                        "reason",
                        row.reason(),
                        "matters",
                        powers.stream().map(PowerRow::matterId).toList()));
        if (row.kind() == HandoverKind.DELEGATION) {
            records.outcome(HandoverOutcome.Change.HANDOVER_BEGUN, row, powers);
        } else if (row.kind() == HandoverKind.RECALL) {
            records.outcome(HandoverOutcome.Change.RECALL_PLANNED, row, powers);
        }
    }

    private void requireFree(List<Plan> plans) {
        Set<String> keys = new HashSet<>();
        plans.forEach(plan -> plan.powers().forEach(power -> {
            if (!keys.add(key(power.matterId(), plan.divisionCode()))) {
                throw new HandoverRefused("handover.error.twice", power.matterId(), plan.divisionCode());
            }
        }));
        List<String> taken = store.taken(keys);
        if (!taken.isEmpty()) {
            String number = store.open(taken.get(0)).map(HandoverRow::number).orElse("");
            throw new HandoverRefused("handover.error.pairOpen", number);
        }
    }

    static String key(String matterId, String divisionCode) {
        return matterId + ":" + divisionCode;
    }

    private static PowerRow row(Plan plan, Power power) {
        return new PowerRow(
                null,
                power.matterId(),
                plan.divisionCode(),
                power.form(),
                power.entrustBasis(),
                power.overrideClause(),
                power.scope(),
                power.powerId(),
                power.statusBefore(),
                key(power.matterId(), plan.divisionCode()),
                "",
                "");
    }

    private HandoverRow row(Plan plan, String number) {
        Progress progress = Progress.planned();
        return new HandoverRow(
                null,
                number,
                plan.kind(),
                plan.ground().batchNo(),
                plan.divisionCode(),
                plan.bodies().giving(),
                plan.bodies().receiving(),
                plan.bodies().supervising(),
                plan.ground().instrumentNo(),
                plan.ground().instrumentType(),
                plan.ground().opinionNo(),
                plan.ground().reason(),
                plan.days().effectiveOn(),
                plan.days().dueOn(),
                plan.days().validTo(),
                plan.renewals().name(),
                plan.acceptedCases(),
                progress.state(),
                progress.opened(),
                progress.actRound(),
                progress.signedOn(),
                progress.tookEffectOn(),
                progress.flightOpen(),
                progress.problemKey(),
                progress.problemArguments(),
                1,
                records.actor(),
                records.now(),
                null);
    }
}
