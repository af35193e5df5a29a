package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.HEAD;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR2;
import static org.countypowers.inspection.PlanOfAYearTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.inspection.InspectionOffice.Wanted;
import org.countypowers.inspection.VisitBook.Tab;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** 涉企检查: under a yearly cap, by two certified inspectors who are not recused. */
abstract class VisitsUnderTheCapTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    VisitOrders orders;

    @Autowired
    VisitDesk desk;

    @Autowired
    VisitBook book;

    @Autowired
    RecusalDesk recusals;

    @Autowired
    CertificateDesk certificates;

    @Autowired
    InspectorBook inspectors;

    @Autowired
    Trail trail;

    @Autowired
    Sql sql;

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
    void a_visit_over_the_cap_is_refused_and_in_the_trail_but_a_complaint_is_not() {
        office.on(DAY, () -> {
            long object = object("E1", "");
            order(object, VisitGround.ORDERED);
            long second = order(object, VisitGround.ORDERED);

            refused("inspection.error.cap", () -> order(object, VisitGround.ORDERED));

            assertThat(trail.read(Stream.ofOfficer(inspection.officer(INSPECTOR)), 0, 10_000))
                    .filteredOn(event -> event.action().equals("inspection.refused"))
                    .isNotEmpty();
            order(object, VisitGround.COMPLAINT);
            order(object, VisitGround.COMPLAINT);
            office.as(HEAD, () -> {
                orders.drop(second, "对象已停产");
                return null;
            });
            assertThat(order(object, VisitGround.ORDERED))
                    .as("a dropped one counts no more")
                    .isPositive();
        });
    }

    @Test
    void the_database_itself_refuses_a_slot_that_is_taken() {
        office.on(DAY, () -> {
            long visit = order(object("E1", ""), VisitGround.ORDERED);
            assertThatThrownBy(() -> sql.update(
                            "insert into inspection_visit (county_code, visit_year, licensee, licensee_key, person, ground,"
                                    + " reason, due_on, slot, state, version) select county_code, visit_year, licensee,"
                                    + " licensee_key, person, ground, reason, due_on, slot, state, version"
                                    + " from inspection_visit where id = ?",
                            visit))
                    .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
        });
    }

    @Test
    void a_visit_is_of_one_licensee_with_a_reason_and_a_day_to_come() {
        office.on(DAY, () -> {
            long one = object("E1", "");
            long other = object("E2", "");
            refused("inspection.error.oneLicensee", () -> order(Set.of(one, other), "投诉", DAY));
            refused("inspection.error.reason", () -> order(Set.of(one), " ", DAY));
            refused("inspection.error.dueOn", () -> order(Set.of(one), "投诉", DAY.minusDays(1)));
            assertThatThrownBy(() -> office.as(
                            "wusheng.inspector",
                            () -> orders.order(new VisitOrder(Set.of(one), VisitGround.ORDERED, "专项", "", DAY))))
                    .isInstanceOfSatisfying(InspectionRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("inspection.error.noObject"));
        });
    }

    @Test
    void a_visit_begins_with_two_certified_inspectors_when_one_of_them_asks() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = order(object("E1", ""), VisitGround.ORDERED);
            refused("inspection.error.noInspectorsYet", () -> begin(INSPECTOR, visit));
            refused("inspection.error.twoInspectors", () -> arrange(visit, INSPECTOR));

            arrange(visit, INSPECTOR, INSPECTOR2);

            assertThatThrownBy(() -> begin(HEAD, visit)).isInstanceOf(AccessDeniedException.class);
            begin(INSPECTOR, visit);
            assertThat(office.as(INSPECTOR, () -> book.visit(visit)).visit().state())
                    .isEqualTo(VisitState.BEGUN);
            assertThat(office.as(INSPECTOR, () -> book.count(Tab.BEGUN))).isEqualTo(1);
            refused("inspection.error.begunInspectors", () -> arrange(visit, INSPECTOR, INSPECTOR2));
            refused("inspection.error.changedMeanwhile", () -> begin(INSPECTOR2, visit));
        });
    }

    @Test
    void what_is_not_under_the_cap_names_its_case_and_the_year_is_this_or_the_next() {
        office.on(DAY, () -> {
            long object = object("E1", "");
            for (VisitGround ground : List.of(VisitGround.CASE, VisitGround.COMPLAINT)) {
                refused("inspection.error.reference", () -> order(object, ground, " ", DAY));
            }
            refused("inspection.error.noReference", () -> order(object, VisitGround.ORDERED, "案1", DAY));
            refused("inspection.error.dueOn", () -> order(object, VisitGround.ORDERED, "", DAY.plusYears(2)));
            String complaint = inspection.complaint(water);
            long visit = order(object, VisitGround.COMPLAINT, complaint, DAY.plusYears(1));
            assertThat(office.as(INSPECTOR, () -> book.visit(visit)).visit().reference())
                    .isEqualTo(complaint);
        });
    }

    @Test
    void an_inspector_without_a_valid_certificate_is_refused() {
        office.on(DAY, () -> {
            long visit = order(object("E1", ""), VisitGround.ORDERED);
            inspection.certify(INSPECTOR, DAY);
            inspection.certify(INSPECTOR2, DAY.minusDays(1));
            refused("inspection.error.notCertified", () -> arrange(visit, INSPECTOR, INSPECTOR2));

            inspection.certify(INSPECTOR2, LocalDate.of(2026, 12, 31));
            arrange(visit, INSPECTOR, INSPECTOR2);

            long id = office.as(HEAD, () -> inspectors.certificates(Long.MAX_VALUE, 1))
                    .get(0)
                    .id();
            office.as(HEAD, () -> {
                certificates.withdraw(id, "调离执法岗位");
                return null;
            });
            refused("inspection.error.notCertified", () -> arrange(visit, INSPECTOR, INSPECTOR2));
        });
    }

    @Test
    void who_is_recused_or_approved_the_licence_does_not_inspect_it() {
        office.on(DAY, () -> {
            inspection.certify();
            long object = object("E1", "");
            long visit = order(object, VisitGround.ORDERED);
            recuse(INSPECTOR2, INSPECTOR2, object);
            refused("inspection.error.recused", () -> arrange(visit, INSPECTOR, INSPECTOR2));
            assertThat(office.as(INSPECTOR, () -> desk.candidates(visit)))
                    .extracting(member -> member.officerId())
                    .containsExactly(inspection.officer(INSPECTOR));

            long recusal = office.as(HEAD, () -> inspectors.recusals(Long.MAX_VALUE, 1))
                    .get(0)
                    .id();
            assertThatThrownBy(() -> lift(INSPECTOR, recusal)).isInstanceOf(AccessDeniedException.class);
            lift(HEAD, recusal);
            arrange(visit, INSPECTOR, INSPECTOR2);

            long approved = order(object("E2", inspection.officer(INSPECTOR)), VisitGround.ORDERED);
            refused("inspection.error.approver", () -> arrange(approved, INSPECTOR, INSPECTOR2));
        });
    }

    @Test
    void nobody_recuses_another_but_the_head_and_a_certificate_is_of_an_inspector_with_a_number_of_its_own() {
        office.on(DAY, () -> {
            long object = object("E1", "");
            assertThatThrownBy(() -> recuse(INSPECTOR, INSPECTOR2, object)).isInstanceOf(InspectionRefused.class);
            recuse(HEAD, INSPECTOR2, object);
            certificate("yuechi.inspector", "川执0001");
            refused("inspection.error.certificateTaken", () -> certificate(INSPECTOR2, "川执0001"));
            refused("inspection.error.noInspector", () -> certificate("yuechi.handler", "川执0002"));
            assertThatThrownBy(() -> office.as(INSPECTOR, () -> {
                        certificates.enter("x", water, "1", DAY, DAY);
                        return null;
                    }))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    private long object(String licensee, String approvedBy) {
        return inspection
                .objects(List.of(new Wanted(water, Grade.B, Grade.B, licensee, approvedBy)))
                .get(0);
    }

    private long order(long object, VisitGround ground) {
        return order(object, ground, ground.capped() ? "" : inspection.complaint(water), DAY.plusDays(1));
    }

    private long order(Set<Long> objects, String reason, LocalDate due) {
        String complaint = inspection.complaint(water);
        return office.as(
                INSPECTOR, () -> orders.order(new VisitOrder(objects, VisitGround.COMPLAINT, reason, complaint, due)));
    }

    private void arrange(long visit, String... inspectors) {
        office.as(INSPECTOR, () -> {
            desk.arrange(
                    visit,
                    java.util.Arrays.stream(inspectors)
                            .map(inspection::officer)
                            .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new)));
            return null;
        });
    }

    private long order(long object, VisitGround ground, String reference, LocalDate due) {
        return office.as(INSPECTOR, () -> orders.order(new VisitOrder(Set.of(object), ground, "核查", reference, due)));
    }

    private void begin(String officer, long visit) {
        office.as(officer, () -> {
            desk.begin(visit);
            return null;
        });
    }

    private void recuse(String by, String officer, long object) {
        office.as(by, () -> {
            recusals.enter(inspection.officer(officer), object, "近亲属在该企业任职");
            return null;
        });
    }

    private void lift(String by, long recusal) {
        office.as(by, () -> {
            recusals.lift(recusal, "关系已消除");
            return null;
        });
    }

    private void certificate(String officer, String number) {
        office.as(HEAD, () -> {
            certificates.enter(inspection.officer(officer), water, number, DAY, DAY);
            return null;
        });
    }

    @OnH2
    static class OnH2Test extends VisitsUnderTheCapTest {}

    @OnMariaDb
    static class OnMariaDbTest extends VisitsUnderTheCapTest {}
}
