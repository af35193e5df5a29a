package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.delegation.CapacityResults;
import org.countypowers.delegation.InFlightCases;
import org.springframework.stereotype.Component;

/** How many cases of what a county asks for it has had, by our records, and how many it expects. */
@Component
class DemandVolumes {
    private static final int YEARS = 3;

    private final InFlightCases cases;
    private final CapacityResults capacities;
    private final Clock clock;

    DemandVolumes(InFlightCases cases, CapacityResults capacities, Clock clock) {
        this.cases = cases;
        this.capacities = capacities;
        this.clock = clock;
    }

    /**
     * @param years by year, the oldest first: three whole ones and this one to date; a year without a record is left out, which
     *     is not the same as none
     * @param expected a year, as the county says with its demand or else said when it was assessed; null where it never did
     */
    record Volume(Map<Integer, Integer> years, Integer expected) {}

    /** By pair. Cost: five reads for each division. */
    Map<String, Volume> of(List<PairRow> pairs) {
        Map<String, Volume> volumes = new HashMap<>();
        pairs.stream()
                .collect(Collectors.groupingBy(PairRow::divisionCode))
                .forEach((division, rows) -> volumes.putAll(of(division, rows)));
        return volumes;
    }

    private Map<String, Volume> of(String division, List<PairRow> rows) {
        LocalDate today = LocalDate.now(clock);
        List<String> matters = rows.stream().map(PairRow::matterId).toList();
        Map<String, Map<Integer, Integer>> received = new HashMap<>();
        for (int year = today.getYear() - YEARS; year <= today.getYear(); year++) {
            LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
            for (Map.Entry<String, Integer> each : cases.received(
                            matters, division, LocalDate.of(year, 1, 1), last.isAfter(today) ? today : last)
                    .entrySet()) {
                received.computeIfAbsent(each.getKey(), matter -> new TreeMap<>())
                        .put(year, each.getValue());
            }
        }
        Map<String, Integer> assessed = capacities.expectedCases(matters, division, today);
        return rows.stream()
                .collect(Collectors.toMap(
                        PairRow::pair,
                        row -> new Volume(
                                received.getOrDefault(row.matterId(), Map.of()),
                                row.expected() == null ? assessed.get(row.matterId()) : row.expected())));
    }
}
