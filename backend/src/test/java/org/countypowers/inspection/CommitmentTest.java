package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR2;
import static org.countypowers.testing.PromisedCases.HANDLER;
import static org.countypowers.testing.PromisedCases.MATTER;
import static org.countypowers.testing.PromisedCases.WINDOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.Commitment.State;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.monitoring.CardSweep;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.PromisedCases;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 告知承诺: promised, decided at once, verified in its window, and what a broken promise leads to. */
abstract class CommitmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    VisitOffice visits;

    @Autowired
    VisitDesk desk;

    @Autowired
    VisitOrders orders;

    @Autowired
    PromisedCases promises;

    @Autowired
    CardSweep cards;

    @Autowired
    CaseMaterials materials;

    @Autowired
    Trail trail;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
        inspection.clear();
        sql.update("delete from case_commitment");
    }

    @AfterEach
    void clear() {
        inspection.clear();
        sql.update("delete from case_commitment");
    }

    @Test
    void what_is_promised_is_decided_by_two_at_once_and_verified_by_who_supervises_within_thirty_working_days() {
        office.on(DAY, () -> {
            long id = promises.granted();
            assertThat(office.view(HANDLER, id).commitment().state()).isEqualTo(State.VERIFYING);
            assertThat(office.view(HANDLER, id).commitment().verifyBy()).isEqualTo(LocalDate.of(2026, 4, 14));
            Clock window = clock(id);
            assertThat(window.dueOn()).isEqualTo(LocalDate.of(2026, 4, 14));
            assertThat(window.holderBody()).isEqualTo(inspection.body(InspectionOffice.WATER));
            assertThat(text(id, PaperKind.COMMITMENT)).contains("告知承诺书", "以承诺代替的材料", "30个工作日");
            assertThat(text(id, PaperKind.GRANT)).contains("以告知承诺方式作出", "2026年4月14日");
            Visit visit = visits.view(visit(id)).visit();
            assertThat(visit.ground()).isEqualTo(VisitGround.COMMITMENT);
            assertThat(visit.slot()).as("not under the yearly cap").isNull();
            assertThat(visit.dueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
            assertThat(actions(id)).contains("case.commitment.promise", "case.commitment.verify");
        });
    }

    @Test
    void a_promise_that_is_kept_closes_its_verification() {
        office.on(DAY, () -> {
            long id = promises.granted();
            seen(id, "pass");
            assertThat(office.view(HANDLER, id).commitment().state()).isEqualTo(State.KEPT);
            assertThat(clock(id).running()).isFalse();
            assertThat(promises.faults()).isEmpty();
        });
    }

    @Test
    void what_is_not_as_promised_is_rectified_by_a_deadline_and_then_kept() {
        long[] id = new long[1];
        office.on(DAY, () -> {
            id[0] = promises.granted();
            seen(id[0], "rectify");
            assertThat(office.view(HANDLER, id[0]).commitment().state()).isEqualTo(State.RECTIFYING);
            assertThat(visits.papers(visit(id[0]))).contains(PaperKind.RECTIFICATION_ORDER);
        });
        LocalDate later = DAY.plusDays(10);
        office.on(later, () -> {
            long visit = visit(id[0]);
            visits.evidence(visit);
            visits.received(visit, later);
            visits.complete(INSPECTOR, visit, VisitOffice.seen("pass", later));
            visits.cosign(visit);
            assertThat(office.view(HANDLER, id[0]).commitment().state()).isEqualTo(State.KEPT);
        });
    }

    @Test
    void a_false_promise_leads_to_revocation_by_itself_and_bars_further_promises() {
        office.on(DAY, () -> {
            long id = promises.granted();
            seen(id, "caseFiled");
            assertThat(office.view(HANDLER, id).commitment().state()).isEqualTo(State.BROKEN);
            assertThat(office.view(HANDLER, id).commitment().barredUntil()).isEqualTo(DAY.plusYears(3));
            assertThat(jdbc.queryForList(
                            "select p.ground from licence_proceeding p join licence l on l.id = p.licence_id"
                                    + " where l.case_id = ?",
                            String.class,
                            id))
                    .containsExactly("BROKEN_PROMISE");
            assertThat(actions(id)).contains("licence.begin");
            assertThat(promises.faults()).containsEntry("commitment", "casework.error.commitmentBroken");
            assertThat(trail.read(Stream.ofOfficer(inspection.officer(WINDOW)), 0, 10_000))
                    .filteredOn(event -> event.action().equals("case.refused"))
                    .extracting(event -> event.after().get("reason"))
                    .contains("casework.error.commitmentBroken");
        });
        sql.update("update case_commitment set barred_until = ?", DAY.minusDays(1));
        office.on(DAY, () -> assertThat(promises.faults()).isEmpty());
    }

    @Test
    void nothing_is_accepted_on_a_promise_that_nobody_signed() {
        office.on(DAY, () -> {
            long id = promises.promised();
            assertThatThrownBy(() -> promises.accept(id))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .containsEntry("outcome", "casework.error.commitmentUnsigned"));
        });
    }

    @Test
    void only_matters_that_offer_it_and_applicants_with_an_identifier_may_promise() {
        office.on(DAY, () -> {
            assertThat(promises.faults("XK-069", PromisedCases.person(), Set.of(2)))
                    .containsEntry("commitment", "casework.error.commitmentNotOffered");
            assertThat(promises.faults(
                            MATTER, PromisedCases.applicant(Applicant.Kind.NO_CODE, null, "村民小组"), Set.of(2)))
                    .containsEntry("commitment", "casework.error.commitmentNoIdentifier");
            assertThat(promises.faults(MATTER, PromisedCases.person(), Set.of(1)))
                    .as("what was handed in needs no promise")
                    .containsEntry("commitment", "casework.error.commitmentMaterials");
        });
    }

    @Test
    void the_word_of_whose_credit_is_d_is_not_taken() {
        office.on(DAY, () -> {
            promises.granted();
            sql.update("update supervision_object set credit = 'D' where state <> 'ENDED'");
            assertThat(promises.faults()).containsEntry("commitment", "casework.error.commitmentCredit");
        });
    }

    @Test
    void a_verification_stands_while_its_body_supervises_and_lapses_with_the_licence() {
        office.on(DAY, () -> {
            long id = promises.granted();
            long visit = visit(id);
            assertThatThrownBy(() -> drop(visit))
                    .isInstanceOfSatisfying(InspectionRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("inspection.error.stillWatched"));
            sql.update("update supervision_object set state = 'ENDED' where case_id = ?", id);
            drop(visit);
            assertThat(office.view(HANDLER, id).commitment().state()).isEqualTo(State.LAPSED);
            assertThat(clock(id).running()).isFalse();
        });
    }

    @Test
    void a_verification_that_is_not_made_in_its_window_is_warned_of_and_then_a_yellow_card() {
        long[] id = new long[1];
        office.on(DAY, () -> id[0] = promises.granted());
        office.on(LocalDate.of(2026, 4, 10), cards::run);
        assertThat(rules(id[0])).contains("NEAR_END");
        office.on(LocalDate.of(2026, 4, 14), cards::run);
        assertThat(rules(id[0])).as("the last day is in time").doesNotContain("STEP_EXCEEDED");
        office.on(LocalDate.of(2026, 4, 15), cards::run);
        assertThat(rules(id[0])).contains("STEP_EXCEEDED");
    }

    @Test
    void where_the_object_moves_the_verification_goes_on_with_who_supervises_now() {
        office.on(DAY, () -> {
            long id = promises.granted();
            long visit = visit(id);
            String other = inspection.body(InspectionOffice.FOREST);
            sql.update("update supervision_object set body_id = ? where case_id = ?", other, id);
            drop(visit);
            assertThat(clock(id).holderBody()).isEqualTo(other);
            assertThat(clock(id).dueOn()).isEqualTo(LocalDate.of(2026, 4, 14));
            assertThat(jdbc.queryForList(
                            "select o.body_id from inspection_visit v join inspection_visit_object o on o.visit_id = v.id"
                                    + " where v.ground = 'COMMITMENT' and v.state = 'OPEN'",
                            String.class))
                    .containsExactly(other);
        });
    }

    private List<String> rules(long caseId) {
        return jdbc.queryForList(
                "select rule_code from monitoring_card where case_id = ? and clock_kind = 'VERIFICATION'",
                String.class,
                caseId);
    }

    private void drop(long visit) {
        office.as(InspectionOffice.HEAD, () -> {
            orders.drop(visit, "许可已经终止");
            return null;
        });
    }

    private void seen(long id, String outcome) {
        inspection.certify();
        long visit = visit(id);
        visits.arrange(visit, INSPECTOR, INSPECTOR2);
        office.as(INSPECTOR, () -> {
            desk.begin(visit);
            return null;
        });
        visits.approve(visit, "approve");
        visits.serve(visit, DAY);
        visits.complete(INSPECTOR, visit, VisitOffice.seen(outcome, DAY));
        visits.cosign(visit);
    }

    private long visit(long caseId) {
        String number = office.view(HANDLER, caseId).summary().number();
        return jdbc.queryForObject("select id from inspection_visit where reference = ?", Long.class, number);
    }

    private Clock clock(long caseId) {
        return office.view(HANDLER, caseId).clocks().stream()
                .filter(each -> each.kind() == ClockKind.VERIFICATION)
                .findFirst()
                .orElseThrow();
    }

    private String text(long caseId, PaperKind kind) {
        return office.as(WINDOW, () -> {
            Paper paper = materials.papers(caseId).stream()
                    .filter(each -> each.kind() == kind)
                    .findFirst()
                    .orElseThrow();
            return PaperText.of(materials.print(caseId, paper.id()));
        });
    }

    private List<String> actions(long caseId) {
        return trail.read(Stream.ofCase(caseId), 0, 1000).stream()
                .map(event -> event.action())
                .toList();
    }

    @OnH2
    static class OnH2Test extends CommitmentTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CommitmentTest {}
}
