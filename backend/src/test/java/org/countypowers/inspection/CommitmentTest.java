package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR2;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.casework.Applicant;
import org.countypowers.casework.CaseDesk;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.Commitment.State;
import org.countypowers.casework.RegisterCase;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 告知承诺: promised, decided at once, verified in its window, and what a broken promise leads to. */
abstract class CommitmentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String WINDOW = "yuechi.window";
    private static final String HANDLER = "yuechi.handler";
    private static final String MATTER = "XK-070";
    private static final String PERSON = "11010519491231002X";

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
    CaseDesk counter;

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
            long id = granted();
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
            long id = granted();
            seen(id, "pass");
            assertThat(office.view(HANDLER, id).commitment().state()).isEqualTo(State.KEPT);
            assertThat(clock(id).running()).isFalse();
            assertThat(counterFaults(PERSON)).isEmpty();
        });
    }

    @Test
    void what_is_not_as_promised_is_rectified_by_a_deadline_and_then_kept() {
        long[] id = new long[1];
        office.on(DAY, () -> {
            id[0] = granted();
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
            long id = granted();
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
            assertThat(counterFaults(PERSON)).containsEntry("commitment", "casework.error.commitmentBroken");
            assertThat(trail.read(Stream.ofOfficer(inspection.officer(WINDOW)), 0, 10_000))
                    .filteredOn(event -> event.action().equals("case.refused"))
                    .extracting(event -> event.after().get("reason"))
                    .contains("casework.error.commitmentBroken");
        });
        sql.update("update case_commitment set barred_until = ?", DAY.minusDays(1));
        office.on(DAY, () -> assertThat(counterFaults(PERSON)).isEmpty());
    }

    @Test
    void nothing_is_accepted_on_a_promise_that_nobody_signed() {
        office.on(DAY, () -> {
            long id = promised();
            assertThatThrownBy(() -> accept(id))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .containsEntry("outcome", "casework.error.commitmentUnsigned"));
        });
    }

    @Test
    void only_matters_that_offer_it_and_applicants_with_an_identifier_may_promise() {
        office.on(DAY, () -> {
            assertThat(faults("XK-069", applicant(Applicant.Kind.CITIZEN, PERSON, null), Set.of(2)))
                    .containsEntry("commitment", "casework.error.commitmentNotOffered");
            assertThat(faults(MATTER, applicant(Applicant.Kind.NO_CODE, null, "村民小组"), Set.of(2)))
                    .containsEntry("commitment", "casework.error.commitmentNoIdentifier");
            assertThat(faults(MATTER, applicant(Applicant.Kind.CITIZEN, PERSON, null), Set.of(1)))
                    .as("what was handed in needs no promise")
                    .containsEntry("commitment", "casework.error.commitmentMaterials");
        });
    }

    @Test
    void the_word_of_whose_credit_is_d_is_not_taken() {
        office.on(DAY, () -> {
            granted();
            sql.update("update supervision_object set credit = 'D' where state <> 'ENDED'");
            assertThat(counterFaults(PERSON)).containsEntry("commitment", "casework.error.commitmentCredit");
        });
    }

    @Test
    void a_verification_stands_while_its_body_supervises_and_lapses_with_the_licence() {
        office.on(DAY, () -> {
            long id = granted();
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

    private void drop(long visit) {
        office.as(InspectionOffice.HEAD, () -> {
            orders.drop(visit, "许可已经终止");
            return null;
        });
    }

    private long promised() {
        return office.as(
                WINDOW,
                () -> counter.register(
                        command(MATTER, applicant(Applicant.Kind.CITIZEN, PERSON, null), Set.of(2, 3, 4))));
    }

    private long granted() {
        long id = promised();
        office.as(WINDOW, () -> {
            materials.add(id, 0, "承诺书.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
            return null;
        });
        accept(id);
        office.complete(
                HANDLER,
                id,
                Map.of("outcome", "grant", "factsFound", "已承诺", "legalGrounds", "水土保持法第二十五条", "opinion", "准予"));
        office.complete("yuechi.approver", id, Map.of("outcome", "grant", "opinion", "同意"));
        return id;
    }

    private void accept(long id) {
        office.complete(HANDLER, id, Map.of("outcome", "accept", "opinion", "齐全"));
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

    private Map<String, String> counterFaults(String identifier) {
        return faults(MATTER, applicant(Applicant.Kind.CITIZEN, identifier, null), Set.of(2, 3, 4));
    }

    /** Empty when it was registered. */
    private Map<String, String> faults(String matter, Applicant applicant, Set<Integer> promised) {
        try {
            office.as(WINDOW, () -> counter.register(command(matter, applicant, promised)));
            return Map.of();
        } catch (AnswersRefused refused) {
            return refused.errors();
        }
    }

    private static RegisterCase command(String matter, Applicant applicant, Set<Integer> promised) {
        return new RegisterCase(
                UUID.randomUUID().toString(), matter, "511621", null, "新办", applicant, Set.of(1), "", "", promised);
    }

    private static Applicant applicant(Applicant.Kind kind, String identifier, String noIdReason) {
        return new Applicant(kind, "李华", identifier, noIdReason, "13812345678", "岳池县九龙镇", null, null, null, true);
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
