package org.countypowers.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.CapacityTraining.Exam;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.delegation.domain.CapacityIndicator.Source;
import org.countypowers.delegation.domain.CapacityLine;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

abstract class CapacityAssessmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String COUNTY = DemoOffice.YUECHI;
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Office office;

    @Autowired
    CapacityDesk desk;

    @Autowired
    CapacityCarryOver carryOver;

    @Autowired
    CapacityCheck check;

    @Autowired
    CapacityEvidence evidence;

    @Autowired
    CapacityPlan plan;

    @Autowired
    CapacityTraining training;

    @Autowired
    CapacityRecords records;

    @Autowired
    CapacityResults results;

    @Autowired
    Matters matters;

    @Autowired
    Trail trail;

    @Autowired
    Sql sql;

    private String matter;

    @BeforeEach
    void openTheOffice() {
        office.open();
        sql.update("delete from capacity_training");
        List<Matter> delegable = matters.search("", "", 200).stream()
                .filter(each -> each.form() != DelegationForm.NOT_DELEGABLE
                        && each.risk() != Matter.RiskLevel.D
                        && !each.powerType().equals("行政处罚"))
                .toList();
        matter = delegable.get(NEXT.getAndIncrement() % delegable.size()).id();
    }

    @Test
    void a_county_assesses_itself_the_city_checks_and_the_result_is_good_for_twelve_months() {
        long id = submitted();
        at(DAY.plusDays(3), "city.reform", () -> check.confirm(id));
        CapacitySheet sheet = office.as("yuechi.reform", () -> records.sheet(id));
        assertThat(sheet.state()).isEqualTo(CapacityState.CHECKED);
        assertThat(sheet.result().total()).isEqualByComparingTo("100");
        assertThat(sheet.validTo()).isEqualTo(DAY.plusDays(3).plusMonths(12));
        assertThat(results.valid(matter, COUNTY, DAY.plusDays(2))).isEmpty();
        assertThat(results.valid(matter, COUNTY, DAY.plusDays(3)))
                .hasValueSatisfying(good -> assertThat(good.advice()).isEqualTo(CapacityAdvice.DIRECT_TRANSFER));
        assertThat(results.valid(matter, COUNTY, sheet.validTo().minusDays(1))).isPresent();
        assertThat(results.valid(matter, COUNTY, sheet.validTo())).isEmpty();
        assertThat(trail.read(new Stream(Stream.Kind.REGISTER, matter + ":" + COUNTY), 0, 100))
                .extracting(TrailEvent::action)
                .contains("delegation.capacity.start", "delegation.capacity.submit", "delegation.capacity.confirm");
    }

    @Test
    void a_sheet_with_a_figure_missing_or_a_gate_unproven_is_not_submitted() {
        long id = started();
        refused("yuechi.reform", "delegation.capacity.incomplete", () -> desk.submit(id));
        fill(id);
        refused("yuechi.reform", "delegation.capacity.evidence", () -> desk.submit(id));
        prove(id);
        at(DAY, "yuechi.reform", () -> desk.submit(id));
        refused("yuechi.reform", "delegation.capacity.state.SUBMITTED", () -> measure(id, "C14", "90"));
    }

    @Test
    void a_figure_lies_within_its_measure_and_a_computed_one_is_never_typed_in() {
        long id = started();
        refused("yuechi.reform", "delegation.capacity.range", () -> measure(id, "C14", "100.01"));
        refused("yuechi.reform", "delegation.capacity.range", () -> measure(id, "C22", "2"));
        refused("yuechi.reform", "delegation.capacity.range", () -> measure(id, "C24", "-1"));
        refused("yuechi.reform", "delegation.capacity.range", () -> desk.measure(id, "C14", null, null, true));
        refused("yuechi.reform", "delegation.capacity.computed", () -> measure(id, "C15", "100"));
    }

    @Test
    void the_next_assessment_begins_with_what_still_holds_of_the_last_and_the_county_confirms_each_figure() {
        long first = submitted();
        at(DAY.plusDays(3), "city.reform", () -> check.confirm(first));
        LocalDate again = DAY.plusMonths(8);
        long[] id = new long[1];
        at(again, "yuechi.reform", () -> {
            id[0] = desk.start(matter, COUNTY, 300, false);
            assertThat(records.sheet(id[0]).result().line("C14").reading().value())
                    .isEqualByComparingTo(
                            records.sheet(first).result().line("C14").reading().value());
            assertThat(carryOver.origins(id[0]))
                    .containsEntry("C14", DAY.plusDays(3))
                    .doesNotContainKey("C15");
            assertThat(evidence.of(id[0]))
                    .hasSameSizeAs(evidence.of(first))
                    .allMatch(file ->
                            file.carried() && file.addedAt().toLocalDate().equals(DAY));
            assertThat(carryOver.origins(first)).isEmpty();
            assertThatThrownBy(() -> desk.submit(id[0]))
                    .isInstanceOfSatisfying(CapacityRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("delegation.capacity.unconfirmed"));
            measure(id[0], "C14", "81");
            assertThat(carryOver.origins(id[0]))
                    .as("another figure stands for itself")
                    .doesNotContainKey("C14");
            carryOver.origins(id[0]).keySet().forEach(code -> carryOver.confirm(id[0], code));
            carryOver.confirm(id[0], "C14");
            assertThat(records.sheet(id[0]).result().line("C14").reading().value())
                    .isEqualByComparingTo("81");
            assertThat(carryOver.origins(id[0])).isEmpty();
            desk.submit(id[0]);
        });
        at(again, "city.reform", () -> check.confirm(id[0]));
        sql.update(
                "update capacity_file set added_at = ? where assessment_id = ?",
                again.minusMonths(12).atStartOfDay(),
                id[0]);
        at(again, "yuechi.reform", () -> {
            long third = desk.start(matter, COUNTY, 300, false);
            assertThat(carryOver.origins(third)).containsKey("C14");
            assertThat(evidence.of(third))
                    .as("a proof is no younger for being carried over")
                    .isEmpty();
            carryOver.origins(third).keySet().forEach(code -> carryOver.confirm(third, code));
            assertThatThrownBy(() -> desk.submit(third))
                    .isInstanceOfSatisfying(CapacityRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("delegation.capacity.evidence"));
        });
        assertThat(trail.read(new Stream(Stream.Kind.REGISTER, matter + ":" + COUNTY), 0, 200))
                .extracting(TrailEvent::action)
                .contains("delegation.capacity.carryOver", "delegation.capacity.keep");
    }

    @Test
    void nothing_is_carried_over_to_a_first_assessment_nor_from_one_that_is_too_old_and_only_the_county_confirms() {
        long first = started();
        assertThat(office.as("yuechi.reform", () -> carryOver.origins(first))).isEmpty();
        fill(first);
        prove(first);
        at(DAY, "yuechi.reform", () -> desk.submit(first));
        at(DAY, "city.reform", () -> check.confirm(first));
        for (String figures : List.of("update capacity_entry set entered_at", "update capacity_file set added_at")) {
            sql.update(
                    figures + " = ? where assessment_id = ?",
                    DAY.minusMonths(12).atTime(9, 0),
                    first);
        }
        at(DAY, "yuechi.reform", () -> {
            long old = desk.start(matter, COUNTY, 200, false);
            assertThat(carryOver.origins(old)).isEmpty();
            assertThat(evidence.of(old)).isEmpty();
        });
        long open = last();
        denied("city.reform", () -> carryOver.confirm(open, "C14"));
        unseen("wusheng.reform", () -> carryOver.origins(first));
        denied("yuechi.window", () -> carryOver.origins(first));
    }

    private long last() {
        return office.as(
                "yuechi.reform",
                () -> records.page(COUNTY, matter, Long.MAX_VALUE, 1).get(0).id());
    }

    @Test
    void a_penalty_is_never_assessed_as_if_none_came_with_it() {
        String penalty = matters.search("", "", 200).stream()
                .filter(each -> each.powerType().equals("行政处罚"))
                .findFirst()
                .orElseThrow()
                .id();
        at(DAY, "guangan.reform", () -> {
            long id = desk.start(penalty, DemoOffice.GUANGAN, 50, false);
            desk.setFacts(id, 60, false);
            assertThat(records.sheet(id).facts().withInspection()).isTrue();
            assertThat(records.sheet(id).result().failedGates()).contains("C12");
        });
    }

    @Test
    void only_a_reform_office_works_on_capacity_and_each_only_where_it_serves() {
        long id = started();
        denied("yuechi.handler", () -> records.sheet(id));
        unseen("wusheng.reform", () -> records.sheet(id));
        unseen("wusheng.reform", () -> desk.measure(id, "C14", BigDecimal.TEN, null, false));
        denied("wusheng.reform", () -> desk.start(matter, COUNTY, 10, false));
        denied("city.reform", () -> desk.measure(id, "C14", BigDecimal.TEN, null, false));
        fill(id);
        prove(id);
        at(DAY, "yuechi.reform", () -> desk.submit(id));
        denied("yuechi.reform", () -> check.confirm(id));
        at(DAY, "province.reform", () -> check.confirm(id));
        assertThat(office.as("city.reform", () -> records.page(COUNTY, matter, Long.MAX_VALUE, 10)))
                .hasSize(1);
        assertThat(office.as("wusheng.reform", () -> records.page(null, matter, Long.MAX_VALUE, 10)))
                .isEmpty();
    }

    @Test
    void the_checking_office_changes_a_score_with_a_reason_and_nothing_earlier_is_lost() {
        long id = submitted();
        refused("city.reform", "delegation.capacity.reason", () -> score(id, "C14", "1", " "));
        refused("city.reform", "delegation.capacity.score", () -> score(id, "C14", "3.01", "多了"));
        at(DAY, "city.reform", () -> score(id, "C14", "1.5", "B角未到岗"));
        CapacitySheet sheet = office.as("city.reform", () -> records.sheet(id));
        assertThat(sheet.result().total()).isEqualByComparingTo("98.5");
        assertThat(sheet.result().line("C14").computed()).isEqualByComparingTo("3");
        assertThat(office.as("yuechi.reform", () -> records.history(id, "C14")))
                .hasSize(2)
                .first()
                .satisfies(entry -> {
                    assertThat(entry.reason()).isEqualTo("B角未到岗");
                    assertThat(entry.divisionCode()).isEqualTo(DemoOffice.CITY);
                });
    }

    @Test
    void a_sheet_given_back_is_the_countys_again_and_its_new_figure_counts_not_the_old_score() {
        long id = submitted();
        at(DAY, "city.reform", () -> score(id, "C14", "0", "无依据"));
        at(DAY, "city.reform", () -> check.giveBack(id, "请补正"));
        at(DAY, "yuechi.reform", () -> measure(id, "C14", "75"));
        CapacitySheet sheet = office.as("yuechi.reform", () -> records.sheet(id));
        assertThat(sheet.state()).isEqualTo(CapacityState.DRAFT);
        assertThat(sheet.result().line("C14").score()).isEqualByComparingTo("1.5");
        assertThat(office.as("yuechi.reform", () -> records.steps(id)))
                .extracting(CapacitySheet.Step::step)
                .containsExactly("START", "SUBMIT", "RETURN");
    }

    @Test
    void a_county_has_one_open_assessment_for_a_matter_and_a_later_result_replaces_the_earlier() {
        long first = submitted();
        refused("yuechi.reform", "delegation.capacity.open", () -> desk.start(matter, COUNTY, 10, false));
        at(DAY, "city.reform", () -> check.confirm(first));
        long second = started();
        assertThat(office.as("yuechi.reform", () -> records.page(COUNTY, matter, Long.MAX_VALUE, 10)))
                .hasSize(2);
        fill(second);
        at(DAY.plusDays(1), "yuechi.reform", () -> measure(second, "C22", "0"));
        prove(second);
        at(DAY.plusDays(1), "yuechi.reform", () -> desk.submit(second));
        at(DAY.plusDays(2), "city.reform", () -> check.confirm(second));
        assertThat(results.valid(matter, COUNTY, DAY.plusDays(2)))
                .hasValueSatisfying(good -> assertThat(good.advice()).isEqualTo(CapacityAdvice.NOT_NOW));
        assertThat(office.as("yuechi.reform", () -> records.page(COUNTY, matter, Long.MAX_VALUE, 10)))
                .extracting(CapacityRecords.Line::id)
                .containsExactly(second);
    }

    @Test
    void a_result_of_not_now_comes_with_tasks_that_are_owned_dated_and_proven() {
        long id = started();
        fill(id);
        at(DAY, "yuechi.reform", () -> measure(id, "C22", "0"));
        prove(id);
        at(DAY, "yuechi.reform", () -> desk.submit(id));
        at(DAY, "city.reform", () -> check.confirm(id));
        CapacityPlan.Task task =
                office.as("yuechi.reform", () -> plan.tasks(id)).get(0);
        assertThat(task.code()).isEqualTo("C22");
        assertThat(task.gate()).isTrue();
        refused("yuechi.reform", "delegation.capacity.task.owner", () -> plan.finish(id, task.id(), DAY, ""));
        refused("yuechi.reform", "delegation.capacity.task.due", () -> plan.assign(id, task.id(), "周某", null));
        denied("city.reform", () -> plan.assign(id, task.id(), "周某", DAY.plusDays(30)));
        at(DAY, "yuechi.reform", () -> plan.assign(id, task.id(), "周某", DAY.plusDays(30)));
        refused("yuechi.reform", "delegation.capacity.task.evidence", () -> plan.finish(id, task.id(), DAY, ""));
        at(DAY, "yuechi.reform", () -> evidence.addToTask(id, task.id(), "监管方案.pdf", pdf()));
        refused(
                "yuechi.reform",
                "delegation.capacity.task.note",
                () -> plan.finish(id, task.id(), DAY, "已".repeat(501)));
        at(DAY.plusDays(9), "yuechi.reform", () -> plan.finish(id, task.id(), DAY.plusDays(9), "已印发"));
        refused(
                "yuechi.reform",
                "delegation.capacity.task.closed",
                () -> plan.assign(id, task.id(), "周某", DAY.plusDays(40)));
        assertThat(office.as("city.reform", () -> plan.tasks(id)).get(0).doneOn())
                .isEqualTo(DAY.plusDays(9));
    }

    @Test
    void who_held_an_examination_records_it_and_the_last_sitting_counts() {
        String county = DemoOffice.WUSHENG;
        long[] id = new long[1];
        at(DAY, "wusheng.reform", () -> id[0] = desk.start(matter, county, 10, false));
        Exam failed = new Exam("甲" + matter, "审查要点", new BigDecimal("59"), DAY.minusDays(20));
        denied("wusheng.reform", () -> training.record(matter, county, failed));
        at(DAY, "city.reform", () -> training.record(matter, county, failed));
        refused("city.reform", "delegation.capacity.training.twice", () -> training.record(matter, county, failed));
        BigDecimal before = rate(id[0]);
        at(
                DAY,
                "city.reform",
                () -> training.record(
                        matter, county, new Exam("甲" + matter, "审查要点", new BigDecimal("60"), DAY.minusDays(2))));
        assertThat(rate(id[0])).isGreaterThan(before);
        refused(
                "city.reform",
                "delegation.capacity.training.fields",
                () -> training.record(matter, county, new Exam("乙", "审查要点", new BigDecimal("101"), DAY)));
    }

    @Test
    void an_examination_held_before_the_result_is_settled_counts_and_after_it_no_more() {
        long id = submitted();
        at(DAY, "city.reform", () -> training.record(matter, COUNTY, exam("丙" + id, "10")));
        BigDecimal failed = total(id);
        assertThat(failed).as("half of them passed, which is worth nothing").isEqualByComparingTo("93");
        at(DAY, "city.reform", () -> check.score(id, "C15", BigDecimal.valueOf(6), "按已有记录"));
        assertThat(total(id)).isEqualByComparingTo("99");
        at(DAY, "city.reform", () -> {
            for (int no = 0; no < 8; no++) {
                training.record(matter, COUNTY, exam("丁" + no + id, "90"));
            }
        });
        BigDecimal risen = total(id);
        assertThat(risen)
                .as("nine of ten passed; the given score stood for the figure before")
                .isBetween(new BigDecimal("95"), new BigDecimal("98"));

        at(DAY, "city.reform", () -> check.confirm(id));
        at(DAY, "city.reform", () -> training.record(matter, COUNTY, exam("戊" + id, "90")));
        assertThat(total(id)).isEqualByComparingTo(risen);
        assertThat(office.as("city.reform", () -> records.history(id, "C15"))).hasSize(3);
    }

    private static Exam exam(String trainee, String score) {
        return new Exam(trainee, "审查要点", new BigDecimal(score), DAY.minusDays(1));
    }

    private BigDecimal total(long id) {
        BigDecimal[] total = new BigDecimal[1];
        at(DAY, "yuechi.reform", () -> total[0] = records.sheet(id).result().total());
        return total[0];
    }

    private BigDecimal rate(long id) {
        BigDecimal[] rate = new BigDecimal[1];
        at(
                DAY,
                "wusheng.reform",
                () -> rate[0] = records.sheet(id).result().line("C15").reading().value());
        return rate[0];
    }

    private long started() {
        long[] id = new long[1];
        at(DAY, "yuechi.reform", () -> id[0] = desk.start(matter, COUNTY, 200, false));
        return id[0];
    }

    private long submitted() {
        long id = started();
        fill(id);
        prove(id);
        at(DAY, "yuechi.reform", () -> desk.submit(id));
        return id;
    }

    /** The full score everywhere. */
    private void fill(long id) {
        String trainee = "乙" + id;
        at(
                DAY,
                "city.reform",
                () -> training.record(
                        matter, COUNTY, new Exam(trainee, "审查要点", new BigDecimal("95"), DAY.minusDays(1))));
        at(DAY, "yuechi.reform", () -> {
            for (CapacityLine line : records.sheet(id).result().lines()) {
                if (line.indicator().source() == Source.MANUAL) {
                    desk.measure(
                            id,
                            line.indicator().code(),
                            line.fullAt(),
                            line.indicator().gateQuestion().isEmpty()
                                    ? null
                                    : line.indicator().gateLeast(),
                            false);
                }
            }
        });
    }

    private void prove(long id) {
        at(DAY, "yuechi.reform", () -> {
            for (String code : List.of("C11", "C21", "C22", "C32", "C52")) {
                evidence.add(id, code, "证明.pdf", pdf());
            }
        });
        assertThat(office.as("city.reform", () -> evidence.of(id))).hasSizeGreaterThanOrEqualTo(5);
        office.as("city.reform", () -> {
            try (var bytes = evidence.open(id, evidence.of(id).get(0).id())) {
                return assertThat(bytes.readAllBytes()).isNotEmpty();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void measure(long id, String code, String value) {
        desk.measure(id, code, new BigDecimal(value), null, false);
    }

    private void score(long id, String code, String score, String reason) {
        check.score(id, code, new BigDecimal(score), reason);
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7 证明".getBytes(StandardCharsets.UTF_8));
    }

    private void at(LocalDate day, String username, Runnable act) {
        office.on(
                day,
                () -> office.as(username, () -> {
                    act.run();
                    return null;
                }));
    }

    private void refused(String username, String key, Runnable act) {
        assertThatThrownBy(call(username, act))
                .isInstanceOfSatisfying(CapacityRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo(key));
    }

    private void denied(String username, Runnable act) {
        assertThatThrownBy(call(username, act)).isInstanceOf(AccessDeniedException.class);
    }

    private void unseen(String username, Runnable act) {
        assertThatThrownBy(call(username, act)).isInstanceOf(NoSuchElementException.class);
    }

    private ThrowingCallable call(String username, Runnable act) {
        return () -> at(DAY, username, act);
    }

    @OnH2
    static class OnH2Test extends CapacityAssessmentTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CapacityAssessmentTest {}
}
