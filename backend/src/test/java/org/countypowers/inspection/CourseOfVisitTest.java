package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.HEAD;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR2;
import static org.countypowers.inspection.PlanOfAYearTest.refused;
import static org.countypowers.inspection.VisitOffice.seen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.WorkQuery;
import org.countypowers.assignment.WorkQueue;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.assignment.WorkRow;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An inspection: approved, announced, recorded and signed by two, rectified and seen again. */
abstract class CourseOfVisitTest {
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
    VisitBook book;

    @Autowired
    VisitSweep sweep;

    @Autowired
    CertificateDesk certificates;

    @Autowired
    InspectorBook inspectors;

    @Autowired
    WorkQueue queue;

    @Autowired
    Trail trail;

    @Autowired
    Sql sql;

    @BeforeEach
    void open() {
        office.open();
        inspection.clear();
    }

    @AfterEach
    void clear() {
        inspection.clear();
    }

    @Test
    void a_visit_is_approved_announced_recorded_signed_by_two_and_closed() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.begun(VisitGround.ORDERED, DAY.plusDays(1));
            assertThat(work(HEAD)).extracting(WorkRow::subject).contains("visit-" + visit);
            visits.approve(visit, "approve");
            assertThat(visits.papers(visit))
                    .containsExactly(PaperKind.INSPECTION_APPROVAL, PaperKind.INSPECTION_NOTICE);
            visits.serve(visit, DAY);
            visits.complete(INSPECTOR, visit, seen("pass", DAY));
            assertThat(visits.view(visit).visit().result())
                    .as("one signature is none")
                    .isNull();
            visits.cosign(visit);

