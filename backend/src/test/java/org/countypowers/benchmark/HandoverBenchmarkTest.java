package org.countypowers.benchmark;

import java.time.LocalDate;
import java.util.Locale;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.FlightBook;
import org.countypowers.handover.FlightPlan;
import org.countypowers.handover.HandoverOffice;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the plan for cases in flight costs on MariaDB. Asserts nothing. */
@Tag("benchmark")
@OnMariaDb
class HandoverBenchmarkTest {
    private static final String MATTER = "XK-073";

    @Autowired
    Office office;

    @Autowired
    HandoverOffice handover;

    @Autowired
    FlightPlan plans;

    @Autowired
    FlightBook book;

    private final JdbcTemplate admin = new JdbcTemplate(MariaDbServer.observer("app"));

    @Test
    void a_plan_for_a_hundred_thousand_open_cases() {
        office.open();
        fill(office.register("yuechi.window", MATTER, DemoOffice.YUECHI));
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        long id = handover.plan(handover.command(MATTER, HandoverOffice.WATER, today.plusDays(30)));
        for (int round = 1; round <= 3; round++) {
            long from = System.nanoTime();
            int planned = office.as(HandoverOffice.UPPER, () -> plans.make(id));
            double seconds = (System.nanoTime() - from) / 1e9;
            System.out.printf(Locale.ROOT, "%nplan %d for %d open cases: %.1f s%n", round, planned, seconds);
        }
        time("first page", () -> book.cases(id, null, 0, 50));
        time("a page in the middle", () -> book.cases(id, FlightState.PLANNED, 50_000, 50));
        time("tally", () -> book.tally(id));
        admin.update("delete from flight_case where handover_id = " + id);
        admin.update("delete from case_file where number like 'plan%'");
    }

    private void fill(long sample) {
        String columns = String.join(
                ", ",
                admin.queryForList(
                        "select column_name from information_schema.columns where table_schema = 'app'"
                                + " and table_name = 'case_file' and column_name not in ('id', 'number', 'query_code',"
                                + " 'request_id', 'status') order by ordinal_position",
                        String.class));
        admin.execute("insert into case_file (number, query_code, request_id, status, " + columns + ")"
                + " select concat('plan', n.seq), concat('P', n.seq), concat('plan', n.seq),"
                + " elt(1 + n.seq % 3, 'RECEIVED', 'AWAITING_SUPPLEMENT', 'ACCEPTED'), " + columns
                + " from case_file c join seq_1_to_100000 n where c.id = " + sample);
        admin.execute("analyze table case_file");
    }

    private void time(String name, Runnable ask) {
        office.as(HandoverOffice.UPPER, () -> {
            ask.run();
            long from = System.nanoTime();
            for (int no = 0; no < 20; no++) {
                ask.run();
            }
            System.out.printf(Locale.ROOT, "  %-22s %6.1f ms%n", name, (System.nanoTime() - from) / 20e6);
            return null;
        });
    }
}
