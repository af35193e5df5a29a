package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.PlanOfAYearTest.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.countypowers.demo.DemoOffice;
import org.countypowers.inspection.InspectionOffice.Wanted;
import org.countypowers.inspection.VisitBook.Tab;
import org.countypowers.organisation.Bodies;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The yearly cap is of the licensee: a county's and a city's body share it (SPEC 4). */
abstract class CapOfALicenseeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String CITY_INSPECTOR = "city.inspector";

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    VisitOrders orders;

    @Autowired
    PlanDesk plans;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    PlanBook planBook;

    @Autowired
    VisitBook book;

    @Autowired
    Bodies bodies;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

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
    void who_is_visited_by_county_and_city_is_visited_by_neither_once_more_and_is_told_who_comes() {
        office.on(DAY, () -> {
            List<Long> ids = inspection.objects(List.of(wanted(water, "E1"), wanted(city, "E1")));
            order(INSPECTOR, ids.get(0));
            order(CITY_INSPECTOR, ids.get(1));

            assertThatThrownBy(() -> order(INSPECTOR, ids.get(0)))
                    .isInstanceOfSatisfying(InspectionRefused.class, over -> {
                        assertThat(over.key()).isEqualTo("inspection.error.cap");
                        assertThat(over.arguments().get(3))
                                .contains(bodies.body(water).name() + " 2026-03")
                                .contains(bodies.body(city).name() + " 2026-03");
                    });
            refused("inspection.error.cap", () -> order(CITY_INSPECTOR, ids.get(1)));
        });
    }

    @Test
    void a_plan_leaves_alone_whom_others_visit_as_often_as_is_allowed_and_names_them() {
        office.on(DAY, () -> {
            List<Long> ids = inspection.objects(List.of(wanted(water, "E1"), wanted(city, "E1"), wanted(water, "E2")));
            order(CITY_INSPECTOR, ids.get(1));
            order(CITY_INSPECTOR, ids.get(1));

            long plan = publish("yuechi", water);

            assertThat(office.as(INSPECTOR, () -> planBook.capped(plan, 0, 50)))
                    .extracting(CappedObject::objectId, CappedObject::asked, CappedObject::given)
                    .containsExactly(tuple(ids.get(0), 1, 0));
            assertThat(office.as(INSPECTOR, () -> planBook.capped(plan, ids.get(0), 50)))
                    .isEmpty();
            assertThatThrownBy(() -> office.as("wusheng.inspector", () -> planBook.capped(plan, 0, 50)))
                    .isInstanceOf(NoSuchElementException.class);
            assertThat(office.as(INSPECTOR, () -> book.page(Tab.UPCOMING, null, 0, 200)))
                    .extracting(line -> line.visit().licenseeKey())
                    .containsExactly("E2");
        });
    }

    @Test
    void the_database_itself_refuses_a_place_that_another_countys_body_has() {
        office.on(DAY, () -> {
            long visit = order(
                    INSPECTOR, inspection.objects(List.of(wanted(water, "E1"))).get(0));
            assertThatThrownBy(() -> sql.update(
                            "insert into inspection_visit (county_code, visit_year, licensee, licensee_key, person, ground,"
                                    + " reason, due_on, slot, state, version) select ?, visit_year, licensee,"
                                    + " licensee_key, person, ground, reason, due_on, slot, state, version"
                                    + " from inspection_visit where id = ?",
                            DemoOffice.CITY,
                            visit))
                    .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        });
    }

    @Test
    void two_bodies_that_publish_at_the_same_moment_take_no_more_than_the_cap_leaves() {
        office.on(DAY, () -> {
            List<Wanted> wanted = new ArrayList<>();
            for (int no = 0; no < 30; no++) {
                wanted.add(new Wanted(water, Grade.D, Grade.D, "E" + no, ""));
                wanted.add(new Wanted(city, Grade.D, Grade.D, "E" + (29 - no), ""));
            }
            inspection.objects(wanted);
            long county = office.as(INSPECTOR, () -> plans.draft(water, 2026, 4));
            long prefecture = office.as(CITY_INSPECTOR, () -> plans.draft(city, 2026, 4));

            assertThat(together(
                            () -> office.as("yuechi.head", () -> publishing.publish(county)),
                            () -> office.as("city.head", () -> publishing.publish(prefecture))))
                    .as("one of them at least is published")
                    .isPositive();

            assertThat(jdbc.queryForList(
                            "select licensee_key from inspection_visit where state <> 'DROPPED' group by licensee_key"
                                    + " having count(*) > 2"))
                    .isEmpty();
        });
    }

    /** @return how many of them succeeded */
    private static long together(Runnable... acts) {
        CountDownLatch ready = new CountDownLatch(acts.length);
        return Stream.of(acts)
                .map(act -> CompletableFuture.supplyAsync(
                        () -> {
                            ready.countDown();
                            try {
                                ready.await();
                                act.run();
                                return true;
                            } catch (InspectionRefused late) {
                                return false;
                            } catch (InterruptedException stopped) {
                                throw new IllegalStateException(stopped);
                            }
                        },
                        task -> new Thread(task).start()))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();
    }

    private static Wanted wanted(String body, String licensee) {
        return new Wanted(body, Grade.D, Grade.B, licensee, "");
    }

    private long order(String officer, long object) {
        return office.as(
                officer,
                () -> orders.order(new VisitOrder(Set.of(object), VisitGround.ORDERED, "专项检查", "", DAY.plusDays(1))));
    }

    private long publish(String place, String body) {
        long plan = office.as(place + ".inspector", () -> plans.draft(body, 2026, 4));
        office.as(place + ".head", () -> publishing.publish(plan));
        return plan;
    }

    @OnH2
    static class OnH2Test extends CapOfALicenseeTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CapOfALicenseeTest {}
}
