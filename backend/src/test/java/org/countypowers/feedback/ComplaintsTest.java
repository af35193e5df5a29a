package org.countypowers.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.feedback.FeedbackOffice.CLERK;
import static org.countypowers.feedback.FeedbackOffice.DAY;
import static org.countypowers.feedback.FeedbackOffice.HANDLER;
import static org.countypowers.feedback.FeedbackOffice.INVOLVED;
import static org.countypowers.feedback.FeedbackOffice.REFORM;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.assignment.CaseTask;
import org.countypowers.casework.CaseView;
import org.countypowers.casework.Contact;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.process.StepRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 投诉举报: accepted or not with reasons, looked into by others, answered by letter, called back, and asked for by its receipt. */
abstract class ComplaintsTest {
    private static final Contact CITIZEN = new Contact("𠮷大爷", "13987654321");
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "属于受理范围。");

    @Autowired
    Office office;

    @Autowired
    FeedbackOffice feedback;

    @Autowired
    PublicFeedback citizens;

    @Autowired
    ComplaintDesk desk;

    @Autowired
    FeedbackActs acts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void a_complaint_is_accepted_in_five_days_handled_in_fifteen_answered_by_letter_and_called_back() {
        Receipt[] receipt = new Receipt[1];
        office.on(DAY, () -> receipt[0] = feedback.complained(CITIZEN));
        long id = receipt[0].id();
        assertThat(feedback.view(REFORM, id).line().dueOn()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(progress(receipt[0]).state()).isEqualTo(FeedbackState.OPEN);

        office.on(DAY.plusDays(1), () -> feedback.complete(REFORM, id, ACCEPT));
        assertThat(feedback.view(REFORM, id).line().dueOn()).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(progress(receipt[0]).reasons()).isEmpty();
        office.on(DAY.plusDays(2), () -> feedback.handle(id));
        assertThat(progress(receipt[0]).finding()).isEqualTo("founded");
        assertThat(progress(receipt[0]).measures()).contains("致歉");
        assertThat(feedback.letter(id, PaperKind.COMPLAINT_REPLY))
                .contains("诉复字〔2026〕", receipt[0].number(), "情况属实", "已调整值班");
        office.on(DAY.plusDays(3), () -> feedback.call(id, "satisfied"));

        assertThat(feedback.view(REFORM, id).line().state()).isEqualTo(FeedbackState.CLOSED);
        assertThat(progress(receipt[0]).state()).isEqualTo(FeedbackState.CLOSED);
    }

    @Test
    void one_that_is_not_accepted_is_told_why() {
        Receipt receipt = feedback.complained(CITIZEN);

        refused(
                "refusalReasons",
                "form.required",
                () -> feedback.complete(REFORM, receipt.id(), Map.of("outcome", "refuse", "opinion", "不受理。")));
        feedback.complete(
                REFORM, receipt.id(), Map.of("outcome", "refuse", "refusalReasons", "正由法院审理。", "opinion", "不受理。"));

        assertThat(feedback.letter(receipt.id(), PaperKind.COMPLAINT_REFUSAL)).contains("不予受理", "正由法院审理");
        assertThat(progress(receipt).state()).isEqualTo(FeedbackState.NOT_ACCEPTED);
        assertThat(progress(receipt).reasons()).contains("正由法院审理");
    }

    @Test
    void an_anonymous_report_is_handled_and_closed_without_a_call_because_nobody_can_be_called() {
        Receipt receipt = feedback.complained(null);
        feedback.complete(REFORM, receipt.id(), ACCEPT);
        feedback.handle(receipt.id());

        FeedbackView view = feedback.view(REFORM, receipt.id());
        assertThat(view.line().state()).isEqualTo(FeedbackState.CLOSED);
        assertThat(view.line().party()).isEmpty();
        assertThat(view.mayReveal()).isFalse();
    }

    @Test
    void nothing_is_closed_without_a_call_whatever_a_procedure_says() {
        Receipt receipt = feedback.complained(CITIZEN);

        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(status -> acts.close(FeedbackRecords.key(receipt.id()))))
                .isInstanceOf(StepRefused.class);
    }

    @Test
    void who_worked_on_the_case_neither_handles_the_complaint_nor_reads_of_it_in_its_file() {
        CaseView about = feedback.over();
        Receipt receipt = citizens.complain(
                new FileComplaint(null, about.summary().number(), Topic.ATTITUDE, "不予受理没有道理。", CITIZEN, null),
                about.queryCode(),
                UUID.randomUUID().toString());
        feedback.complete(REFORM, receipt.id(), ACCEPT);

        assertThat(feedback.view(REFORM, receipt.id()).line().caseNumber())
                .isEqualTo(about.summary().number());
        assertThat(feedback.tasks(INVOLVED, receipt.id())).noneMatch(CaseTask::claimable);
        assertThat(feedback.tasks(HANDLER, receipt.id())).allMatch(CaseTask::claimable);
        assertThat(feedback.view(INVOLVED, receipt.id()).mayReveal()).isFalse();
        assertThat(feedback.view(HANDLER, receipt.id()).mayReveal()).isTrue();
    }

    @Test
    void who_complains_stands_sealed_in_the_table() {
        Receipt receipt = feedback.complained(CITIZEN);

        assertThat(feedback.view(REFORM, receipt.id()).line().party()).isEqualTo("𠮷** 139****4321");
        assertThat(jdbc.queryForObject(
                        "select count(*) from feedback_file where id = " + receipt.id()
                                + " and (contact like '%13987654321%' or party like '%13987654321%' or text like '%13987654321%')",
                        Integer.class))
                .isZero();
    }

    @Test
    void a_flood_of_complaints_from_one_address_is_stopped() {
        String address = UUID.randomUUID().toString();
        String body = feedback.open().route().decidingBody();
        for (int no = 0; no < PublicDoor.MOST_COMPLAINTS; no++) {
            citizens.complain(FeedbackOffice.complaint(body, null), "", address);
        }

        assertThatThrownBy(() -> citizens.complain(FeedbackOffice.complaint(body, null), "", address))
                .isInstanceOfSatisfying(FeedbackRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("feedback.error.tooManyComplaints"));
    }

    @Test
    void what_cannot_stand_is_said_at_its_field() {
        String body = feedback.open().route().decidingBody();

        refused(
                "body",
                "form.required",
                () -> record(new FileComplaint(null, "", Topic.FEE, "收费。", null, Channel.LETTER)));
        refused(
                "body",
                "form.required",
                () -> record(new FileComplaint("nobody", "", Topic.FEE, "收费。", null, Channel.LETTER)));
        refused("topic", "form.required", () -> record(new FileComplaint(body, "", null, "收费。", null, Channel.LETTER)));
        refused(
                "text",
                "form.required",
                () -> record(new FileComplaint(body, "", Topic.FEE, "  ", null, Channel.LETTER)));
        refused(
                "text",
                "form.tooLong",
                () -> record(new FileComplaint(body, "", Topic.FEE, "𠮷".repeat(2001), null, Channel.LETTER)));
        refused(
                "channel",
                "form.required",
                () -> record(new FileComplaint(body, "", Topic.FEE, "收费。", null, Channel.ONLINE)));
        refused(
                "mobile",
                "casework.identifier.mobile",
                () -> record(new FileComplaint(body, "", Topic.FEE, "收费。", new Contact("甲", "12"), Channel.LETTER)));
        refused(
                "caseNumber",
                "feedback.error.noCase",
                () -> record(
                        new FileComplaint(body, "51162120260302018000010", Topic.FEE, "收费。", null, Channel.LETTER)));
        refused("code", "feedback.error.code", () -> citizens.progress("TS51162120260302", "AAAAAAAAAA", "192.0.2.9"));
    }

    private Receipt record(FileComplaint command) {
        return office.as(CLERK, () -> desk.record(command));
    }

    private Progress progress(Receipt receipt) {
        return citizens.progress(receipt.number(), receipt.code(), "192.0.2.3");
    }

    private static void refused(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                .containsEntry(field, key));
    }

    @OnH2
    static class OnH2Test extends ComplaintsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ComplaintsTest {}
}
