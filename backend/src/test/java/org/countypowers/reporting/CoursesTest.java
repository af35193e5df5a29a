package org.countypowers.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.deadline.Clocks;
import org.countypowers.demo.DemoOffice;
import org.countypowers.reporting.CourseReport.Conformance;
import org.countypowers.reporting.CourseReport.County;
import org.countypowers.reporting.CourseReport.Deviated;
import org.countypowers.reporting.CourseReport.Variant;
import org.countypowers.reporting.CourseReport.Variants;
import org.countypowers.reporting.domain.CourseFigures.CaseRow;
import org.countypowers.reporting.domain.CourseFigures.CountyRow;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Everything is done at ten o'clock. In 2026 the Spring Festival is off from 15 to 23 February; Saturday the 14th and Saturday the
 * 28th are worked.
 */
abstract class CoursesTest {
    private static final String AUDITOR = "city.auditor";
    private static final int DAY = 480;
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 2, 14);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 2, 24);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 2, 26);
    private static final LocalDate NEXT_FRIDAY = LocalDate.of(2026, 2, 27);
    private static final LocalDate NEXT_SATURDAY = LocalDate.of(2026, 2, 28);
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "材料齐全");
    private static final Map<String, Object> EXAMINED =
            Map.of("outcome", "grant", "factsFound", "取水量合理", "legalGrounds", "《水法》第七条", "opinion", "建议准予");
    private static final Map<String, Object> PASSED = Map.of("outcome", "passed", "opinion", "同意");
    private static final Map<String, Object> BACK = Map.of("outcome", "returned", "opinion", "事实不清，请补充");
    private static final Map<String, Object> GRANT = Map.of("outcome", "grant", "opinion", "同意");

    @Autowired
    Office office;

    @Autowired
    CourseSweep sweep;

    @Autowired
    CourseReport report;

    @Autowired
    CourseRefresh refresh;

    @Autowired
    CourseSheet sheet;

    @Autowired
    Clocks clocks;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @OnH2
    static class OnH2Test extends CoursesTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CoursesTest {}

    /** What others left in this database is not looked at. */
    @BeforeEach
    @AfterEach
    void beginHere() {
        office.open();
        for (String table : List.of("case_course", "case_step", "case_deviation", "case_variant", "course_model")) {
            sql.update("delete from " + table);
        }
        long newest = jdbc.queryForObject("select coalesce(max(id), 0) from trail_entry", Long.class);
        sql.update(
                "update course_mark set settled_entry = ?, read_entry = ?, as_of = null where id = 1", newest, newest);
    }

    private long[] registered(LocalDate day, String matter) {
        long[] id = new long[1];
        office.on(day, () -> id[0] = office.register("yuechi.window", matter, DemoOffice.YUECHI));
        return id;
    }

    private void done(LocalDate day, String who, long id, Map<String, Object> answers) {
        office.on(day, () -> office.complete(who, id, answers));
    }

    private void served(LocalDate day, long id) {
        done(
                day,
                "yuechi.window",
                id,
                Map.of("outcome", "served", "method", "DIRECT", "recipient", "𠮷野", "servedOn", day.toString()));
    }

    private void decidedAndServed(LocalDate day, long id) {
        done(day, "yuechi.handler", id, EXAMINED);
        done(day, "yuechi.reviewer", id, PASSED);
        done(day, "yuechi.approver", id, GRANT);
        served(day, id);
    }

    private long grantedStraight() {
        long id = registered(FRIDAY, "XK-069")[0];
        String[] check = new String[1];
        office.on(TUESDAY, () -> check[0] = office.claim("yuechi.handler", id));
        office.on(
                THURSDAY,
                () -> office.complete(
                        "yuechi.handler",
                        check[0],
                        office.view("yuechi.handler", id).seen(),
                        ACCEPT));
        done(NEXT_FRIDAY, "yuechi.handler", id, EXAMINED);
        done(NEXT_FRIDAY, "yuechi.reviewer", id, PASSED);
        done(NEXT_SATURDAY, "yuechi.approver", id, GRANT);
        served(MONDAY, id);
        return id;
    }

    private long returnedByReviewer() {
        long id = registered(SATURDAY, "XK-069")[0];
        done(SATURDAY, "yuechi.handler", id, ACCEPT);
        done(SATURDAY, "yuechi.handler", id, EXAMINED);
        done(TUESDAY, "yuechi.reviewer", id, BACK);
        decidedAndServed(THURSDAY, id);
        return id;
    }

    private CourseQuestion all() {
        return question(0);
    }

    private static CourseQuestion question(int model) {
        return new CourseQuestion("", "", "", FRIDAY, MONDAY, model);
    }

    private List<County> counties(CourseQuestion question) {
        return office.as(AUDITOR, () -> report.counties(question));
    }

    private Variants variants(CourseQuestion question) {
        return office.as(AUDITOR, () -> report.variants(question));
    }

    private Conformance conformance(CourseQuestion question) {
        return office.as(AUDITOR, () -> report.conformance(question));
    }

    private CoursePicture picture(int model) {
        return office.as(AUDITOR, () -> report.picture(question(model)));
    }

    private List<CaseRow> casesOf(Variant variant, long before) {
        return office.as(AUDITOR, () -> report.casesOf(all(), variant, before, 50));
    }

    private List<CaseRow> casesOf(Deviated deviated, long before) {
        return office.as(AUDITOR, () -> report.casesOf(all(), deviated, before, 50));
    }

    private CountyRow yuechi() {
        List<County> counties = counties(all());
        assertThat(counties).extracting(each -> each.sums().code()).containsExactly(DemoOffice.YUECHI);
        return counties.get(0).sums();
    }

    private int decisionModel() {
        return office.as(AUDITOR, report::models).stream()
                .filter(model -> model.processKey().equals("case-decision"))
                .mapToInt(model -> model.id())
                .filter(model -> !picture(model).steps().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void waiting_and_working_days_are_those_of_the_calendar() {
        grantedStraight();
        sweep.run();

        CountyRow sums = yuechi();
        assertThat(sums.cases()).isEqualTo(1);
        // 13th, 14th: two days until it was taken up; one before each of examination, approval and service.
        assertThat(sums.countyWait()).isEqualTo(5 * DAY);
        assertThat(sums.countyWork())
                .as("taken up on the 24th, checked on the 26th")
                .isEqualTo(2 * DAY);
        assertThat(sums.applicant() + sums.excluded() + sums.cityWait() + sums.provinceWork())
                .isZero();
        assertThat(sums.within()).isEqualTo(1);
        Variants variants = variants(all());
        assertThat(variants.listed()).hasSize(1);
        assertThat(variants.listed().get(0).median()).isEqualTo(7 * DAY);
        assertThat(variants.listed().get(0).steps()).containsExactly("审核申请材料", "审查", "审核", "审定", "送达");
        assertThat(conformance(all())).satisfies(found -> {
            assertThat(found.cases()).isEqualTo(1);
            assertThat(found.conforming()).isEqualTo(1);
            assertThat(found.deviations()).isEmpty();
        });
    }

    @Test
    void the_time_for_a_supplement_is_the_applicants() {
        long id = registered(FRIDAY, "XK-069")[0];
        done(
                SATURDAY,
                "yuechi.handler",
                id,
                Map.of(
                        "outcome",
                        "supplement",
                        "supplementMaterials",
                        List.of("3"),
                        "supplementRequirement",
                        "请补交利害关系说明",
                        "opinion",
                        "需补正"));
        done(THURSDAY, "yuechi.window", id, Map.of("outcome", "received", "received", List.of("3"), "opinion", "已收齐"));
        done(NEXT_FRIDAY, "yuechi.handler", id, ACCEPT);
        decidedAndServed(NEXT_FRIDAY, id);
        sweep.run();

        CountyRow sums = yuechi();
        assertThat(sums.applicant()).as("14th, 24th, 25th").isEqualTo(3 * DAY);
        assertThat(sums.countyWait()).as("13th, 26th").isEqualTo(2 * DAY);
        assertThat(sums.countyWork()).isZero();
        assertThat(sums.supplemented()).isEqualTo(1);
        assertThat(conformance(all()).conforming()).isEqualTo(1);
    }

    @Test
    void days_on_which_the_clock_was_suspended_are_nobodys() {
        long id = registered(FRIDAY, "XK-069")[0];
        done(SATURDAY, "yuechi.handler", id, ACCEPT);
        long clock = clocks.ofCase(id).stream()
                .filter(each -> each.running())
                .findFirst()
                .orElseThrow()
                .id();
        office.on(
                TUESDAY,
                () -> transaction.executeWithoutResult(status -> clocks.suspend(clock, TUESDAY, "专家评审", "45")));
        office.on(NEXT_FRIDAY, () -> transaction.executeWithoutResult(status -> clocks.resume(clock, THURSDAY)));
        decidedAndServed(NEXT_FRIDAY, id);
        sweep.run();

        CountyRow sums = yuechi();
        assertThat(sums.excluded()).as("24th to 26th").isEqualTo(3 * DAY);
        assertThat(sums.countyWait())
                .as("13th, and the 14th with the morning of the 27th")
                .isEqualTo(2 * DAY);
    }

    @Test
    void each_level_has_its_own_days() {
        long id = registered(FRIDAY, "XK-037")[0];
        done(SATURDAY, "yuechi.handler", id, Map.of("outcome", "submit", "opinion", "情况属实"));
        done(THURSDAY, "province.handler", id, ACCEPT);
        done(
                THURSDAY,
                "province.handler",
                id,
                Map.of("outcome", "refuse", "factsFound", "不符", "legalGrounds", "《森林法》", "opinion", "不予"));
        done(THURSDAY, "province.reviewer", id, PASSED);
        done(
                THURSDAY,
                "province.approver",
                id,
                Map.of("outcome", "refuse", "refusalReasons", "不符合林地保护利用规划", "opinion", "不予许可"));
        served(NEXT_FRIDAY, id);
        sweep.run();

        CountyRow sums = yuechi();
        assertThat(sums.countyWait()).as("13th and 26th").isEqualTo(2 * DAY);
        assertThat(sums.provinceWait()).as("14th, 24th, 25th").isEqualTo(3 * DAY);
        assertThat(sums.cityWait() + sums.cityWork()).isZero();
        assertThat(sums.refused()).isEqualTo(1);
    }

    @Test
    void a_returned_case_passes_twice_and_is_a_sequence_of_its_own() {
        grantedStraight();
        long returned = returnedByReviewer();
        sweep.run();

        Variants variants = variants(all());
        assertThat(variants.cases()).isEqualTo(2);
        assertThat(variants.rarer()).isZero();
        assertThat(variants.listed()).hasSize(2);
        Variant twice = variants.listed().stream()
                .filter(each -> each.steps().size() == 7)
                .findFirst()
                .orElseThrow();
        assertThat(twice.steps()).containsExactly("审核申请材料", "审查", "审核", "审查", "审核", "审定", "送达");
        assertThat(casesOf(twice, Long.MAX_VALUE)).extracting(CaseRow::id).containsExactly(returned);
        assertThat(casesOf(twice, returned)).isEmpty();

        CoursePicture picture = picture(decisionModel());
        assertThat(picture.steps())
                .filteredOn(step -> step.id().startsWith("Task_"))
                .extracting(CoursePicture.Step::id, CoursePicture.Step::passes, CoursePicture.Step::waiting)
                .containsExactlyInAnyOrder(
                        tuple("Task_ExamineApplication", 3L, 0L),
                        tuple("Task_ReviewApplication", 3L, 0L),
                        tuple("Task_ApproveDecision", 2L, 0L),
                        tuple("Task_ServeDecision", 2L, 0L));
        assertThat(picture.flows())
                .extracting(CoursePicture.Flow::id, CoursePicture.Flow::passes)
                .contains(
                        tuple("Flow_ReviewPassedNo", 1L), tuple("Flow_ReviewPassedYes", 2L), tuple("Flow_Examined", 3L))
                .doesNotContain(tuple("Flow_LegalReviewAskedYes", 1L));
        assertThat(picture.transitions())
                .filteredOn(each -> each.from().equals("Task_ReviewApplication")
                        && each.to().equals("Task_ExamineApplication"))
                .extracting(CoursePicture.Transition::passes, CoursePicture.Transition::median)
                .containsExactly(tuple(1L, 2 * DAY));
    }

    @Test
    void an_open_case_is_counted_where_it_waits_and_in_nothing_else() {
        long id = registered(FRIDAY, "XK-069")[0];
        done(SATURDAY, "yuechi.handler", id, ACCEPT);
        sweep.run();

        assertThat(counties(all())).isEmpty();
        Conformance found = conformance(all());
        assertThat(found.cases()).isZero();
        assertThat(found.open()).isEqualTo(1);
        assertThat(picture(decisionModel()).steps())
                .extracting(CoursePicture.Step::id, CoursePicture.Step::passes, CoursePicture.Step::waiting)
                .containsExactly(tuple("Task_ExamineApplication", 0L, 1L));

        decidedAndServed(THURSDAY, id);
        sweep.run();

        assertThat(yuechi().cases()).isEqualTo(1);
    }

    @Test
    void a_step_that_no_flow_leads_to_is_a_deviation_with_its_place_and_case() {
        grantedStraight();
        long id = registered(FRIDAY, "XK-069")[0];
        done(FRIDAY, "yuechi.handler", id, ACCEPT);
        office.on(
                SATURDAY,
                () -> office.as("yuechi.approver", () -> {
                    transaction.executeWithoutResult(status -> events.publishEvent(Auditable.of(
                            Stream.ofCase(id),
                            "case.opinion",
                            "past the engine",
                            Map.of("step", "Task_ApproveDecision", "task", "none", "outcome", "grant"))));
                    return null;
                }));
        decidedAndServed(THURSDAY, id);
        sweep.run();

        Conformance found = conformance(all());
        assertThat(found.cases()).isEqualTo(2);
        assertThat(found.conforming()).isEqualTo(1);
        assertThat(found.deviations())
                .extracting(each -> each.at().kind(), each -> each.at().step(), each -> each.at()
                        .cases())
                .contains(tuple("OUT_OF_ORDER", "Task_ApproveDecision", 1L));
        assertThat(casesOf(found.deviations().get(0), Long.MAX_VALUE))
                .extracting(CaseRow::id)
                .containsExactly(id);
    }

    @Test
    void a_second_sweep_changes_nothing() {
        grantedStraight();
        returnedByReviewer();
        assertThat(sweep.run()).isEqualTo(2);
        Map<String, Object> once = prepared();

        assertThat(sweep.run())
                .as("read again, since the last minutes may hide an entry")
                .isEqualTo(2);

        assertThat(prepared()).isEqualTo(once);
    }

    private Map<String, Object> prepared() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String table : List.of("case_course", "case_step", "case_deviation")) {
            all.put(
                    table,
                    jdbc.queryForList("select * from " + table + " order by case_id").stream()
                            .map(row ->
                                    row.values().stream().map(String::valueOf).collect(Collectors.joining("|")))
                            .sorted()
                            .toList());
        }
        all.put("variants", jdbc.queryForList("select variant from case_variant order by variant", String.class));
        return all;
    }

    @Test
    void an_auditor_counts_the_own_city_alone() {
        grantedStraight();
        sweep.run();
        assertThat(yuechi().cases()).isEqualTo(1);
        Variant variant = variants(all()).listed().get(0);
        int model = decisionModel();

        sql.update("update case_course set county_code = '510121'");
        sql.update("update case_step set county_code = '510121'");

        assertThat(counties(all())).isEmpty();
        assertThat(variants(all()).listed()).isEmpty();
        assertThat(conformance(all()).cases()).isZero();
        assertThat(picture(model).steps()).isEmpty();
        assertThat(casesOf(variant, Long.MAX_VALUE)).isEmpty();
        assertThat(office.as("city.audit-admin", () -> report.counties(all()))).hasSize(1);
    }

    @Test
    void filters_leave_out_what_they_do_not_name() {
        grantedStraight();
        sweep.run();
        LocalDate today = MONDAY;
        for (CourseQuestion none : List.of(
                new CourseQuestion("XK-037", "", "", FRIDAY, today, 0),
                new CourseQuestion("", DemoOffice.WUSHENG, "", FRIDAY, today, 0),
                new CourseQuestion("", "", "NO_SUCH_CLASS", FRIDAY, today, 0),
                new CourseQuestion("", "", "", FRIDAY, today.minusDays(1), 0),
                new CourseQuestion("", "", "", FRIDAY, today, 999_999))) {
            assertThat(counties(none)).as(none.toString()).isEmpty();
            assertThat(variants(none).cases()).as(none.toString()).isZero();
        }
        assertThat(counties(new CourseQuestion("XK-069", DemoOffice.YUECHI, "", today, today, decisionModel())))
                .hasSize(1);
    }

    @Test
    void only_who_reads_the_trail_sees_how_cases_run() {
        for (String other : List.of("yuechi.handler", "yuechi.window", "province.designer")) {
            assertThatThrownBy(() -> office.as(other, () -> report.counties(all())))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.as(other, () -> {
                        refresh.bringUpToDate();
                        return null;
                    }))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.as(other, () -> taken(CourseSheet.Part.COUNTIES)))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void whoever_reads_it_may_bring_it_up_to_date_and_the_trail_says_so() {
        grantedStraight();
        office.as(AUDITOR, () -> {
            assertThat(report.asOf()).isEmpty();
            refresh.bringUpToDate();
            assertThat(report.asOf()).isPresent();
            return null;
        });
        assertThat(yuechi().cases()).isEqualTo(1);
        assertThat(picture(decisionModel()).steps()).isNotEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail_entry where action = 'courses.refresh'", Integer.class))
                .isPositive();
    }

    @Test
    void each_part_leaves_as_a_table() {
        grantedStraight();
        sweep.run();
        assertThat(lines(CourseSheet.Part.COUNTIES).get(1)).startsWith("511621,岳池县,1,7.0,100.0%,0.0%,0.0%,0.0,5.0,2.0");
        assertThat(lines(CourseSheet.Part.VARIANTS).get(1)).isEqualTo("审核申请材料 → 审查 → 审核 → 审定 → 送达,1,100.0%,7.0");
        assertThat(lines(CourseSheet.Part.DEVIATIONS)).hasSize(1);
        assertThat(lines(CourseSheet.Part.STEPS)).anyMatch(line -> line.startsWith("送达,1,1.0,1.0,1.0,0.0,0.0,0"));
        assertThat(lines(CourseSheet.Part.TRANSITIONS)).anyMatch(line -> line.startsWith("审查,审核,1,0.0,0.0"));
    }

    private List<String> lines(CourseSheet.Part part) {
        return Arrays.asList(office.as(AUDITOR, () -> taken(part)).split("\r?\n"));
    }

    private String taken(CourseSheet.Part part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int model = part == CourseSheet.Part.STEPS || part == CourseSheet.Part.TRANSITIONS ? decision() : 0;
        try {
            sheet.write(part, question(model), Format.CSV, (key, values) -> key, UnaryOperator.identity(), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private int decision() {
        return report.models().stream()
                .filter(model -> model.processKey().equals("case-decision"))
                .mapToInt(model -> model.id())
                .filter(model -> !report.picture(question(model)).steps().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
