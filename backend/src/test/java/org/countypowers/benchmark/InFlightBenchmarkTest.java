package org.countypowers.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.countypowers.assignment.Reconciliation;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.delegation.InFlightCases.OpenCase;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a cut-over costs on MariaDB: moves a second and statements a move. Asserts nothing on a clock. */
@Tag("benchmark")
@OnMariaDb
class InFlightBenchmarkTest {
    private static final String MATTER = "XK-071";
    private static final int CASES = 1000;
    private static final int ACCEPTED = 100;
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "齐全");

    private static final Map<String, Object> EXAMINE =
            Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "《水法》第七条", "opinion", "准予");

    @Autowired
    Office office;

    @Autowired
    InFlightCases inFlight;

    @Autowired
    PowerRegistrar powers;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final JdbcTemplate admin = new JdbcTemplate(MariaDbServer.observer("app"));
    private final LocalDate today = LocalDate.now(OfficeTime.ZONE);

    @Test
    void a_cut_over_of_a_thousand_cases() throws Exception {
        office.open();
        List<Long> waiting = IntStream.range(0, CASES)
                .mapToObj(no -> office.register("wusheng.window", MATTER, DemoOffice.WUSHENG))
                .toList();
        transaction.executeWithoutResult(status -> powers.enter(new EnterPower(
                MATTER,
                DemoOffice.WUSHENG,
                DelegationForm.DIRECT_TRANSFER,
                today,
                OfficerSetup.OPEN,
                "川府令",
                "省政府令",
                "",
                "B")));
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            moveAll(waiting, 50, 1);
            turn();
        }
        statements(waiting);
        turn();
        System.out.printf(
                Locale.ROOT, "%nwaiting cases moved: threads, cases a transaction, moves a second, a move:%n");
        for (int threads : new int[] {1, 2}) {
            for (int size : new int[] {50, 100}) {
                measure(waiting, size, threads);
                turn();
                measure(waiting, size, threads);
                turn();
            }
        }
        moveAll(waiting, 100, 2);
        List<Long> accepted = waiting.subList(0, ACCEPTED);
        accepted.forEach(id -> office.complete(handler(id), id, ACCEPT));
        System.out.printf(Locale.ROOT, "accepted cases, to be examined anew:%n");
        for (int round = 0; round < 4; round++) {
            turn();
            measure(accepted, 50, 1);
        }
        accepted.forEach(id -> office.complete(handler(id), id, EXAMINE));
        System.out.printf(Locale.ROOT, "examined cases, to be examined anew:%n");
        for (int round = 0; round < 4; round++) {
            turn();
            measure(accepted, 50, 1);
        }
        System.out.println("differences between worklist and engine: "
                + reconciliation.differences().size());
    }

    @Test
    void a_hundred_thousand_open_cases_page_by_page() {
        office.open();
        long sample = office.register("wusheng.window", "XK-072", DemoOffice.WUSHENG);
        String columns = String.join(
                ", ",
                admin.queryForList(
                        "select column_name from information_schema.columns where table_schema = 'app'"
                                + " and table_name = 'case_file' and column_name not in ('id', 'number', 'query_code',"
                                + " 'request_id', 'status') order by ordinal_position",
                        String.class));
        admin.execute("insert into case_file (number, query_code, request_id, status, " + columns + ")"
                + " select concat('bench', n.seq), concat('B', n.seq), concat('bench', n.seq),"
                + " elt(1 + n.seq % 5, 'RECEIVED', 'AWAITING_SUPPLEMENT', 'ACCEPTED', 'CLOSED', 'CLOSED'), " + columns
                + " from case_file c join seq_1_to_166667 n where c.id = " + sample);
        admin.execute("analyze table case_file");
        List<Double> times = new ArrayList<>();
        int found = 0;
        long after = 0;
        List<OpenCase> page;
        do {
            long from = System.nanoTime();
            long start = after;
            page = transaction.execute(status -> inFlight.open("XK-072", DemoOffice.WUSHENG, start, 1000));
            times.add((System.nanoTime() - from) / 1e6);
            found += page.size();
            after = page.isEmpty() ? after : page.get(page.size() - 1).caseId();
        } while (!page.isEmpty());
        long from = System.nanoTime();
        Map<String, Integer> received = transaction.execute(
                status -> inFlight.received(List.of("XK-072"), DemoOffice.WUSHENG, today.minusYears(3), today));
        double counted = (System.nanoTime() - from) / 1e6;
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%n%d open cases in pages of 1 000: %.1f/%.1f ms a page (p50/p95), %.1f s in all; %s received, counted in %.1f ms%n",
                found,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                Arrays.stream(sorted).sum() / 1000,
                received,
                counted);
        admin.update("delete from case_file where number like 'bench%'");
    }

    /** The other way round. */
    private void turn() {
        transaction.executeWithoutResult(status -> {
            var entry = register.inForce(MATTER, DemoOffice.WUSHENG, today).orElseThrow();
            powers.setStatus(
                    entry, entry.status() == Status.EFFECTIVE ? Status.SUSPENDED : Status.EFFECTIVE, today, "川府令");
        });
    }

    private String handler(long id) {
        String body = office.view("wusheng.window", id).route().acceptingBody();
        return body.startsWith(DemoOffice.WUSHENG) ? "wusheng.handler" : "city.handler";
    }

    private void measure(List<Long> cases, int size, int threads) throws Exception {
        Map<String, Long> before = counters();
        long from = System.nanoTime();
        int moved = moveAll(cases, size, threads);
        double seconds = (System.nanoTime() - from) / 1e9;
        Map<String, Double> each = new TreeMap<>();
        counters().forEach((name, count) -> each.put(name, (count - before.get(name)) / (double) cases.size()));
        System.out.printf(
                Locale.ROOT,
                "  %d %4d %8.1f  statements %.1f (selects %.1f, inserts %.1f, updates %.1f, deletes %.1f) moved %d%n",
                threads,
                size,
                cases.size() / seconds,
                each.get("Questions"),
                each.get("Com_select"),
                each.get("Com_insert"),
                each.get("Com_update"),
                each.get("Com_delete"),
                moved);
    }

    private int moveAll(List<Long> cases, int size, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Callable<Integer>> transactions = new ArrayList<>();
        for (int start = 0; start < cases.size(); start += size) {
            List<Long> some = cases.subList(start, Math.min(cases.size(), start + size));
            transactions.add(() -> transaction.execute(status -> (int) some.stream()
                    .filter(id -> inFlight.move(id, true, new Ground("DELEGATION", "", "川府令", today, "批次赋权"))
                            .moved())
                    .count()));
        }
        int moved = 0;
        for (Future<Integer> done : pool.invokeAll(transactions)) {
            moved += done.get();
        }
        pool.shutdown();
        return moved;
    }

    private Map<String, Long> counters() {
        Map<String, Long> counters = new TreeMap<>();
        admin.query("show global status", row -> {
            if (List.of("Com_select", "Com_insert", "Com_update", "Com_delete", "Questions")
                    .contains(row.getString(1))) {
                counters.put(row.getString(1), Long.parseLong(row.getString(2)));
            }
        });
        return counters;
    }

    /** With BENCHMARK_STATEMENTS in the environment every kind of statement: how often and how long a move. */
    private void statements(List<Long> cases) throws Exception {
        if (System.getenv("BENCHMARK_STATEMENTS") == null) {
            moveAll(cases, 50, 1);
            return;
        }
        HikariDataSource pool = (HikariDataSource) jdbc.getDataSource();
        admin.execute("set global log_output = 'TABLE'");
        admin.execute("set global slow_query_log = 1");
        admin.execute("set global long_query_time = 0");
        pool.getHikariPoolMXBean().softEvictConnections();
        moveAll(cases, 50, 1);
        admin.execute("set global slow_query_log = 0");
        admin.execute("set global long_query_time = 10");
        pool.getHikariPoolMXBean().softEvictConnections();
        Map<String, double[]> kinds = new TreeMap<>();
        admin.query(
                "select convert(sql_text using utf8mb4), time_to_sec(query_time) * 1000 + microsecond(query_time) / 1000"
                        + " from mysql.slow_log",
                row -> {
                    String text = row.getString(1)
                            .replaceAll("'[^']*'", "?")
                            .replaceAll("[0-9]+", "?")
                            .replaceAll("\\s+", " ");
                    double[] spent =
                            kinds.computeIfAbsent(text.substring(0, Math.min(90, text.length())), key -> new double[2]);
                    spent[0] += row.getDouble(2) / cases.size();
                    spent[1] += 1.0 / cases.size();
                });
        kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((first, second) -> Double.compare(second[0], first[0])))
                .limit(30)
                .forEach(kind -> System.out.printf(
                        Locale.ROOT,
                        "SQL %6.3f ms %5.2f times  %s%n",
                        kind.getValue()[0],
                        kind.getValue()[1],
                        kind.getKey()));
    }
}
