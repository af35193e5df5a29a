package org.countypowers.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.WorkItems;
import org.countypowers.assignment.WorkQuery;
import org.countypowers.assignment.WorkQueue;
import org.countypowers.casework.CaseDesk;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.countypowers.process.TaskSubject;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** What the office costs on MariaDB, as ratios of one run: {@code docs/benchmark.md}. Asserts nothing on a clock. */
@Tag("benchmark")
@OnMariaDb
class OfficeBenchmarkTest {
    private static final int WARM_UP = 400;
    private static final int CASES = 100;
    private static final int PAGES = 200;

    @Autowired
    Office office;

    @Autowired
    WorkQueue queue;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CaseDesk desk;

    @Autowired
    WorkItems work;

    @Autowired
    UserDetailsService accounts;

    private final Map<String, UserDetails> signedIn = new ConcurrentHashMap<>();
    private final JdbcTemplate admin = new JdbcTemplate(MariaDbServer.observer("app"));

    @Test
    void a_whole_case_against_the_bare_engine() {
        office.open();
        ProcessEngine bare = bareEngine();
        Runnable ours = this::wholeCase;
        Runnable theirs = () -> bareCase(bare);
        run(ours, WARM_UP);
        run(theirs, WARM_UP);
        statements(ours);
        // Turn and turn about, so that a slow minute of the machine hits both.
        List<Sample> oursRuns = new ArrayList<>();
        List<Sample> theirRuns = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            oursRuns.add(sample(ours));
            theirRuns.add(sample(theirs));
        }
        bare.close();
        Sample us = median(oursRuns);
        Sample them = median(theirRuns);
        System.out.printf(
                Locale.ROOT, "%nwhole case, one officer at a time, MariaDB: ours / bare engine (history full)%n");
        System.out.printf(
                Locale.ROOT,
                "  cases per second %8.1f / %8.1f = %.2f%n",
                us.rate(),
                them.rate(),
                us.rate() / them.rate());
        us.counters()
                .forEach((name, count) -> System.out.printf(
                        Locale.ROOT,
                        "  %-16s %8.1f / %8.1f = %.2f%n",
                        name,
                        count,
                        them.counters().get(name),
                        count / them.counters().get(name)));
    }

    @Test
    void worklist_pages_at_a_million_open_tasks() throws InterruptedException {
        office.open();
        Map<String, double[]> small = new LinkedHashMap<>();
        Map<String, double[]> large = new LinkedHashMap<>();
        fill(10_000);
        measure(small);
        fill(1_000_000);
        measure(large);
        System.out.printf(
                Locale.ROOT,
                "%nworklist, first page, ms while an officer works: 10 000 tasks p50/p95, 1 000 000 p50/p95, ratio of p50%n");
        large.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "  %-22s %6.2f/%6.2f  %6.2f/%6.2f  %.2f%n",
                name,
                small.get(name)[0],
                small.get(name)[1],
                times[0],
                times[1],
                times[0] / small.get(name)[0]));
        admin.update("delete from worklist_row where task_id like 'bench%'");
    }

    private void measure(Map<String, double[]> results) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger worked = new AtomicInteger();
        Thread colleague = new Thread(() -> {
            while (!stop.get()) {
                wholeCase();
                worked.incrementAndGet();
            }
        });
        colleague.start();
        office.as("yuechi.handler", () -> {
            for (Tab tab : Tab.values()) {
                time(results, tab.name(), new WorkQuery(tab, null, null, null, false, null));
            }
            time(results, "UNCLAIMED matter", new WorkQuery(Tab.UNCLAIMED, "XK-069", null, null, false, null));
            time(results, "UNCLAIMED rare matter", new WorkQuery(Tab.UNCLAIMED, "XK-999", null, null, false, null));
            time(results, "UNCLAIMED county", new WorkQuery(Tab.UNCLAIMED, null, DemoOffice.YUECHI, null, false, null));
            time(results, "UNCLAIMED step", new WorkQuery(Tab.UNCLAIMED, null, null, "Task_FirstReview", false, null));
            time(results, "URGENT matter", new WorkQuery(Tab.URGENT, "XK-069", null, null, false, null));
            time(results, "counts of all tabs", null);
            return null;
        });
        stop.set(true);
        colleague.join();
        System.out.println("  (cases done meanwhile: " + worked + ")");
    }

    private void time(Map<String, double[]> results, String name, WorkQuery query) {
        double[] times = new double[PAGES];
        for (int no = -20; no < PAGES; no++) {
            long from = System.nanoTime();
            if (query == null) {
                queue.counts();
            } else {
                queue.page(query);
            }
            if (no >= 0) {
                times[no] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(times);
        results.put(name, new double[] {times[PAGES / 2], times[PAGES * 95 / 100]});
    }

    /** Half of the tasks lie with the bodies that the officer serves, two hundred are the officer's own. */
    private void fill(int rows) {
        String officer = jdbc.queryForObject("select id from officer where username = 'yuechi.handler'", String.class);
        admin.update("delete from worklist_row where task_id like 'bench%'");
        admin.execute("insert into worklist_row select concat('bench', lpad(n.seq, 9, '0')), 900000000 + n.seq,"
                + " concat('N', n.seq), 'case-decision', 'd', if(n.seq % 997 = 0, 'Task_FirstReview', 'Task_ExamineApplication'),"
                + " '审查', b.id, 'CASE_HANDLER', 'HANDLER', 'examine', elt(1 + n.seq % 7, 'XK-069', 'XK-070', 'XK-037',"
                + " 'XK-076', 'XK-007', 'XK-042', 'XK-006'), '取水许可', '511621', '岳池县', '申请人',"
                + " if(n.seq % (" + rows / 200 + ") = 0, '" + officer
                + "', ''), '', date '2026-01-01' + interval (n.seq % 700) day, false,"
                + " 'ACCEPTED', false from seq_1_to_" + rows + " n"
                + " join (select id, row_number() over (order by (division_code <> '511621'), id) as no from government_body) b"
                + " on b.no = if(n.seq % 2 = 0, 1 + n.seq div 2 % 8, 9 + n.seq div 2 % 30)");
        admin.execute("analyze table worklist_row");
    }

    private void wholeCase() {
        long id = as(
                "guangan.window",
                () -> desk.register(office.application(UUID.randomUUID().toString(), "XK-069", DemoOffice.GUANGAN)));
        step("guangan.handler", id, Map.of("outcome", "accept", "opinion", "材料齐全"));
        step(
                "guangan.handler",
                id,
                Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "《水法》", "opinion", "建议准予"));
        step("guangan.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
        step("guangan.approver", id, Map.of("outcome", "grant", "opinion", "同意"));
        step(
                "guangan.window",
                id,
                Map.of(
                        "outcome",
                        "served",
                        "method",
                        "DIRECT",
                        "recipient",
                        "申请人",
                        "servedOn",
                        LocalDate.now(OfficeTime.ZONE).toString()));
    }

    private void step(String officer, long caseId, Map<String, Object> answers) {
        Map<String, Object> page = admin.queryForMap(
                "select task_id, version from worklist_row r join case_file c on r.subject = concat(c.id) where c.id = ?",
                caseId);
        String task = (String) page.get("task_id");
        long version = (long) page.get("version");
        as(officer, () -> {
            work.claim(task);
            return null;
        });
        as(officer, () -> {
            work.complete(task, new TaskSubject.Seen(Long.toString(caseId), version), answers);
            return null;
        });
    }

    /** As an officer who signed in this morning. */
    private <T> T as(String username, Supplier<T> act) {
        UserDetails user = signedIn.computeIfAbsent(username, accounts::loadUserByUsername);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static ProcessEngine bareEngine() {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(MariaDbServer.observer("bare"));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setProcessEngineName("bare");
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "bare.bpmn",
                        Bpmn.createExecutableProcess("bare")
                                .startEvent()
                                .userTask("check")
                                .userTask("examine")
                                .userTask("review")
                                .userTask("approve")
                                .userTask("serve")
                                .endEvent()
                                .done())
                .deploy();
        return engine;
    }

    /** The same five tasks, each claimed and completed, with the fifteen variables that a case would keep in the engine. */
    private static void bareCase(ProcessEngine engine) {
        Map<String, Object> facts = new HashMap<>();
        for (int no = 1; no <= 10; no++) {
            facts.put("fact" + no, "value " + no);
        }
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey("bare", facts)
                .getId();
        for (int step = 1; step <= 5; step++) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceId(id)
                    .singleResult()
                    .getId();
            engine.getTaskService().claim(task, "officer" + step);
            engine.getTaskService().complete(task, Variables.putValue("outcome" + step, "passed"));
        }
    }

    private record Sample(double rate, Map<String, Double> counters) {}

    private Sample sample(Runnable one) {
        Map<String, Long> before = counters();
        long from = System.nanoTime();
        run(one, CASES);
        double seconds = (System.nanoTime() - from) / 1e9;
        Map<String, Double> each = new TreeMap<>();
        counters().forEach((name, count) -> each.put(name, (count - before.get(name)) / (double) CASES));
        return new Sample(CASES / seconds, each);
    }

    private Map<String, Long> counters() {
        Map<String, Long> counters = new TreeMap<>();
        Map<String, String> names = Map.of(
                "Com_select", "selects",
                "Com_insert", "inserts",
                "Com_update", "updates",
                "Com_delete", "deletes",
                "Com_commit", "commits",
                "Questions", "statements",
                "Innodb_rows_inserted", "rows inserted",
                "Innodb_rows_updated", "rows updated",
                "Innodb_rows_deleted", "rows deleted");
        admin.query("show global status", row -> {
            String name = names.get(row.getString(1));
            if (name != null) {
                counters.put(name, Long.parseLong(row.getString(2)));
            }
        });
        return counters;
    }

    /** With BENCHMARK_STATEMENTS in the environment the output has every kind of statement: how often and how long a case. */
    private void statements(Runnable one) {
        if (System.getenv("BENCHMARK_STATEMENTS") == null) {
            return;
        }
        HikariDataSource pool = (HikariDataSource) jdbc.getDataSource();
        admin.execute("set global log_output = 'TABLE'");
        admin.execute("set global slow_query_log = 1");
        admin.execute("set global long_query_time = 0");
        // Only connections opened from now on log everything.
        pool.getHikariPoolMXBean().softEvictConnections();
        run(one, CASES);
        admin.execute("set global slow_query_log = 0");
        admin.execute("set global long_query_time = 10");
        pool.getHikariPoolMXBean().softEvictConnections();
        Map<String, double[]> kinds = new TreeMap<>();
        admin.query(
                "select convert(sql_text using utf8mb4), time_to_sec(query_time) * 1000 + microsecond(query_time) / 1000"
                        + " from mysql.slow_log",
                row -> {
                    String text = row.getString(1).replaceAll("'[^']*'", "?").replaceAll("[0-9]+", "?");
                    String kind = text.replaceAll("\\s+", " ");
                    double[] spent =
                            kinds.computeIfAbsent(kind.substring(0, Math.min(90, kind.length())), key -> new double[2]);
                    spent[0] += row.getDouble(2) / CASES;
                    spent[1] += 1.0 / CASES;
                });
        kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((first, second) -> Double.compare(second[0], first[0])))
                .limit(45)
                .forEach(kind -> System.out.printf(
                        Locale.ROOT,
                        "SQL %6.2f ms %5.1f times  %s%n",
                        kind.getValue()[0],
                        kind.getValue()[1],
                        kind.getKey()));
        System.out.printf(
                Locale.ROOT,
                "SQL total %.1f ms%n",
                kinds.values().stream().mapToDouble(each -> each[0]).sum());
    }

    private static Sample median(List<Sample> samples) {
        List<Sample> sorted = new ArrayList<>(samples);
        sorted.sort(Collections.reverseOrder(java.util.Comparator.comparingDouble(Sample::rate)));
        return sorted.get(sorted.size() / 2);
    }

    private static void run(Runnable one, int times) {
        for (int no = 0; no < times; no++) {
            one.run();
        }
    }
}
