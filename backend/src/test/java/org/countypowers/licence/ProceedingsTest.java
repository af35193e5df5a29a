package org.countypowers.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.licence.ProceedingOffice.APPROVER;
import static org.countypowers.licence.ProceedingOffice.HANDLER;
import static org.countypowers.licence.ProceedingOffice.LEGAL;
import static org.countypowers.licence.ProceedingOffice.heard;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.audit.TrailExport;
import org.countypowers.audit.verifier.Finding;
import org.countypowers.audit.verifier.Verification;
import org.countypowers.audit.verifier.Verification.Sources;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.Refused;
import org.countypowers.process.StepRefused;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** 撤回、撤销、吊销、注销 and transfer: each its own path and paper. */
abstract class ProceedingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<String, Object> APPROVED = Map.of("outcome", "approve", "opinion", "同意");

    @Autowired
    Office office;

    @Autowired
    LicenceOffice licences;

    @Autowired
    ProceedingOffice proceedings;

    @Autowired
    ProceedingDesk desk;

    @Autowired
    LicenceSweep sweep;

    @Autowired
    TrailExport export;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sql sql;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void a_revocation_is_told_beforehand_heard_legally_reviewed_approved_and_served() {
        office.on(DAY, () -> {
            long licence = licences.granted("2031-03-01");
            long id = proceedings.begin(HANDLER, licence, ProceedingGround.UNQUALIFIED);

            assertThat(proceedings.papers(id)).containsExactly(PaperKind.LICENCE_NOTICE);
            assertThat(proceedings.text(id, PaperKind.LICENCE_NOTICE)).contains("撤销行政许可事先告知书", "第六十九条第一款第(四)项");
            proceedings.attach(id);
            proceedings.complete(HANDLER, id, heard("proceed", "2026-03-02"));
            assertThat(licences.read(HANDLER, licence).status()).isEqualTo(LicenceStatus.VALID);
            proceedings.reviewAndApprove(id, APPROVED);

            LicenceLine revoked = licences.read(HANDLER, licence);
            assertThat(revoked.status()).isEqualTo(LicenceStatus.REVOKED);
            assertThat(revoked.endedOn()).isEqualTo(DAY);
            assertThat(revoked.group()).as("待注销").isEqualTo(LicenceGroup.TO_CANCEL);
            assertThat(watched(licence)).isEqualTo("ENDED");
            assertThat(proceedings.view(id).proceeding().state()).isEqualTo(ProceedingState.DECIDED);
            proceedings.serve(id, "2026-03-02");

            assertThat(proceedings.view(id).proceeding().state()).isEqualTo(ProceedingState.CLOSED);
            assertThat(proceedings.tasks(HANDLER, id)).isEmpty();
            assertThat(proceedings.papers(id))
                    .containsExactly(PaperKind.LICENCE_NOTICE, PaperKind.REVOCATION, PaperKind.SERVICE_RECORD);
            assertThat(proceedings.text(id, PaperKind.REVOCATION))
                    .contains("撤销行政许可决定书", "法制审核意见:合法。", "岳池县人民政府", "申请行政复议");
            assertThat(licences.trail(licence))
                    .contains("licence.grant", "licence.begin", "licence.notice", "licence.end", "licence.close");
        });
    }

    @Test
    void what_a_proceeding_wrote_and_received_is_proven_with_its_licences_case(@TempDir Path folder) {
        office.on(DAY, () -> {
            long licence = licences.granted("2031-03-01");
            long id = proceedings.begin(HANDLER, licence, ProceedingGround.UNQUALIFIED);
            proceedings.attach(id);
            proceedings.complete(HANDLER, id, heard("proceed", "2026-03-02"));
            String number = jdbc.queryForObject(
                    "select c.number from case_file c join licence l on l.case_id = c.id where l.id = ?",
                    String.class,
                    licence);
            Path zip = folder.resolve("case.zip");
            try (OutputStream out = Files.newOutputStream(zip)) {
                office.as("city.auditor", () -> {
                    export.ofCase(number, "核对", out);
                    return null;
                });
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            assertThat(findings(zip)).isEmpty();
        });
    }

    @Test
    void a_withdrawal_says_the_compensation_and_a_forfeiture_is_a_penalty_discussed_together() {
        office.on(DAY, () -> {
            long withdrawn = licences.granted(null);
            long withdrawal = proceedings.begin(HANDLER, withdrawn, ProceedingGround.LAW_CHANGED);
            heardAnd(withdrawal, APPROVED);
            assertThat(licences.read(HANDLER, withdrawn).status()).isEqualTo(LicenceStatus.WITHDRAWN);
            assertThat(proceedings.text(withdrawal, PaperKind.WITHDRAWAL)).contains("撤回行政许可决定书", "依法给予补偿");

            long forfeited = licences.granted(null);
            long forfeiture = proceedings.begin(HANDLER, forfeited, ProceedingGround.HANDED_ON);
            proceedings.attach(forfeiture);
            proceedings.complete(HANDLER, forfeiture, heard("proceed", "2026-03-02"));
            proceedings.complete(LEGAL, forfeiture, Map.of("outcome", "passed", "opinion", "合法。"));
            faulty(
                    () -> proceedings.complete(APPROVER, forfeiture, APPROVED),
                    "discussedOn",
                    "licence.error.discussed");
            proceedings.complete(
                    APPROVER, forfeiture, Map.of("outcome", "approve", "opinion", "同意", "discussedOn", "2026-03-02"));
            assertThat(licences.read(HANDLER, forfeited).status()).isEqualTo(LicenceStatus.FORFEITED);
            assertThat(proceedings.text(forfeiture, PaperKind.FORFEITURE)).contains("行政处罚决定书", "集体讨论决定");
        });
    }

    @Test
    void a_cancellation_is_short_and_leaves_how_the_licence_ended() {
        long[] licence = new long[2];
        office.on(DAY, () -> {
            licence[0] = licences.granted("2026-03-31");
            licence[1] = licences.granted(null);
        });
        office.on(LocalDate.of(2026, 4, 1), () -> {
            sweep.run();
            refused(() -> proceedings.begin(HANDLER, licence[0], ProceedingGround.ON_REQUEST), "licence.error.ground");
            long id = proceedings.begin(HANDLER, licence[0], ProceedingGround.NOT_RENEWED);
            assertThat(proceedings.papers(id)).as("nobody is told beforehand").isEmpty();
            examinedAnd(id);
            LicenceLine expired = licences.read(HANDLER, licence[0]);
            assertThat(expired.status()).isEqualTo(LicenceStatus.EXPIRED);
            assertThat(expired.cancelledOn()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(expired.group()).isEqualTo(LicenceGroup.CANCELLED);
            assertThat(proceedings.text(id, PaperKind.CANCELLATION)).contains("注销行政许可决定(公告)", "不是行政处罚");
            proceedings.serve(id, "2026-04-01");
            refused(
                    () -> proceedings.begin(HANDLER, licence[0], ProceedingGround.NOT_RENEWED),
                    "licence.error.cancelled");

            examinedAnd(proceedings.begin(HANDLER, licence[1], ProceedingGround.ON_REQUEST));
            assertThat(licences.read(HANDLER, licence[1]).status()).isEqualTo(LicenceStatus.CANCELLED);
            assertThat(watched(licence[1])).isEqualTo("ENDED");
        });
    }

    @Test
    void a_transfer_gives_the_same_licence_to_another_with_the_credit_of_the_other() {
        office.on(DAY, () -> {
            long licence = licences.granted(null);
            sql.update("update supervision_object set credit = 'D' where licence_id = ?", licence);
            examinedAnd(proceedings.begin(HANDLER, licence, ProceedingGround.ALLOWED_BY_LAW));

            LicenceLine moved = licences.read(HANDLER, licence);
            assertThat(moved.licensee()).isEqualTo("岳池县银城水务有限公司");
            assertThat(moved.status()).isEqualTo(LicenceStatus.VALID);
            assertThat(jdbc.queryForMap(
                            "select licensee, credit, state from supervision_object where licence_id = ?", licence))
                    .containsEntry("licensee", "岳池县银城水务有限公司")
                    .containsEntry("credit", Grade.B.name())
                    .containsEntry("state", "GIVEN");
        });
    }

    @Test
    void what_is_dropped_leaves_the_licence_and_the_licensee_hears_why() {
        office.on(DAY, () -> {
            long licence = licences.granted(null);
            long id = proceedings.begin(HANDLER, licence, ProceedingGround.DECEIT);
            proceedings.complete(HANDLER, id, heard("drop", "2026-03-02"));
            proceedings.complete(LEGAL, id, Map.of("outcome", "passed", "opinion", "同意。"));
            faulty(() -> proceedings.complete(APPROVER, id, APPROVED), "outcome", "licence.error.otherThanProposed");
            proceedings.complete(APPROVER, id, Map.of("outcome", "drop", "dropReasons", "证据不足。", "opinion", "不予撤销"));

            assertThat(licences.read(HANDLER, licence).status()).isEqualTo(LicenceStatus.VALID);
            assertThat(proceedings.text(id, PaperKind.PROCEEDING_END)).contains("不予撤销行政许可告知书", "证据不足。");
            proceedings.serve(id, "2026-03-02");
            assertThat(proceedings.view(id).proceeding().state()).isEqualTo(ProceedingState.CLOSED_DROPPED);
            proceedings.begin(HANDLER, licence, ProceedingGround.DECEIT);
        });
    }

    @Test
    void what_is_returned_is_heard_again_without_a_second_notice() {
        office.on(DAY, () -> {
            long id = proceedings.begin(HANDLER, licences.granted(null), ProceedingGround.DECEIT);
            proceedings.attach(id);
            proceedings.complete(HANDLER, id, heard("proceed", "2026-03-02"));
            proceedings.complete(LEGAL, id, Map.of("outcome", "returned", "opinion", "证据不足。"));
            proceedings.complete(HANDLER, id, heard("proceed", "2026-03-02"));
            proceedings.complete(LEGAL, id, Map.of("outcome", "passed", "opinion", "合法。"));
            proceedings.complete(APPROVER, id, Map.of("outcome", "returned", "opinion", "补充说明。"));

            assertThat(proceedings.tasks(HANDLER, id)).singleElement().satisfies(task -> assertThat(task.step())
                    .isEqualTo("Task_HearLicensee"));
            assertThat(proceedings.papers(id)).containsExactly(PaperKind.LICENCE_NOTICE);
        });
    }

    @Test
    void nothing_is_proposed_without_evidence_or_before_five_days_are_over() {
        office.on(DAY, () -> {
            long id = proceedings.begin(HANDLER, licences.granted(null), ProceedingGround.DECEIT);
            faulty(
                    () -> proceedings.complete(HANDLER, id, heard("proceed", "2026-03-02")),
                    "outcome",
                    "licence.error.evidence");
            proceedings.attach(id);
            Map<String, Object> silent = new java.util.HashMap<>(heard("proceed", "2026-03-02"));
            silent.put("statement", "SILENT");
            faulty(() -> proceedings.complete(HANDLER, id, silent), "statement", "licence.error.fiveDays");
            faulty(
                    () -> proceedings.complete(HANDLER, id, heard("proceed", "2026-03-03")),
                    "noticeServedOn",
                    "licence.error.day");
        });
    }

    @Test
    void whoever_began_or_handled_it_neither_reviews_nor_approves_it() {
        office.on(DAY, () -> {
            long id = proceedings.begin(HANDLER, licences.granted(null), ProceedingGround.DECEIT);
            proceedings.attach(id);
            proceedings.complete("yuechi.handler2", id, heard("proceed", "2026-03-02"));
            proceedings.complete(LEGAL, id, Map.of("outcome", "passed", "opinion", "合法。"));
            String post = jdbc.queryForObject(
                    "select r.unit_id from worklist_row r where r.subject = ?", String.class, "proceeding-" + id);
            String officer = jdbc.queryForObject("select id from officer where username = ?", String.class, HANDLER);
            assertThat(jdbc.queryForList(
                            "select signature from work_signature where subject = ? and officer_id = ?",
                            String.class,
                            "proceeding-" + id,
                            officer))
                    .containsExactly("HANDLER");
            assertThat(post).isNotBlank();
            assertThatThrownBy(() -> proceedings.complete(HANDLER, id, APPROVED))
                    .isInstanceOf(WorkRefused.class);
            assertThatThrownBy(() -> proceedings.complete(LEGAL, id, APPROVED)).isInstanceOf(WorkRefused.class);
        });
    }

    @Test
    void it_is_refused_for_another_body_with_another_open_without_facts_or_what_the_law_wants_weighed() {
        office.on(DAY, () -> {
            long licence = licences.granted(null);
            assertThatThrownBy(() -> proceedings.begin("wusheng.handler", licence, ProceedingGround.DECEIT))
                    .isInstanceOf(java.util.NoSuchElementException.class);
            assertThatThrownBy(() -> proceedings.begin("yuechi.reviewer", licence, ProceedingGround.DECEIT))
                    .isInstanceOf(AccessDeniedException.class);
            refused(
                    () -> proceedings.begin("city.handler", licence, ProceedingGround.ON_REQUEST),
                    "licence.error.otherBody");
            refused(
                    () -> begin(new BeginProceeding(licence, ProceedingGround.DECEIT, " ", "权衡", null)),
                    "licence.error.facts");
            refused(
                    () -> begin(new BeginProceeding(licence, ProceedingGround.DECEIT, "事实", " ", null)),
                    "licence.error.weighing.REVOKE");
            refused(
                    () -> begin(new BeginProceeding(licence, ProceedingGround.NOT_RENEWED, "事实", "", null)),
                    "licence.error.ground");
            assertThatThrownBy(() -> begin(new BeginProceeding(
                            licence,
                            ProceedingGround.ALLOWED_BY_LAW,
                            "事实",
                            "依据",
                            new BeginProceeding.NewLicensee(
                                    org.countypowers.casework.Applicant.Kind.ENTERPRISE, "某公司", "123"))))
                    .isInstanceOf(AnswersRefused.class);

            proceedings.begin(HANDLER, licence, ProceedingGround.DECEIT);
            refused(() -> proceedings.begin(HANDLER, licence, ProceedingGround.LAW_CHANGED), "licence.error.open");
            List<ProceedingOption> options = office.as(HANDLER, () -> desk.options(licence));
            assertThat(options).hasSize(5).noneMatch(ProceedingOption::allowed);
        });
    }

    @Test
    void where_the_government_decides_it_also_approves_and_may_read_what_it_approves() {
        office.on(DAY, () -> {
            long licence = licences.granted("yuechi", "XK-007", DemoOffice.YUECHI, null, "yuechi.government");
            long id = proceedings.begin(HANDLER, licence, ProceedingGround.DECEIT);
            proceedings.attach(id);
            proceedings.complete(HANDLER, id, heard("proceed", "2026-03-02"));
            proceedings.complete(LEGAL, id, Map.of("outcome", "passed", "opinion", "合法。"));
            assertThatThrownBy(() -> proceedings.complete(APPROVER, id, APPROVED))
                    .isInstanceOf(WorkRefused.class);
            proceedings.complete("yuechi.government", id, APPROVED);
            assertThat(licences.read(HANDLER, licence).status()).isEqualTo(LicenceStatus.REVOKED);
        });
    }

    @Test
    void an_entrusted_power_is_exercised_in_the_entrusters_name_and_reviewed_by_its_legal_unit() {
        office.on(DAY, () -> {
            long licence = licences.granted("wusheng", "XK-006", DemoOffice.WUSHENG, null);
            long id = proceedings.begin("wusheng.handler", licence, ProceedingGround.DECEIT);
            ProceedingView view = proceedings.view("wusheng.handler", id);
            assertThat(view.proceeding().nameBody())
                    .isNotEqualTo(view.proceeding().actingBody());
            proceedings.complete("wusheng.handler", id, heard("drop", "2026-03-02"));
            assertThatThrownBy(() ->
                            proceedings.complete("wusheng.legal", id, Map.of("outcome", "passed", "opinion", "同意。")))
                    .isInstanceOf(WorkRefused.class);
            proceedings.complete("city.legal", id, Map.of("outcome", "passed", "opinion", "同意。"));
        });
    }

    @Test
    void of_two_begun_at_once_one_is_refused() {
        long[] licence = new long[1];
        office.on(DAY, () -> licence[0] = licences.granted(null));
        List<String> said = Stream.of(HANDLER, "yuechi.handler2")
                .map(officer -> CompletableFuture.supplyAsync(() -> {
                    String[] answer = {"begun"};
                    office.on(DAY, () -> {
                        try {
                            proceedings.begin(officer, licence[0], ProceedingGround.DECEIT);
                        } catch (LicenceRefused refused) {
                            answer[0] = refused.key();
                        }
                    });
                    return answer[0];
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(said).containsExactlyInAnyOrder("begun", "licence.error.open");
        assertThat(jdbc.queryForObject(
                        "select count(*) from licence_proceeding where licence_id = ?", Integer.class, licence[0]))
                .isEqualTo(1);
    }

    @Test
    void the_superior_revokes_but_does_not_withdraw() {
        office.on(DAY, () -> {
            long licence = licences.granted(null);
            List<ProceedingOption> options = office.as("city.handler", () -> desk.options(licence));
            assertThat(options)
                    .filteredOn(ProceedingOption::allowed)
                    .extracting(ProceedingOption::kind)
                    .containsExactly(ProceedingKind.REVOKE);
            long id = proceedings.begin("city.handler", licence, ProceedingGround.BEYOND_POWER);
            assertThat(proceedings.text(id, PaperKind.LICENCE_NOTICE)).contains("广安市水");
            assertThat(proceedings.tasks("city.handler", id)).singleElement().matches(task -> task.claimable());
        });
    }

    @Test
    void where_the_power_has_moved_the_legality_reviewer_confirms_the_organ_first() {
        office.on(DAY, () -> {
            long[] licence = {licences.granted(null), licences.granted(null)};
            String city = jdbc.queryForObject(
                    "select min(d.body_id) from body_department d join body_department o on o.department_code = d.department_code"
                            + " join licence l on l.deciding_body = o.body_id where l.id = ? and d.division_code = ?",
                    String.class,
                    licence[0],
                    DemoOffice.CITY);
            sql.update(
                    "update licence set deciding_body = ?, name_body = ? where id in (?, ?)",
                    city,
                    city,
                    licence[0],
                    licence[1]);

            long id = proceedings.begin(HANDLER, licence[0], ProceedingGround.DECEIT);
            assertThat(proceedings.papers(id)).isEmpty();
            proceedings.complete("yuechi.legality", id, Map.of("outcome", "confirmed", "opinion", "由承接机关作出。"));
            assertThat(proceedings.papers(id)).containsExactly(PaperKind.LICENCE_NOTICE);

            long other = proceedings.begin(HANDLER, licence[1], ProceedingGround.DECEIT);
            proceedings.complete("yuechi.legality", other, Map.of("outcome", "notCompetent", "opinion", "由原机关作出。"));
            assertThat(proceedings.papers(other)).isEmpty();
            assertThat(proceedings.view(other).proceeding().state()).isEqualTo(ProceedingState.CLOSED_DROPPED);
            assertThat(licences.read(HANDLER, licence[1]).status()).isEqualTo(LicenceStatus.VALID);
        });
    }

    @Test
    void what_runs_out_meanwhile_is_not_revoked_any_more() {
        long[] id = new long[1];
        office.on(DAY, () -> {
            id[0] = proceedings.begin(HANDLER, licences.granted("2026-03-31"), ProceedingGround.DECEIT);
            proceedings.attach(id[0]);
            proceedings.complete(HANDLER, id[0], heard("proceed", "2026-03-02"));
            proceedings.complete(LEGAL, id[0], Map.of("outcome", "passed", "opinion", "合法。"));
        });
        office.on(LocalDate.of(2026, 4, 1), () -> {
            sweep.run();
            assertThatThrownBy(() -> proceedings.complete(APPROVER, id[0], APPROVED))
                    .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("licence.error.endedMeanwhile"));
        });
    }

    private void begin(BeginProceeding command) {
        office.as(HANDLER, () -> desk.begin(command));
    }

    private void heardAnd(long id, Map<String, Object> approval) {
        proceedings.attach(id);
        proceedings.complete(HANDLER, id, heard("proceed", "2026-03-02"));
        proceedings.reviewAndApprove(id, approval);
    }

    private void examinedAnd(long id) {
        proceedings.complete(HANDLER, id, Map.of("outcome", "proceed", "findings", "情况属实。", "opinion", "建议办理"));
        proceedings.complete(APPROVER, id, APPROVED);
    }

    private String watched(long licenceId) {
        return jdbc.queryForObject(
                "select state from supervision_object where licence_id = ?", String.class, licenceId);
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    private static void faulty(ThrowingCallable act, String field, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                .containsEntry(field, key));
    }

    private static List<Finding> findings(Path zip) {
        try {
            return Verification.of(new Sources(zip, null, null, null)).findings();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @OnH2
    static class OnH2Test extends ProceedingsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ProceedingsTest {}
}
