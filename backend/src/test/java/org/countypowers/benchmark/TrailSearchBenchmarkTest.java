package org.countypowers.benchmark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.countypowers.audit.TrailCriteria;
import org.countypowers.audit.TrailSearch;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

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

    private final JdbcTemplate admin = new JdbcTemplate(MariaDbServer.observer("app"));

    @AfterEach
    void clear() {
        admin.execute("delete from trail_entry where action like 'bench.%'");
        admin.execute("delete from trail.trail_event where action like 'bench.%'");
    }

    @Test
    void the_first_page_by_each_criterion() {
        office.open();
        fill();
        TrailCriteria none = TrailCriteria.none();
        LocalDate day = LocalDate.of(2025, 2, 1);
        Map<String, TrailCriteria> asked = new LinkedHashMap<>();
        asked.put("nothing", none);
        asked.put("officer", none.withOfficer("办事员17"));
        asked.put("body", none.withUnit("511621-B17"));
        asked.put("matter", none.withMatter("XK-BM-17"));
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
                none.withOfficer("办事员17").withMatter("XK-BM-17").withDays(day, day.plusDays(60)));
        System.out.printf(Locale.ROOT, "%nsearch of the trail, %d events, ms p50/p95%n", EVENTS);
        time("city.audit-admin", asked);
        System.out.printf(Locale.ROOT, "%nthe same by a city's auditor%n");
        time("city.auditor", asked);
    }

    private void fill() {
        long from = System.nanoTime();
        String source = " from seq_1_to_" + EVENTS + " n";
        String at = "timestampadd(second, floor(n.seq * 40000000 / " + EVENTS + "), timestamp '2025-01-01 00:00:00')";
        admin.execute(
                "insert into trail.trail_event (stream_kind, stream_id, seq, happened_at, officer_id, officer_name,"
                        + " unit_id, address, action, subject, canonical, previous_hash, hash)"
                        + " select 'CONFIGURATION', concat('bench:', n.seq div 20), n.seq mod 20, " + at
                        + ", concat('o', n.seq mod 997),"
                        + " concat('办事员', n.seq mod 997), concat('511621-B', n.seq mod 211), concat('10.0.0.', n.seq mod 241),"
                        + " concat('bench.act', n.seq mod 31), concat('BM-', n.seq div 20), '{}', repeat('0', 64), repeat('0', 64)"
                        + source);
        double events = (System.nanoTime() - from) / 1e9;
        from = System.nanoTime();
        admin.execute(
                "insert into trail_entry (stream_kind, stream_id, seq, happened_at, officer_name, unit_id, address,"
                        + " action, subject, matter_id, division, city)"
                        + " select 'CONFIGURATION', concat('bench:', n.seq div 20), n.seq mod 20, " + at
                        + ", concat('办事员', n.seq mod 997),"
                        + " concat('511621-B', n.seq mod 211), concat('10.0.0.', n.seq mod 241), concat('bench.act', n.seq mod 31),"
                        + " concat('BM-', n.seq div 20), concat('XK-BM-', n.seq mod 389), concat('5116', 10 + n.seq mod 83), '5116'"
                        + source);
        System.out.printf(
                Locale.ROOT,
                "%nfilled in %.1f s, and entered for searching in %.1f s, %.0f microseconds an event%n",
                events,
                (System.nanoTime() - from) / 1e9,
                (System.nanoTime() - from) / 1e3 / EVENTS);
        admin.execute("analyze table trail_entry");
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
