package org.countypowers.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.handover.HandoverPlanning.Bodies;
import org.countypowers.handover.HandoverPlanning.Days;
import org.countypowers.handover.HandoverPlanning.Ground;
import org.countypowers.handover.HandoverPlanning.Plan;
import org.countypowers.handover.HandoverPlanning.Power;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.organisation.OfficerSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans ahead for powers that end by themselves: those of one decision that pass between the same bodies pass together. */
@Component
class ExpiringPowers {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiringPowers.class);
    private static final int PAGE = 200;

    private final RegisterOfPowers register;
    private final HandoverStore store;
    private final HandoverPlanning planning;
    private final ReturningPowers returning;
    private final HandoverRecords records;
    private final Matters matters;
    private final TransactionTemplate each;
    private final int daysAhead;

    ExpiringPowers(
            RegisterOfPowers register,
            HandoverStore store,
            HandoverPlanning planning,
            ReturningPowers returning,
            HandoverRecords records,
            Matters matters,
            TransactionTemplate each,
            @Value("${countypowers.handover.expiry-days}") int daysAhead) {
        this.register = register;
        this.store = store;
        this.planning = planning;
        this.returning = returning;
        this.records = records;
        this.matters = matters;
        this.each = each;
        this.daysAhead = daysAhead;
    }

    private record Together(String divisionCode, LocalDate on, String batchNo, String instrumentNo, Bodies bodies) {}

    void plan() {
        Map<Together, List<RegisterEntry>> groups = new LinkedHashMap<>();
        unplanned().forEach(entry -> {
            try {
                groups.computeIfAbsent(together(entry), group -> new ArrayList<>())
                        .add(entry);
            } catch (RuntimeException missing) {
                LOG.error("the end of power {} cannot be planned", entry.id(), missing);
            }
        });
        groups.forEach((group, entries) -> {
            try {
                each.executeWithoutResult(status -> planning.add(List.of(plan(group, entries))));
            } catch (RuntimeException refused) {
                LOG.warn("the end of {} powers of {} is not planned", entries.size(), group.divisionCode(), refused);
            }
        });
    }

    private List<RegisterEntry> unplanned() {
        LocalDate today = records.today();
        List<RegisterEntry> found = new ArrayList<>();
        long after = 0;
        List<RegisterEntry> page;
        do {
            page = register.ending(today, today.plusDays(daysAhead), after, PAGE);
            Set<Long> planned = Set.copyOf(
                    store.plannedEnds(page.stream().map(RegisterEntry::id).collect(Collectors.toSet())));
            // Another hand-over of the pair goes first; the end is planned when that one is through.
            Set<String> taken = Set.copyOf(
                    store.taken(page.stream().map(ExpiringPowers::key).toList()));
            for (RegisterEntry entry : page) {
                after = entry.id();
                if (!planned.contains(entry.id()) && !taken.contains(key(entry))) {
                    found.add(entry);
                }
            }
        } while (page.size() == PAGE);
        return found;
    }

    private static String key(RegisterEntry entry) {
        return HandoverPlanning.key(entry.matterId(), entry.holderDivision());
    }

    private Together together(RegisterEntry entry) {
        return new Together(
                entry.holderDivision(),
                entry.validTo(),
                entry.batchNo(),
                entry.instrumentNo(),
                returning.between(matters.matter(entry.matterId()), entry.holderDivision(), null));
    }

    private static Plan plan(Together group, List<RegisterEntry> entries) {
        return new Plan(
                HandoverKind.EXPIRY,
                group.divisionCode(),
                group.bodies(),
                new Ground(group.batchNo(), group.instrumentNo(), entries.get(0).instrumentType(), "", ""),
                new Days(group.on(), group.on(), OfficerSetup.OPEN),
                PlanHandover.Renewals.RECEIVING_BODY,
                AcceptedCases.MOVE,
                entries.stream()
                        .map(entry -> new Power(
                                entry.matterId(),
                                entry.form().name(),
                                entry.entrustBasis(),
                                "",
                                entry.scope(),
                                entry.id(),
                                entry.status().name()))
                        .toList());
    }
}