            VisitView view = visits.view(visit);
            assertThat(view.visit().state()).isEqualTo(VisitState.DONE);
            assertThat(view.visit().result()).isEqualTo(VisitResult.PASSED);
            assertThat(view.visit().doneOn()).isEqualTo(DAY);
            assertThat(visits.tasks(INSPECTOR, visit)).isEmpty();
            VisitRecord record = view.records().get(0);
            assertThat(record.hash()).hasSize(64);
            assertThat(record.cosignerName()).isNotEqualTo(record.officerName()).isNotEmpty();
            assertThat(record.checks()).hasSize(5).contains(Map.of("item", "安全生产和环境保护措施落实", "answer", "符合"));
            assertThat(visits.text(visit, PaperKind.INSPECTION_RECORD))
                    .contains(
                            "现场检查笔录",
                            "09:30",
                            "银城路取水口",
                            record.certificateNo(),
                            record.cosignerCertificateNo(),
                            "未发现问题")
                    .doesNotContain("null");
            assertThat(actions(visit))
                    .contains(
                            "inspection.visit.begin",
                            "inspection.visit.approve",
                            "inspection.visit.sign",
                            "inspection.visit.cosign",
                            "inspection.visit.keep",
                            "inspection.visit.close");
            assertThat(office.as(INSPECTOR2, () -> queue.page(new WorkQuery(Tab.DONE, null, null, null, false, null)))
                            .rows())
                    .extracting(WorkRow::subject)
                    .contains("visit-" + visit);
            assertThat(office.as(
                            INSPECTOR,
                            () -> book.ofObject(view.line().objects().get(0).objectId(), 5)))
                    .extracting(Visit::result)
                    .containsExactly(VisitResult.PASSED);
        });
    }

    @Test
    void an_arranged_visit_begins_on_its_day_by_itself_and_once() {
        long[] visit = new long[1];
        office.on(DAY, () -> {
            inspection.certify();
            visit[0] = visits.arranged(VisitGround.ORDERED, DAY.plusDays(1));
            assertThat(sweep.run()).isZero();
        });
        office.on(DAY.plusDays(1), () -> {
            assertThat(sweep.run()).isEqualTo(1);
            assertThat(sweep.run()).isZero();
            assertThat(visits.tasks(HEAD, visit[0])).hasSize(1);
            visits.complete(HEAD, visit[0], Map.of("outcome", "returned", "opinion", "人员另有任务。"));
            assertThat(visits.view(visit[0]).visit().state()).isEqualTo(VisitState.OPEN);
            assertThat(sweep.run()).as("sent back, it waits for an inspector").isZero();
            visits.arrange(visit[0], INSPECTOR2, INSPECTOR);
            office.as(INSPECTOR2, () -> {
                desk.begin(visit[0]);
                return null;
            });
            assertThat(visits.tasks(HEAD, visit[0])).hasSize(1);
        });
    }

    @Test
    void only_a_case_or_a_complaint_is_inspected_without_notice_and_says_why() {
        office.on(DAY, () -> {
            inspection.certify();
            long planned = visits.begun(VisitGround.ORDERED, DAY);
            faulty(() -> visits.approve(planned, "approveWithoutNotice"), "outcome", "inspection.error.noticeNeeded");
            assertThat(refusals(HEAD)).contains("inspection.error.noticeNeeded");

            long complaint = visits.begun(VisitGround.COMPLAINT, DAY);
            visits.approve(complaint, "approveWithoutNotice");
            assertThat(visits.papers(complaint)).containsExactly(PaperKind.INSPECTION_APPROVAL);
            assertThat(visits.text(complaint, PaperKind.INSPECTION_APPROVAL)).contains("不事先通知", "TS511621");
            assertThat(visits.tasks(INSPECTOR, complaint).get(0).step()).isEqualTo(VisitTask.INSPECT);
        });
    }

    @Test
    void nobody_was_there_before_the_visit_was_announced_or_after_today() {
        office.on(DAY, () -> inspection.certify());
        long[] visit = new long[1];
        office.on(DAY.plusDays(3), () -> {
            visit[0] = visits.announced(DAY.plusDays(3));
            for (LocalDate wrong : List.of(DAY.plusDays(2), DAY.plusDays(4))) {
                faulty(
                        () -> visits.complete(INSPECTOR, visit[0], seen("pass", wrong)),
                        "visitedOn",
                        "inspection.error.visitedOn");
            }
            Map<String, Object> backwards = seen("pass", DAY.plusDays(3));
            backwards.put("endedAt", "09:00");
            faulty(() -> visits.complete(INSPECTOR, visit[0], backwards), "endedAt", "inspection.error.endedAt");
        });
    }

    @Test
    void one_signature_is_refused_and_so_is_the_same_officer_twice() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.announced(DAY);
            visits.complete(INSPECTOR, visit, seen("pass", DAY));

            assertThatThrownBy(() -> visits.complete(INSPECTOR, visit, Map.of("outcome", "signed")))
                    .isInstanceOfSatisfying(WorkRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("inspection.error.sameSigner"));
            assertThat(visits.view(visit).visit().result()).isNull();
            assertThat(visits.tasks(INSPECTOR, visit).get(0).claimable()).isFalse();

            visits.complete(INSPECTOR2, visit, Map.of("outcome", "returned", "opinion", "地点不符"));
            assertThat(visits.tasks(INSPECTOR, visit).get(0).step()).isEqualTo(VisitTask.INSPECT);
            visits.complete(INSPECTOR2, visit, seen("pass", DAY));
            visits.complete(INSPECTOR, visit, Map.of("outcome", "signed"));
            assertThat(visits.view(visit).records())
                    .extracting(VisitRecord::returned)
                    .containsExactly(true, false);
        });
    }

    @Test
    void both_inspectors_are_certified_on_the_day_on_which_they_were_there() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.announced(DAY);
            withdraw(INSPECTOR);
            faulty(
                    () -> visits.complete(INSPECTOR, visit, seen("pass", DAY)),
                    "visitedOn",
                    "inspection.error.notCertifiedThen");
            visits.release(INSPECTOR, visit);
            visits.complete(INSPECTOR2, visit, seen("pass", DAY));
            inspection.certify(INSPECTOR, DAY.minusDays(1));
            faulty(
                    () -> visits.complete(INSPECTOR, visit, Map.of("outcome", "signed")),
                    "outcome",
                    "inspection.error.notCertifiedThen");
            assertThat(refusals(INSPECTOR)).contains("inspection.error.notCertifiedThen");
        });
    }

    @Test
    void a_text_that_was_altered_after_the_first_signature_is_not_signed() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.announced(DAY);
            visits.complete(INSPECTOR, visit, seen("pass", DAY));
            sql.update(
                    "update inspection_record set content = replace(content, '银城路', '建设路') where visit_id = ?", visit);
            assertThatThrownBy(() -> visits.cosign(visit)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void what_is_to_be_rectified_has_a_deadline_a_reminder_evidence_and_is_seen_again() {
        long[] visit = new long[1];
        office.on(DAY, () -> {
            inspection.certify();
            visit[0] = visits.announced(DAY);
            Map<String, Object> late = seen("rectify", DAY);
            late.put("deadline", DAY.toString());
            faulty(() -> visits.complete(INSPECTOR, visit[0], late), "deadline", "inspection.error.deadline");
            visits.complete(INSPECTOR, visit[0], seen("rectify", DAY));
            visits.cosign(visit[0]);
            assertThat(visits.view(visit[0]).visit().result()).isEqualTo(VisitResult.RECTIFYING);
            assertThat(visits.text(visit[0], PaperKind.RECTIFICATION_ORDER))
                    .contains("责令限期改正通知书", "2026年4月1日", "岳池县人民政府", "申请行政复议", "恢复台账")
                    .doesNotContain("null");
            assertThat(work(INSPECTOR))
                    .filteredOn(row -> row.subject().equals("visit-" + visit[0]))
                    .extracting(WorkRow::dueOn)
                    .containsExactly(DAY.plusDays(30));
            faulty(() -> visits.received(visit[0], DAY), "outcome", "inspection.error.noEvidence");
            faulty(() -> overdue(visit[0]), "outcome", "inspection.error.stillTime");
            assertThat(refusals(INSPECTOR)).contains("inspection.error.noEvidence");
            assertThat(sweep.run()).isZero();
        });
        office.on(DAY.plusDays(26), () -> {
            assertThat(sweep.run()).isEqualTo(1);
            assertThat(sweep.run()).isZero();
            assertThat(visits.view(visit[0]).course().remindedOn()).isEqualTo(DAY.plusDays(26));
            assertThat(actions(visit[0])).contains("inspection.visit.remind");
            visits.evidence(visit[0]);
            visits.received(visit[0], DAY.plusDays(26));
            assertThat(visits.tasks(INSPECTOR, visit[0]).get(0).step()).isEqualTo(VisitTask.REINSPECT);
            visits.complete(INSPECTOR, visit[0], seen("pass", DAY.plusDays(26)));
            visits.cosign(visit[0]);
            assertThat(visits.view(visit[0]).visit().result()).isEqualTo(VisitResult.RECTIFIED);
            assertThat(visits.view(visit[0]).visit().state()).isEqualTo(VisitState.DONE);
            assertThat(visits.text(visit[0], PaperKind.INSPECTION_RECORD)).contains("复查", "已整改到位");
        });
    }

    @Test
    void what_is_overdue_is_never_closed_without_evidence_and_is_extended_once() {
        long[] visit = new long[1];
        office.on(DAY, () -> {
            inspection.certify();
            visit[0] = visits.announced(DAY);
            visits.complete(INSPECTOR, visit[0], seen("rectify", DAY));
            visits.cosign(visit[0]);
        });
        LocalDate over = DAY.plusDays(31);
        office.on(over, () -> {
            overdue(visit[0]);
            faulty(
                    () -> visits.complete(INSPECTOR, visit[0], seen("pass", over)),
                    "outcome",
                    "inspection.error.noEvidence");
            visits.complete(INSPECTOR, visit[0], seen("rectify", over));
            visits.cosign(visit[0]);
            assertThat(visits.view(visit[0]).course().extended()).isTrue();
            assertThat(visits.view(visit[0]).course().remindedOn()).isNull();
        });
        LocalDate again = over.plusDays(31);
        office.on(again, () -> {
            overdue(visit[0]);
            faulty(
                    () -> visits.complete(INSPECTOR, visit[0], seen("rectify", again)),
                    "outcome",
                    "inspection.error.extendedOnce");
            Map<String, Object> filed = seen("caseFiled", again);
            filed.put("suspectedCrime", true);
            filed.put("transferTo", "岳池县公安局");
            visits.complete(INSPECTOR, visit[0], filed);
            visits.cosign(visit[0]);
            VisitView view = visits.view(visit[0]);
            assertThat(view.visit().result()).isEqualTo(VisitResult.CASE_FILED);
            assertThat(view.visit().state()).isEqualTo(VisitState.DONE);
            assertThat(view.visit().doneOn()).as("the day of the inspection").isEqualTo(DAY);
            assertThat(trail.read(VisitCourses.stream(visit[0]), 0, 1000))
                    .filteredOn(event -> event.action().equals("inspection.visit.file"))
                    .extracting(event -> event.after().get("transferTo"))
                    .containsExactly("岳池县公安局");
        });
    }

    @Test
    void a_visit_is_read_and_worked_on_by_its_own_bodies_and_inspectors_alone() {
        office.on(DAY, () -> {
            inspection.certify();
            long visit = visits.begun(VisitGround.ORDERED, DAY);
            assertThatThrownBy(() -> visits.view("wusheng.inspector", visit))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> visits.tasks("wusheng.inspector", visit))
                    .isInstanceOf(NoSuchElementException.class);
            assertThat(visits.tasks(INSPECTOR, visit).get(0).claimable()).isFalse();
            visits.approve(visit, "approve");
            String third = inspection.officer(INSPECTOR2);
            sql.update("delete from inspection_visit_inspector where visit_id = ? and officer_id = ?", visit, third);
            assertThat(visits.tasks(INSPECTOR2, visit).get(0).refusalKey()).isEqualTo("inspection.error.notYourVisit");
            assertThat(visits.view("city.auditor", visit).visit().id()).isEqualTo(visit);
        });
    }

    private void overdue(long visit) {
        visits.complete(INSPECTOR, visit, Map.of("outcome", "none", "opinion", "到期未提交。"));
    }

    private void withdraw(String officer) {
        office.as(HEAD, () -> {
            inspectors.certificates(Long.MAX_VALUE, 50).stream()
                    .filter(certificate -> certificate.officerId().equals(inspection.officer(officer)))
                    .forEach(certificate -> certificates.withdraw(certificate.id(), "调离"));
            return null;
        });
    }

    private List<WorkRow> work(String officer) {
        return office.as(officer, () -> queue.page(new WorkQuery(Tab.UNCLAIMED, null, null, null, false, null)))
                .rows();
    }

    private List<String> actions(long visit) {
        return trail.read(VisitCourses.stream(visit), 0, 1000).stream()
                .map(event -> event.action())
                .toList();
    }

    private List<String> refusals(String officer) {
        return trail.read(Stream.ofOfficer(inspection.officer(officer)), 0, 10_000).stream()
                .filter(event -> event.action().equals("inspection.refused"))
                .map(event -> event.after().get("reason"))
                .toList();
    }

    private static void faulty(ThrowingCallable act, String field, String fault) {
        assertThatThrownBy(act).isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                .containsEntry(field, fault));
    }

    @OnH2
    static class OnH2Test extends CourseOfVisitTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CourseOfVisitTest {}
}
