package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countypowers.demo.DemoOffice;
import org.countypowers.inspection.InspectionOffice.Wanted;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.inspection.VisitBook.Tab;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.Grade;
import org.countypowers.supervision.ObjectsMoved;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Who watches over an object no more inspects it no more: its visits pass on with it. */
abstract class VisitsPassWithObjectsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final String GROUND = "广府令〔2026〕8号";

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    VisitOffice visits;

    @Autowired
    VisitOrders orders;

    @Autowired
    PlanDesk plans;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    VisitBook book;

    @Autowired
    Bodies bodies;

    @Autowired
    Sql sql;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private String water;
    private String city;

    @BeforeEach
    void open() {
        office.open();
        inspection.clear();
        water = inspection.body(InspectionOffice.WATER);
        city = bodies.holding(DemoOffice.CITY, InspectionOffice.WATER)
                .orElseThrow()
                .id();
    }

    @AfterEach
    void clear() {
        inspection.clear();
    }

    @Test
    void a_planned_visit_keeps_its_day_with_the_body_that_watches_now_and_leaves_the_one_that_did() {
        office.on(DAY, () -> {
            List<Long> ids = inspection.objects(List.of(wanted(Grade.D, "D1"), wanted(Grade.D, "D2")));
            published("yuechi", water);
            LocalDate due = upcoming("yuechi").stream()
                    .filter(line -> line.objects().get(0).objectId() == ids.get(0))
                    .findFirst()
                    .orElseThrow()
                    .visit()
                    .dueOn();

            move(ids.subList(0, 1));

            assertThat(upcoming("yuechi")).singleElement().satisfies(line -> assertThat(
                            line.objects().get(0).objectId())
                    .isEqualTo(ids.get(1)));
            assertThat(upcoming("city")).singleElement().satisfies(line -> {
                assertThat(line.objects().get(0).objectId()).isEqualTo(ids.get(0));
                assertThat(line.objects().get(0).bodyId()).isEqualTo(city);
                assertThat(line.visit().dueOn()).isEqualTo(due);
                assertThat(line.visit().ground()).isEqualTo(VisitGround.PLANNED);
            });
            published("yuechi", water);
            assertThat(upcoming("city"))
                    .as("the next edition of the former body's plan")
                    .hasSize(1);
        });
    }

    @Test
    void of_a_joint_visit_only_what_moved_passes_on() {
        office.on(DAY, () -> {
            List<Long> ids = inspection.objects(List.of(wanted(Grade.B, "E1"), wanted(Grade.B, "E1")));
            String complaint = inspection.complaint(water);
            office.as(
                    INSPECTOR,
                    () -> orders.order(new VisitOrder(Set.copyOf(ids), VisitGround.COMPLAINT, "投诉", complaint, DUE)));

            move(ids.subList(1, 2));

            assertThat(objects("yuechi")).containsExactly(ids.get(0));
            assertThat(objects("city")).containsExactly(ids.get(1));
            assertThat(upcoming("city").get(0).visit().reference()).isEqualTo(complaint);
        });
    }

    @Test
    void within_a_county_the_visit_stays_and_others_make_it() {
        office.on(DAY, () -> {
            List<Long> ids = inspection.objects(List.of(wanted(Grade.B, "E1")));
            long visit = order(ids.get(0));
            String forest = inspection.body(InspectionOffice.FOREST);

            move(ids, forest);

            assertThat(book(visit).objects().get(0).bodyId()).isEqualTo(forest);
            assertThat(book(visit).visit().state()).isEqualTo(VisitState.OPEN);
        });
    }

    @Test
    void what_was_visited_before_the_move_counts_under_the_cap_and_for_the_plan_after_it() {
        office.on(DAY, () -> {
            inspection.certify();
            long made = visits.announced(DAY);
            visits.complete(INSPECTOR, made, VisitOffice.seen("pass", DAY));
            visits.cosign(made);
            List<Long> ids =
                    book(made).objects().stream().map(VisitedObject::objectId).toList();
            sql.update("update supervision_object set risk = 'D' where id = ?", ids.get(0));
            order(ids.get(0));

            move(ids);

            assertThat(upcoming("city")).as("one was made, one passes on").hasSize(1);
            PlanOfAYearTest.refused(
                    "inspection.error.cap",
                    () -> office.as(
                            "city.inspector",
                            () -> orders.order(new VisitOrder(Set.copyOf(ids), VisitGround.ORDERED, "专项", "", DUE))));
            published("city", city);
            assertThat(upcoming("city")).as("it has been inspected this year").hasSize(1);
        });
    }

    private Wanted wanted(Grade risk, String licensee) {
        return new Wanted(water, risk, Grade.B, licensee, "");
    }

    private long order(long object) {
        return office.as(
                INSPECTOR, () -> orders.order(new VisitOrder(Set.of(object), VisitGround.ORDERED, "专项", "", DUE)));
    }

    private void published(String place, String body) {
        long plan = office.as(place + ".inspector", () -> plans.draft(body, 2026, 4));
        office.as(place + ".head", () -> publishing.publish(plan));
    }

    private void move(List<Long> ids) {
        move(ids, city);
    }

    private void move(List<Long> ids, String body) {
        transaction.executeWithoutResult(status -> {
            ids.forEach(id -> sql.update("update supervision_object set body_id = ? where id = ?", body, id));
            events.publishEvent(new ObjectsMoved(ids, body, GROUND));
        });
    }

    private List<Line> upcoming(String place) {
        return office.as(place + ".inspector", () -> book.page(Tab.UPCOMING, null, 0, 200));
    }

    private List<Long> objects(String place) {
        return upcoming(place).stream()
                .flatMap(line -> line.objects().stream())
                .map(VisitedObject::objectId)
                .toList();
    }

    private Line book(long visit) {
        return office.as("province.reform", () -> book.visit(visit));
    }

    @OnH2
    static class OnH2Test extends VisitsPassWithObjectsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends VisitsPassWithObjectsTest {}
}
