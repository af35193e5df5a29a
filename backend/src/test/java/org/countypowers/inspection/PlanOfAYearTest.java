package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.HEAD;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.inspection.InspectionOffice.Wanted;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.inspection.VisitBook.Tab;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A plan says how often is inspected, and its visits become work on their days. */
abstract class PlanOfAYearTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    PlanDesk desk;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PlanBook plans;

    @Autowired
    VisitBook visits;

    @Autowired
    Frequencies frequencies;

    private String water;

    @BeforeEach
    void open() {
        office.open();
        inspection.clear();
        water = inspection.body(InspectionOffice.WATER);
    }

    @AfterEach
    void clear() {
        inspection.clear();
    }

    @Test
    void the_table_says_a_share_by_risk_and_credit_and_a_visit_to_each_of_risk_d() {
        assertThat(frequencies.of(Grade.A, Grade.B).share()).isEqualByComparingTo("3");
        assertThat(frequencies.of(Grade.A, Grade.A).share()).isEqualByComparingTo("1.5");
        assertThat(frequencies.of(Grade.B, Grade.A).share()).isEqualByComparingTo("5");
        assertThat(frequencies.of(Grade.C, Grade.A).share()).isEqualByComparingTo("30");
        assertThat(frequencies.of(Grade.B, Grade.D).share()).isEqualByComparingTo("20");
        assertThat(frequencies.of(Grade.D, Grade.A).visits()).isEqualTo(1);
        assertThat(frequencies.of(Grade.D, Grade.D).visits()).isEqualTo(2);
        for (Grade risk : Grade.values()) {
            for (Grade credit : Grade.values()) {
                Frequency frequency = frequencies.of(risk, credit);
                assertThat(frequency.visits() > 0).isEqualTo(risk == Grade.D);
                assertThat(frequency.share().signum() > 0).isEqualTo(risk != Grade.D);
            }
        }
    }

    @Test
    void a_share_is_the_least_and_never_more_than_there_are() {
        Frequency tenth = frequencies.of(Grade.B, Grade.B);
        assertThat(IntStream.of(0, 1, 10, 11, 95).map(tenth::drawn)).containsExactly(0, 1, 1, 2, 10);
    }

    @Test
    void a_published_plan_spreads_a_visit_to_every_object_of_risk_d_over_the_rest_of_the_year() {
        office.on(DAY, () -> {
            List<Wanted> wanted = new ArrayList<>();
            IntStream.range(0, 40).forEach(no -> wanted.add(wanted(Grade.D, Grade.B, "D" + no)));
            IntStream.range(0, 25).forEach(no -> wanted.add(wanted(Grade.B, Grade.B, "B" + no)));
            inspection.objects(wanted);

            long plan = published();

            assertThat(as(INSPECTOR, () -> plans.lines(plan)))
                    .extracting(PlanLine::risk, PlanLine::objects, PlanLine::visits, PlanLine::planned)
                    .containsExactly(tuple(Grade.B, 25, 0, 3), tuple(Grade.D, 40, 1, 0));
            List<Line> lines = as(INSPECTOR, () -> visits.page(Tab.UPCOMING, null, 0, 200));
            assertThat(lines).hasSize(40);
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.visit().dueOn()).isAfter(DAY).isBefore(LocalDate.of(2027, 1, 1));
                assertThat(line.visit().dueOn().getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
                assertThat(line.objects()).hasSize(1);
            });
            assertThat(lines.stream()
                            .collect(Collectors.groupingBy(
                                    line -> line.visit().dueOn().getMonth(), Collectors.counting()))
                            .values())
                    .as("no month takes them all")
                    .allMatch(month -> month <= 6);
        });
    }

    @Test
    void a_visit_is_work_on_its_day_and_overdue_after_it() {
        LocalDate[] due = new LocalDate[1];
        office.on(DAY, () -> {
            inspection.objects(List.of(wanted(Grade.D, Grade.B, "D1")));
            published();
            assertThat(as(INSPECTOR, () -> visits.count(Tab.DUE))).isZero();
            due[0] = as(INSPECTOR, () -> visits.page(Tab.UPCOMING, null, 0, 1))
                    .get(0)
                    .visit()
                    .dueOn();
        });
        office.on(due[0], () -> {
            Line line = as(INSPECTOR, () -> visits.page(Tab.DUE, null, 0, 1)).get(0);
            assertThat(line.visit().overdue(due[0])).isFalse();
            assertThat(line.visit().overdue(due[0].plusDays(1))).isTrue();
            assertThat(as("yuechi.reform", () -> visits.count(Tab.DUE))).isEqualTo(1);
            assertThat(as("wusheng.inspector", () -> visits.count(Tab.DUE))).isZero();
        });
    }

    @Test
    void one_visit_serves_all_objects_of_a_licensee_and_credit_d_doubles_only_under_the_cap() {
        office.on(DAY, () -> {
            inspection.objects(List.of(
                    wanted(Grade.D, Grade.D, "E1"),
                    wanted(Grade.D, Grade.D, "E1"),
                    wanted(Grade.D, Grade.B, "E2"),
                    wanted(Grade.D, Grade.B, ""),
                    wanted(Grade.D, Grade.B, "")));
            published();

            List<Line> lines = as(INSPECTOR, () -> visits.page(Tab.UPCOMING, null, 0, 200));

            assertThat(lines)
                    .filteredOn(line -> line.visit().licenseeKey().equals("E1"))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line.objects()).hasSize(2))
                    .extracting(line -> line.visit().slot())
                    .containsExactlyInAnyOrder(1, 2);
            assertThat(lines)
                    .as("who has no identifier is a licensee of his own")
                    .hasSize(5);
        });
    }

    @Test
    void a_published_plan_stands_and_its_next_edition_takes_what_nobody_has_done() {
        office.on(DAY, () -> {
            List<Long> ids =
                    inspection.objects(List.of(wanted(Grade.D, Grade.B, "D1"), wanted(Grade.D, Grade.B, "D2")));
            long first = published();
            refused("inspection.error.planPublished", () -> as(INSPECTOR, () -> discard(first)));
            refused("inspection.error.planPublished", () -> as(HEAD, () -> publishing.publish(first)));
            inspection.end(ids.get(0));

            long second = published();

            assertThat(as(INSPECTOR, () -> plans.plan(first)).state()).isEqualTo(PlanState.REPLACED);
            assertThat(as(INSPECTOR, () -> plans.plan(second)).edition()).isEqualTo(2);
            assertThat(as(INSPECTOR, () -> visits.page(Tab.UPCOMING, null, 0, 200)))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(line.objects().get(0).objectId()).isEqualTo(ids.get(1)));
        });
    }

    @Test
    void a_draft_can_be_discarded_and_there_is_never_a_second_one() {
        office.on(DAY, () -> {
            inspection.objects(List.of(wanted(Grade.B, Grade.B, "B1")));
            long draft = as(INSPECTOR, () -> desk.draft(water, 2026, 4));
            refused("inspection.error.planDrafted", () -> as(INSPECTOR, () -> desk.draft(water, 2026, 4)));

            as(INSPECTOR, () -> discard(draft));

            assertThat(as(INSPECTOR, () -> plans.page(Long.MAX_VALUE, 50))).isEmpty();
            assertThat(as(INSPECTOR, () -> desk.draft(water, 2026, 4))).isPositive();
        });
    }

    @Test
    void only_the_head_publishes_only_the_body_drafts_and_only_for_this_year_or_the_next() {
        office.on(DAY, () -> {
            inspection.objects(List.of(wanted(Grade.B, Grade.B, "B1")));
            long draft = as(INSPECTOR, () -> desk.draft(water, 2026, 4));
            assertThatThrownBy(() -> as(INSPECTOR, () -> publishing.publish(draft)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as("wusheng.head", () -> publishing.publish(draft)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as("wusheng.inspector", () -> desk.draft(water, 2026, 4)))
                    .isInstanceOf(AccessDeniedException.class);
            refused("inspection.error.planYear", () -> as(INSPECTOR, () -> desk.draft(water, 2025, 4)));
            refused("inspection.error.planDraws", () -> as(INSPECTOR, () -> desk.draft(water, 2027, 0)));
            refused(
                    "inspection.error.planEmpty",
                    () -> as(INSPECTOR, () -> desk.draft(inspection.body("001"), 2026, 4)));
        });
    }

    private Wanted wanted(Grade risk, Grade credit, String licensee) {
        return new Wanted(water, risk, credit, licensee, "");
    }

    private long published() {
        long plan = as(INSPECTOR, () -> desk.draft(water, 2026, 4));
        as(HEAD, () -> publishing.publish(plan));
        return plan;
    }

    private Void discard(long plan) {
        desk.discard(plan);
        return null;
    }

    private <T> T as(String officer, Supplier<T> act) {
        return office.as(officer, act);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InspectionRefused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    @OnH2
    static class OnH2Test extends PlanOfAYearTest {}

    @OnMariaDb
    static class OnMariaDbTest extends PlanOfAYearTest {}
}
