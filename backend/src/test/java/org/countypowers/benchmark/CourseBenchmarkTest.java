package org.countypowers.benchmark;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.countypowers.demo.DemoOffice;
import org.countypowers.reporting.CourseQuestion;
import org.countypowers.reporting.CourseReport;
import org.countypowers.reporting.CourseSweep;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each question on how cases run costs on MariaDB among {@code -Dcourse.steps} steps, eight a case. Asserts nothing. */
@Tag("benchmark")
@OnMariaDb
class CourseBenchmarkTest {
    private static final int STEPS = Integer.getInteger("course.steps", 1_000_000);
    private static final int CASES = STEPS / 8;
    private static final int ASKED = 5;
    private static final String EMPTIED = "case_course,case_step,case_deviation,case_variant";

    @Autowired
    Office office;

    @Autowired
    CourseSweep sweep;

    @Autowired
    CourseReport report;

    private final JdbcTemplate admin = new JdbcTemplate(MariaDbServer.observer("app"));

    @AfterEach
    void clear() {
        for (String table : EMPTIED.split(",")) {
            admin.execute("truncate table " + table);
        }
    }

    @Test
    void each_question() {
        office.open();
        clear();
        for (int no = 0; no < 20; no++) {
            long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
            office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "材料齐全"));
        }
        long from = System.nanoTime();
        int swept = sweep.run();
        System.out.printf(Locale.ROOT, "%nswept %d cases in %.2f s%n", swept, (System.nanoTime() - from) / 1e9);
        int intake = model("case-intake");
        int decision = model("case-decision");
        clear();
        fill(intake, decision);
        LocalDate first = LocalDate.of(2025, 1, 1);
        LocalDate last = LocalDate.of(2025, 12, 31);
        Map<String, CourseQuestion> asked = new LinkedHashMap<>();
        asked.put("a year, all", new CourseQuestion("", "", "", first, last, decision));
        asked.put("a year, a matter", new CourseQuestion("XK-BM-17", "", "", first, last, decision));
        asked.put("a year, a county", new CourseQuestion("", "511617", "", first, last, decision));
        asked.put("a quarter, all", new CourseQuestion("", "", "", first, first.plusMonths(3), decision));
        asked.forEach((name, question) -> {
            System.out.printf(Locale.ROOT, "%nhow %d steps run, %s, ms median/worst%n", STEPS, name);
            time("picture", each -> each.picture(question).steps().size());
            time("variants", each -> each.variants(question).listed().size());
            time("conformance", each -> each.conformance(question).deviations().size());
            time("whose days, counties", each -> each.counties(question).size());
            var most = office.as("city.audit-admin", () -> report.variants(question))
                    .listed()
                    .get(0);
            // Nothing but the numbers is filled: it finds them and no files to them.
            time("cases of a variant", each -> each.casesOf(question, most, Long.MAX_VALUE, 50)
                    .size());
        });
    }

    private int model(String process) {
        return admin.queryForObject("select max(id) from course_model where process_key = ?", Integer.class, process);
    }

    private void fill(int intake, int decision) {
        long from = System.nanoTime();
        String source = " from seq_1_to_" + CASES + " n";
        String place = "concat('XK-BM-', n.seq mod 389), concat('5116', 10 + n.seq mod 83)";
        String ended = "date '2025-01-01' + interval floor(n.seq * 365 / " + (CASES + 1) + ") day";
        String variant = "sha2(concat('v', floor(pow(n.seq mod 97, 2) / 97)), 256)";
        admin.execute("insert into case_course select n.seq, " + place + ", " + intake + ", " + decision
                + ", if(n.seq mod 13 = 0, 'REFUSED', 'GRANTED'), " + ended + " - interval 12 day, null, null, " + ended
                + ", "
                + variant + ", n.seq mod 7 = 0, 1, n.seq mod 50 <> 0, n.seq mod 100 = 0, 480 + n.seq * 37 mod 19200,"
                + " n.seq * 7 mod 900, 0, n.seq * 11 mod 4000, n.seq * 13 mod 4000, n.seq * 17 mod 900, 0, 0, 0"
                + source);
        admin.execute("insert into case_variant select " + variant + ", max(concat('审查\\n审核\\n', n.seq mod 97))"
                + source + " group by 1");
        admin.execute("insert into case_deviation select n.seq, 1, " + decision
                + ", 'OUT_OF_ORDER', 'Task_ExamineApplication', concat('Task_', n.seq mod 7)" + source
                + " where n.seq mod 100 = 0");
        String[] steps = {
            "Task_CheckMaterials", "Step_AcceptApplication", "Task_ExamineApplication", "Task_ReviewApplication",
            "Task_ApproveDecision", "Step_IssueDecision", "Task_ServeDecision", "Step_CloseCase"
        };
        for (int no = 0; no < steps.length; no++) {
            admin.execute("insert into case_step select n.seq, " + (no + 1) + ", " + (no < 2 ? intake : decision) + ", "
                    + place
                    + ", " + ended + ", '" + (no == 0 || no == 2 ? "" : steps[no - 1]) + "', '" + steps[no]
                    + "', 0, n.seq * 31 mod 3000, n.seq * 41 mod 2000, 0" + source);
        }
        admin.execute("analyze table case_course, case_step, case_variant, case_deviation");
        System.out.printf(Locale.ROOT, "filled in %.1f s%n", (System.nanoTime() - from) / 1e9);
    }

    private void time(String name, Function<CourseReport, Integer> question) {
        office.as("city.audit-admin", () -> {
            double[] times = new double[ASKED];
            int rows = 0;
            for (int no = 0; no < ASKED; no++) {
                long from = System.nanoTime();
                rows = question.apply(report);
                times[no] = (System.nanoTime() - from) / 1e6;
            }
            Arrays.sort(times);
            System.out.printf(
                    Locale.ROOT, "  %-22s %3d rows %8.1f / %8.1f%n", name, rows, times[ASKED / 2], times[ASKED - 1]);
            return null;
        });
    }
}
