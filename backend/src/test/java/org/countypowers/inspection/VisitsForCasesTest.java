package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.PlanOfAYearTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countypowers.casework.Cases;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.ComplaintDesk;
import org.countypowers.feedback.FileComplaint;
import org.countypowers.feedback.Topic;
import org.countypowers.inspection.InspectionOffice.Wanted;
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

/** What takes a visit out of the yearly cap is a case or a complaint that there is, and that is about who is visited. */
abstract class VisitsForCasesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String NO_COMPLAINT = "inspection.error.reference.COMPLAINT";
    private static final String NO_CASE = "inspection.error.reference.CASE";

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    VisitOrders orders;

    @Autowired
    VisitBook book;

    @Autowired
    ComplaintDesk complaints;

    @Autowired
    Cases cases;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

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
    void a_complaint_is_one_that_the_body_has_in_hand() {
        office.on(DAY, () -> {
            long object = object("E1");
            refused(NO_COMPLAINT, () -> order(object, VisitGround.COMPLAINT, "诉1"));
            String others = inspection.complaint(inspection.body(InspectionOffice.FOREST));
            refused(NO_COMPLAINT, () -> order(object, VisitGround.COMPLAINT, others));

            String own = inspection.complaint(water);
            assertThat(order(object, VisitGround.COMPLAINT, own)).isPositive();
            refused(NO_CASE, () -> order(object, VisitGround.CASE, own));

            sql.update("update feedback_file set state = 'CLOSED' where number = ?", own);
            refused(NO_COMPLAINT, () -> order(object, VisitGround.COMPLAINT, own));
        });
    }

    @Test
    void a_complaint_about_a_case_is_a_ground_to_visit_its_applicant_only() {
        office.on(DAY, () -> {
            long id = office.register("yuechi.window", "XK-069", "511621");
            String number = office.view("yuechi.window", id).summary().number();
            String applicant =
                    jdbc.queryForObject("select identifier_lookup from case_file where id = ?", String.class, id);
            String complaint = office.as(
                            "yuechi.window",
                            () -> complaints.record(
                                    new FileComplaint(null, number, Topic.UNLAWFUL_ACT, "擅自取水。", null, Channel.LETTER)))
                    .number();

            refused(NO_COMPLAINT, () -> order(object("E1"), VisitGround.COMPLAINT, complaint));
            assertThat(order(object(applicant), VisitGround.COMPLAINT, complaint))
                    .isPositive();
        });
    }

    @Test
    void a_case_is_an_earlier_visits_that_was_filed_against_the_same_licensee() {
        office.on(DAY, () -> {
            long object = object("E1");
            long earlier = order(object, VisitGround.ORDERED, "");
            String number =
                    office.as(INSPECTOR, () -> book.visit(earlier)).visit().number();
            refused(NO_CASE, () -> order(object, VisitGround.CASE, number));

            sql.update("update inspection_visit set state = 'DONE', result = 'CASE_FILED' where id = ?", earlier);

            assertThat(order(object, VisitGround.CASE, number)).isPositive();
            refused(NO_CASE, () -> order(object("E2"), VisitGround.CASE, number));
        });
    }

    @Test
    void a_case_is_a_proceeding_about_the_licensees_licence_until_it_is_over() {
        office.on(DAY, () -> {
            long object = object("E1");
            String number = proceeding(object);

            assertThat(order(object, VisitGround.CASE, number)).isPositive();
            refused(NO_CASE, () -> order(object("E2"), VisitGround.CASE, number));

            sql.update(
                    "update licence_proceeding set state = 'CLOSED', open_licence_id = null where number = ?", number);
            refused(NO_CASE, () -> order(object, VisitGround.CASE, number));
        });
    }

    private String proceeding(long object) {
        String number = "案" + object;
        sql.update(
                "insert into licence_proceeding (licence_id, number, kind, ground, facts, weighing, acting_body, name_body,"
                        + " approving_body, licensee, new_licensee, new_identifier_lookup, new_identifier_masked, begun_on,"
                        + " state, open_licence_id, version, last_actor, last_changed_at) select licence_id, ?, 'REVOKE',"
                        + " 'DECEIT', '', '', body_id, body_id, body_id, licensee, '', '', '', '2026-03-02', 'OPEN',"
                        + " licence_id, 1, '', '2026-03-02 10:00:00' from supervision_object where id = ?",
                number,
                object);
        return number;
    }

    private long object(String licensee) {
        return inspection
                .objects(List.of(new Wanted(water, Grade.B, Grade.B, licensee, "")))
                .get(0);
    }

    private long order(long object, VisitGround ground, String reference) {
        return office.as(
                INSPECTOR,
                () -> orders.order(new VisitOrder(Set.of(object), ground, "核查", reference, DAY.plusDays(1))));
    }

    @OnH2
    static class OnH2Test extends VisitsForCasesTest {}

    @OnMariaDb
    static class OnMariaDbTest extends VisitsForCasesTest {}
}
