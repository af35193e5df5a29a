package org.countypowers.benchmark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.audit.TrailSearch;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the first page of a search costs on MariaDB among {@code -Dtrail.events} events. Asserts nothing. */
@Tag("benchmark")
@OnMariaDb
class TrailSearchBenchmarkTest {
    private static final int EVENTS = Integer.getInteger("trail.events", 200_000);
    private static final int ASKED = 20;

    @Autowired
    Office office;

    @Autowired
    TrailSearch search;

    private final FilledTrail trail = new FilledTrail();

    @AfterEach
    void clear() {
        trail.clear();
    }

    @Test
    void the_first_page_by_each_criterion() {
        office.open();
        trail.fill(EVENTS);
        TrailCriteria none = TrailCriteria.none();
        LocalDate day = LocalDate.of(2025, 2, 1);
        Map<String, TrailCriteria> asked = new LinkedHashMap<>();
        asked.put("nothing", none);
        asked.put("officer", none.withOfficer("办事员17"));
        asked.put("body", none.withUnit("511621-B17"));
        asked.put("matter", none.withMatter("XK-BM17"));
        asked.put("county", none.withDivision("511617"));
        asked.put("act", none.withAction("bench.act7"));
        asked.put("group of acts", none.withAction("bench."));
        asked.put("a day", none.withDays(day, day));
        asked.put("address", none.withAddress("10.0.0.17"));
        asked.put("subject", none.withSubject("BM-1700"));
        asked.put("wide subject", none.withSubject("BM-"));
        asked.put("county and act", none.withDivision("511617").withAction("bench.act7"));
        asked.put("county and a day", none.withDivision("511617").withDays(day, day));
        asked.put("county and none such", none.withDivision("511617").withAction("none"));
        asked.put(
                "officer, matter, days",
                none.withOfficer("办事员17").withMatter("XK-BM17").withDays(day, day.plusDays(60)));
        System.out.printf(Locale.ROOT, "%nsearch of the trail, %d events, ms p50/p95%n", EVENTS);
        time("city.audit-admin", asked);
        System.out.printf(Locale.ROOT, "%nthe same by a city's auditor%n");
        time("city.auditor", asked);
    }

    private void time(String user, Map<String, TrailCriteria> asked) {
        office.as(user, () -> {
            asked.forEach((name, criteria) -> {
                double[] times = new double[ASKED];
                int rows = 0;
                for (int no = 0; no < ASKED; no++) {
                    long from = System.nanoTime();
                    rows = search.first(criteria, TrailSearch.SIZE).events().size();
                    times[no] = (System.nanoTime() - from) / 1e6;
                }
                Arrays.sort(times);
                System.out.printf(
                        Locale.ROOT,
                        "  %-22s %3d rows %7.2f / %7.2f%n",
                        name,
                        rows,
                        times[ASKED / 2],
                        times[ASKED * 95 / 100]);
            });
            return null;
        });
    }
}
