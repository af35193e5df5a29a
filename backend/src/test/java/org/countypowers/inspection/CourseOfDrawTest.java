package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.HEAD;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR2;
import static org.countypowers.inspection.PlanOfAYearTest.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.countypowers.inspection.InspectionOffice.Wanted;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.Sql;
import org.countypowers.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** 双随机一公开: announced, drawn, revealed. */
abstract class CourseOfDrawTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 5, 29);

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    PlanDesk plans;

    @Autowired
    PlanPublishing publishing;

    @Autowired
    DrawAnnouncing announcing;

    @Autowired
    DrawDesk desk;

    @Autowired
    DrawBook book;

    @Autowired
    VisitDesk visits;

    @Autowired
    VisitOrders orders;

    @Autowired
    RecusalDesk recusals;

    @Autowired
    InspectorBook inspectors;

    @Autowired
    DrawPublication publication;

    @Autowired
    Sql sql;

    @Autowired
    Statements statements;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder;

    private String water;
    private String forest;

    @BeforeEach
    void open() {
        office.open();
        inspection.clear();
        water = inspection.body(InspectionOffice.WATER);
        forest = inspection.body(InspectionOffice.FOREST);
    }

    @AfterEach
    void clear() {
        sql.update(
                "delete from officer_post where officer_id = ? and post_id in (select id from post where role = 'INSPECTOR')",
                inspection.officer("yuechi.reviewer"));
        inspection.clear();
    }

    @Test
    void pool_and_seed_are_announced_before_anything_is_drawn_and_the_published_draw_can_be_repeated() {
        office.on(DAY, () -> {
            inspection.certify();
            some(water, Grade.C, 20);
            plan(water, 2);
            long id = announce(water);
            Draw announced = draw(id);
            assertThat(announced.state()).isEqualTo(DrawState.COMMITTED);
            assertThat(announced.number()).isEqualTo("511621-2026-001");
            assertThat(announced.objects()).isEqualTo(20);
            assertThat(announced.seed()).isEmpty();
            assertThatThrownBy(() -> office.as(HEAD, () -> book.files(id))).isInstanceOf(NoSuchElementException.class);

            assertThat(office.as(HEAD, () -> desk.draw(id))).isEqualTo(3);
            refused("inspection.error.drawState.DRAWN", () -> office.as(HEAD, () -> desk.draw(id)));
            assertThat(draw(id).seed()).isEmpty();
            publish(id);

            Draw published = draw(id);
            assertThat(published.state()).isEqualTo(DrawState.PUBLISHED);
            assertThat(published.poolHash()).isEqualTo(announced.poolHash());
            assertThat(published.commitment()).isEqualTo(announced.commitment());
            assertThat(proved(id)).isZero();
            assertThat(lines(id)).hasSize(3).allSatisfy(line -> {
                assertThat(line.visit().dueOn()).isEqualTo(DUE);
                assertThat(line.inspectors()).hasSize(2);
            });
        });
    }

    @Test
    void the_year_s_draws_take_the_whole_share_and_nobody_twice() {
        office.on(DAY, () -> {
            inspection.certify();
            some(water, Grade.C, 33);
            plan(water, 4);
            List<Integer> drawn = new ArrayList<>();
            for (int turn = 0; turn < 4; turn++) {
                long id = announce(water);
                drawn.add(office.as(HEAD, () -> desk.draw(id)));
            }
            assertThat(drawn).containsExactly(3, 2, 3, 2);
            assertThat(jdbc.queryForObject(
                            "select count(distinct object_id) from inspection_visit_object", Integer.class))
                    .isEqualTo(10);
            refused("inspection.error.drawAll", () -> announce(water));
        });
    }

    @Test
    void what_cannot_be_drawn_is_refused_with_the_reason() {
        office.on(DAY, () -> {
            refused("inspection.error.drawBodies", () -> announce());
            some(water, Grade.C, 10);
            refused("inspection.error.drawNoPlan", () -> announce(water));
            plan(water, 2);
            refused("inspection.error.drawInspectors", () -> announce(water));
            inspection.certify(INSPECTOR, LocalDate.of(2026, 12, 31));
            refused("inspection.error.drawInspectors", () -> announce(water));
            inspection.certify(INSPECTOR2, LocalDate.of(2026, 12, 31));
            refused(
                    "inspection.error.drawDue",
                    () -> office.as(HEAD, () -> announcing.announce(Set.of(water), DAY.minusDays(1))));
            assertThatThrownBy(() -> office.as(INSPECTOR, () -> announcing.announce(Set.of(water), DUE)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.as("wusheng.head", () -> announcing.announce(Set.of(water), DUE)))
                    .isInstanceOf(AccessDeniedException.class);
            jdbc.queryForList("select id from supervision_object where state = 'WATCHED'", Long.class)
                    .forEach(inspection::end);
            refused("inspection.error.drawEmpty", () -> announce(water));
        });
    }

    @Test
    void a_draw_that_is_given_up_keeps_its_number_and_is_not_counted() {
        office.on(DAY, () -> {
            inspection.certify();
            some(water, Grade.C, 10);
            plan(water, 1);
            long first = announce(water);
            refused("inspection.error.drawOpen", () -> announce(water));
            refused("inspection.error.reason", () -> abandon(first, " "));

            abandon(first, "名录有误");

            refused("inspection.error.drawState.ABANDONED", () -> office.as(HEAD, () -> desk.draw(first)));
            long second = announce(water);
            assertThat(draw(second).number()).isEqualTo("511621-2026-002");
            assertThat(office.as(HEAD, () -> desk.draw(second))).isEqualTo(3);
            refused("inspection.error.drawState.DRAWN", () -> abandon(second, "重抽"));
        });
    }

    @Test
    void what_several_bodies_draw_of_one_licensee_is_one_joint_visit() {
        office.on(DAY, () -> {
            inspection.certify();
            inspection.objects(List.of(
                    new Wanted(water, Grade.C, Grade.B, "E1", ""), new Wanted(forest, Grade.C, Grade.B, "E1", "")));
            plan(water, 1);
            plan(forest, 1);
            long id = announce(water, forest);

            assertThat(office.as(HEAD, () -> desk.draw(id))).isEqualTo(1);

            assertThat(lines(id)).singleElement().satisfies(line -> {
                assertThat(line.objects()).extracting(VisitedObject::bodyId).containsExactlyInAnyOrder(water, forest);
                assertThat(line.inspectors())
                        .extracting(VisitInspector::bodyId)
                        .containsExactlyInAnyOrder(water, forest);
                assertThat(line.visit().slot()).isEqualTo(1);
            });
        });
    }

    @Test
    void who_was_visited_or_is_at_the_cap_is_not_in_the_pool() {
        office.on(DAY, () -> {
            inspection.certify();
            List<Long> ids = inspection.objects(List.of(
                    new Wanted(water, Grade.C, Grade.B, "E1", ""),
                    new Wanted(water, Grade.C, Grade.B, "E1", ""),
                    new Wanted(water, Grade.C, Grade.B, "E2", ""),
                    new Wanted(water, Grade.C, Grade.B, "E3", "")));
            order(ids.get(0));
            order(ids.get(0));
            order(ids.get(2));
            sql.update("update inspection_visit set state = 'DONE', done_on = due_on where state = 'OPEN'");
            plan(water, 1);
            long id = announce(water);
            assertThat(draw(id).objects()).isEqualTo(1);
            assertThat(draw(id).excluded()).isEqualTo(3);
        });
    }

    @Test
    void who_is_recused_after_the_announcement_is_not_sent_and_the_draw_is_still_repeated() {
        office.on(DAY, () -> {
            inspection.certify();
            long object = some(water, Grade.C, 1).get(0);
            plan(water, 1);
            long id = announce(water);
            office.as(INSPECTOR, () -> {
                recusals.enter(inspection.officer(INSPECTOR), object, "近亲属任职");
                return null;
            });

            office.as(HEAD, () -> desk.draw(id));
            publish(id);

            assertThat(lines(id)).singleElement().satisfies(line -> assertThat(line.inspectors())
                    .isEmpty());
            assertThat(proved(id)).isZero();
        });
    }

    @Test
    void drawn_inspectors_are_not_exchanged_unless_one_may_no_longer() {
        office.on(DAY, () -> {
            inspection.certify();
            long object = some(water, Grade.C, 1).get(0);
            plan(water, 1);
            long id = announce(water);
            office.as(HEAD, () -> desk.draw(id));
            long visit = lines(id).get(0).visit().id();
            Set<String> both = Set.of(inspection.officer(INSPECTOR), inspection.officer(INSPECTOR2));
            refused("inspection.error.drawnInspectors", () -> arrange(visit, both));
            office.as(HEAD, () -> {
                recusals.enter(inspection.officer(INSPECTOR), object, "近亲属任职");
                return null;
            });
            refused("inspection.error.drawnInspectors", () -> arrange(visit, both));
        });
    }

    @Test
    void who_follows_a_drawn_inspector_is_nobody_s_choice_stays_and_is_published() {
        office.on(DAY, () -> {
            inspection.certify();
            long object = some(water, Grade.C, 1).get(0);
            plan(water, 1);
            long id = announce(water);
            office.as(HEAD, () -> desk.draw(id));
            long visit = lines(id).get(0).visit().id();
            refused("inspection.error.drawnStand", () -> replace(visit));
            recuse(object);
            refused("inspection.error.nobodyInstead", () -> replace(visit));

            third();
            replace(visit);

            List<VisitInspector> going = lines(id).get(0).inspectors();
            assertThat(going)
                    .hasSize(2)
                    .extracting(VisitInspector::officerId)
                    .doesNotContain(inspection.officer(INSPECTOR));
            assertThat(going)
                    .filteredOn(each -> !each.replaces().isEmpty())
                    .singleElement()
                    .satisfies(each -> assertThat(each.replacedFor()).isEqualTo("inspection.error.recused"));
            office.as(HEAD, () -> {
                recusals.lift(inspectors.recusals(Long.MAX_VALUE, 1).get(0).id(), "关系已消除");
                return null;
            });
            refused("inspection.error.drawnStand", () -> replace(visit));
            publish(id);
            assertThat(results(id)).contains("按规则递补");
        });
    }

    @Test
    void an_order_that_nobody_has_begun_keeps_nobody_out_of_a_draw_and_gives_way_for_all_to_see() {
        office.on(DAY, () -> {
            inspection.certify();
            List<Long> ids = some(water, Grade.C, 1);
            long first = order(ids.get(0));
            long second = order(ids.get(0));
            plan(water, 1);
            long id = announce(water);
            assertThat(draw(id).excluded()).isZero();

            assertThat(office.as(HEAD, () -> desk.draw(id))).isEqualTo(1);

            assertThat(state(first)).isEqualTo(VisitState.OPEN);
            assertThat(state(second)).isEqualTo(VisitState.DROPPED);
            publish(id);
            assertThat(results(id)).contains("本年度取消的专项检查", draw(id).number());
        });
    }

    private VisitState state(long visit) {
        return VisitState.valueOf(
                jdbc.queryForObject("select state from inspection_visit where id = ?", String.class, visit));
    }

    @Test
    void over_a_random_year_of_draws_no_licensee_is_visited_more_than_the_cap_and_no_pair_is_barred() {
        long chosen = Long.getLong("draw.seed", System.nanoTime());
        System.out.println("draw.seed=" + chosen);
        Random random = new Random(chosen);
        office.on(DAY, () -> {
            inspection.certify();
            List<Wanted> wanted = new ArrayList<>();
            for (int no = 0; no < 120; no++) {
                wanted.add(new Wanted(
                        random.nextBoolean() ? water : forest,
                        Grade.values()[random.nextInt(4)],
                        Grade.values()[random.nextInt(4)],
                        "R" + random.nextInt(60),
                        random.nextInt(6) == 0 ? inspection.officer(INSPECTOR) : ""));
            }
            inspection.objects(wanted);
            plan(water, 3);
            plan(forest, 3);
        });
        for (int turn = 0; turn < 3; turn++) {
            office.on(DAY.plusMonths(turn), () -> {
                try {
                    long id = announce(water, forest);
                    office.as(HEAD, () -> desk.draw(id));
                    publish(id);
                    assertThat(proved(id)).isZero();
                } catch (InspectionRefused none) {
                    assertThat(none.key()).as("the caps can leave nobody").isEqualTo("inspection.error.drawEmpty");
                }
            });
        }
        assertThat(jdbc.queryForList(
                        "select count(*) from inspection_visit where state <> 'DROPPED' and slot is not null"
                                + " group by county_code, visit_year, licensee_key",
                        Integer.class))
                .isNotEmpty()
                .allMatch(times -> times <= 2);
        assertThat(jdbc.queryForObject(
                        "select count(*) from inspection_visit_inspector i"
                                + " join inspection_visit_object v on v.visit_id = i.visit_id"
                                + " join supervision_object o on o.id = v.object_id"
                                + " join licence l on l.id = o.licence_id where l.approved_by = i.officer_id",
                        Integer.class))
                .isZero();
    }

    @Test
    void two_thousand_objects_are_planned_announced_and_drawn_in_a_bounded_number_of_statements() {
        office.on(DAY, () -> {
            inspection.certify();
            some(water, Grade.C, 1700);
            some(water, Grade.D, 300);
            long plan = office.as(INSPECTOR, () -> plans.draft(water, 2026, 1));
            assertThat(statements.of(() -> office.as(HEAD, () -> publishing.publish(plan))))
                    .isLessThan(30);
            Map<String, Long> id = new HashMap<>();
            assertThat(statements.of(() -> id.put("draw", announce(water)))).isLessThan(30);
            assertThat(statements.of(() -> office.as(HEAD, () -> desk.draw(id.get("draw")))))
                    .isLessThan(40);
            assertThat(draw(id.get("draw")).visits()).isEqualTo(510);
        });
    }

    private List<Long> some(String body, Grade risk, int number) {
        return inspection.objects(IntStream.range(0, number)
                .mapToObj(no -> new Wanted(body, risk, Grade.B, body + risk + no, ""))
                .toList());
    }

    private void plan(String body, int draws) {
        long plan = office.as(INSPECTOR, () -> plans.draft(body, 2026, draws));
        office.as(HEAD, () -> publishing.publish(plan));
    }

    private long announce(String... bodies) {
        return office.as(HEAD, () -> announcing.announce(Set.of(bodies), DUE));
    }

    private Draw draw(long id) {
        return office.as(INSPECTOR, () -> book.draw(id));
    }

    private List<Line> lines(long id) {
        return office.as(INSPECTOR, () -> book.visits(id, 0, 200));
    }

    private void publish(long id) {
        office.as(HEAD, () -> {
            desk.publish(id);
            return null;
        });
    }

    private void abandon(long id, String ground) {
        office.as(HEAD, () -> {
            desk.abandon(id, ground);
            return null;
        });
    }

    private void replace(long visit) {
        office.as(HEAD, () -> {
            visits.replace(visit);
            return null;
        });
    }

    private void recuse(long object) {
        office.as(HEAD, () -> {
            recusals.enter(inspection.officer(INSPECTOR), object, "近亲属任职");
            return null;
        });
    }

    /** One more who may inspect for the body. */
    private void third() {
        String officer = inspection.officer("yuechi.reviewer");
        sql.update(
                "insert into officer_post (officer_id, post_id, valid_from, valid_to)"
                        + " select ?, min(id), '2026-01-01', '9999-12-31' from post"
                        + " where body_id = ? and role = 'INSPECTOR'",
                officer,
                water);
        inspection.certify("yuechi.reviewer", LocalDate.of(2026, 12, 31));
    }

    private String results(long id) {
        return PaperText.of(office.as(HEAD, () -> publication.results(id)));
    }

    private void arrange(long visit, Set<String> officers) {
        office.as(HEAD, () -> {
            visits.arrange(visit, officers);
            return null;
        });
    }

    private long order(long object) {
        return office.as(
                INSPECTOR,
                () -> orders.order(new VisitOrder(Set.of(object), VisitGround.ORDERED, "专项检查", "", DAY.plusDays(1))));
    }

    private int proved(long id) {
        office.as(INSPECTOR, () -> book.files(id)).forEach((name, text) -> {
            try {
                Files.writeString(folder.resolve(name), text);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return DrawProof.run(folder, new PrintStream(new ByteArrayOutputStream()));
    }

    @OnH2
    static class OnH2Test extends CourseOfDrawTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CourseOfDrawTest {}
}
