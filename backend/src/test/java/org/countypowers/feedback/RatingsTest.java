package org.countypowers.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.feedback.FeedbackOffice.CLERK;
import static org.countypowers.feedback.FeedbackOffice.DAY;
import static org.countypowers.feedback.FeedbackOffice.HANDLER;
import static org.countypowers.feedback.FeedbackOffice.INVOLVED;
import static org.countypowers.feedback.FeedbackOffice.REFORM;
import static org.countypowers.feedback.FeedbackOffice.stars;

import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.assignment.CaseTask;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseView;
import org.countypowers.casework.Cases;
import org.countypowers.casework.Contact;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** 好差评: one rating per service, and a bad one is answered in its terms by others than those whose work it rates. */
abstract class RatingsTest {
    @Autowired
    Office office;

    @Autowired
    FeedbackOffice feedback;

    @Autowired
    PublicFeedback citizens;

    @Autowired
    RatingDesk desk;

    @Autowired
    RatingBook ratings;

    @Autowired
    FeedbackFiles files;

    @Autowired
    Cases cases;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void a_service_is_rated_once_whoever_writes_it_down() {
        CaseView about = over();
        Rating rating = feedback.rate(about, 4);

        assertThat(rating.bad()).isFalse();
        refused("caseNumber", "feedback.error.ratedAlready", () -> feedback.rate(about, 5));
        refused("caseNumber", "feedback.error.ratedAlready", () -> record(stars(about, 1), Channel.IN_PERSON));
        assertThatThrownBy(() -> sql.update(
                        "insert into feedback_rating (case_id, case_number, matter_name, body_id, division_code, score,"
                                + " reasons, remark, channel, recorded_by, rated_month, rated_at) select case_id,"
                                + " case_number, matter_name, body_id, division_code, 5, '', '', channel, '', rated_month,"
                                + " rated_at from feedback_rating where id = " + rating.id()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void only_what_is_over_is_rated() {
        CaseView about = feedback.open();

        refused("caseNumber", "feedback.error.caseOpen", () -> feedback.rate(about, 5));
    }

    @Test
    void a_wrong_code_and_an_unknown_case_get_one_answer_and_after_some_the_door_stays_shut() {
        CaseView about = over();
        GiveRating right = stars(about, 5);
        String address = UUID.randomUUID().toString();

        refused(
                "code",
                "feedback.error.code",
                () -> citizens.rate(with(right, right.caseNumber(), "AAAAAAAAAA"), address));
        refused(
                "code",
                "feedback.error.code",
                () -> citizens.rate(with(right, "51162120260302018000010", right.code()), address));
        for (int guess = 2; guess < PublicDoor.MOST_GUESSES; guess++) {
            String code = "BBBBBBBBB" + guess;
            refused("code", "feedback.error.code", () -> citizens.rate(with(right, right.caseNumber(), code), address));
        }
        assertThatThrownBy(() -> citizens.rate(right, address))
                .isInstanceOfSatisfying(FeedbackRefused.class, shut -> assertThat(shut.key())
                        .isEqualTo("feedback.error.tooManyGuesses"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail.trail_event where action = 'feedback.barred' and subject = '"
                                + address + "'",
                        Integer.class))
                .isEqualTo(1);
        assertThat(citizens.rate(right, "192.0.2.77").score())
                .as("others are heard")
                .isEqualTo(5);
    }

    @Test
    void what_cannot_stand_is_said_at_its_field() {
        CaseView about = over();
        GiveRating right = stars(about, 2);

        refused("score", "form.required", () -> feedback.rate(about, 6));
        refused("reasons", "feedback.error.reasons", () -> rate(about, 1, Set.of(), ""));
        refused("remark", "form.required", () -> rate(about, 1, Set.of(RatingReason.OTHER), " "));
        refused("remark", "form.tooLong", () -> rate(about, 5, Set.of(), "𠮷".repeat(501)));
        refused("remark", "form.control", () -> rate(about, 5, Set.of(), "好\u0007"));
        refused("channel", "form.required", () -> record(right, Channel.ONLINE));
        refused(
                "caseNumber",
                "feedback.error.noCase",
                () -> office.as(
                        "wusheng.window",
                        () -> desk.record(new GiveRating(right.caseNumber(), "", 5, Set.of(), "", Channel.IN_PERSON))));
        assertThat(rate(about, 5, Set.of(), "𠮷".repeat(500)).remark()).hasSize(1000);
    }

    @Test
    void a_bad_rating_is_contacted_in_one_day_rectified_in_fifteen_and_called_back() {
        long[] id = new long[1];
        office.on(DAY, () -> id[0] = feedback.badlyRated());
        FeedbackLine line = feedback.view(HANDLER, id[0]).line();
        assertThat(line.state()).isEqualTo(FeedbackState.OPEN);
        assertThat(line.dueOn()).isEqualTo(DAY.plusDays(1));
        assertThat(line.party()).doesNotContain("13812345678").contains("138****5678");

        office.on(DAY, () -> feedback.complete(HANDLER, id[0], Map.of("outcome", "contacted", "opinion", "已致电。")));
        assertThat(feedback.view(HANDLER, id[0]).line().dueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
        office.on(DAY.plusDays(1), () -> feedback.handle(id[0]));
        assertThat(feedback.view(REFORM, id[0]).line().state()).isEqualTo(FeedbackState.ANSWERED);
        assertThat(feedback.view(REFORM, id[0]).line().dueOn()).isEqualTo(LocalDate.of(2026, 3, 10));
        office.on(DAY.plusDays(2), () -> feedback.call(id[0], "notSatisfied"));
        FeedbackLine returned = feedback.view(REFORM, id[0]).line();
        assertThat(returned.state()).isEqualTo(FeedbackState.IN_HAND);
        assertThat(returned.dueOn()).isEqualTo(LocalDate.of(2026, 3, 25));
        assertThat(returned.finding()).isEmpty();
        office.on(DAY.plusDays(3), () -> feedback.handle(id[0]));
        office.on(DAY.plusDays(4), () -> feedback.call(id[0], "notSatisfied"));

        FeedbackLine closed = feedback.view(REFORM, id[0]).line();
        assertThat(closed.state()).isEqualTo(FeedbackState.CLOSED);
        assertThat(closed.callBack()).isEqualTo("notSatisfied");
        assertThat(closed.closedOn()).isEqualTo(DAY.plusDays(4));
        assertThat(office.as(CLERK, () -> cases.history(closed.caseId(), 0, 200)))
                .extracting(TrailEvent::action)
                .contains("feedback.rate", "feedback.begin", "feedback.act", "feedback.return", "feedback.close");
    }

    @Test
    void nobody_whose_work_is_rated_handles_it_and_who_handles_it_does_not_call_back() {
        long id = feedback.badlyRated();

        assertThat(feedback.tasks(INVOLVED, id)).noneMatch(CaseTask::claimable);
        assertThat(feedback.tasks(HANDLER, id)).allMatch(CaseTask::claimable);
        assertThatThrownBy(() -> feedback.complete(INVOLVED, id, Map.of("outcome", "contacted", "opinion", "已致电。")))
                .hasMessageContaining("assignment.error.signature.HANDLER");
        feedback.complete(HANDLER, id, Map.of("outcome", "contacted", "opinion", "已致电。"));
        feedback.handle(id);
        assertThat(feedback.tasks(HANDLER, id)).noneMatch(CaseTask::claimable);
        assertThat(feedback.tasks(REFORM, id)).allMatch(CaseTask::claimable);
    }

    @Test
    void it_is_closed_unheard_only_after_three_calls_on_three_days() {
        long[] made = new long[1];
        office.on(DAY, () -> made[0] = feedback.badlyRated());
        long id = made[0];
        office.on(DAY, () -> feedback.complete(HANDLER, id, Map.of("outcome", "notReached", "opinion", "无人接听。")));
        office.on(DAY, () -> feedback.handle(id));

        LocalDate day = DAY.plusDays(1);
        office.on(day, () -> feedback.call(id, "notReached"));
        assertThatThrownBy(() -> office.on(day, () -> feedback.call(id, "notReached")))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                        .containsEntry("outcome", "feedback.error.calledToday"));
        office.on(day.plusDays(1), () -> feedback.call(id, "notReached"));
        assertThat(feedback.view(REFORM, id).line().state()).isEqualTo(FeedbackState.ANSWERED);
        office.on(day.plusDays(2), () -> feedback.call(id, "notReached"));

        assertThat(feedback.view(REFORM, id).line().state()).isEqualTo(FeedbackState.CLOSED);
        assertThat(feedback.view(REFORM, id).acts())
                .extracting(FeedbackView.Act::step)
                .filteredOn(FeedbackTask.CALL_BACK::equals)
                .hasSize(FeedbackActs.CALLS);
    }

    @Test
    void whom_to_call_is_seen_for_a_purpose_and_never_by_those_whose_work_is_rated() {
        long id = feedback.badlyRated();

        Contact contact = office.as(HANDLER, () -> files.reveal(id, "首次联系"));
        assertThat(contact).isEqualTo(new Contact("𠮷野家岳池分店", "13812345678"));
        assertThatThrownBy(() -> office.as(HANDLER, () -> files.reveal(id, " ")))
                .isInstanceOf(FeedbackRefused.class);
        assertThatThrownBy(() -> office.as(INVOLVED, () -> files.reveal(id, "想知道是谁")))
                .isInstanceOfSatisfying(FeedbackRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("feedback.error.reveal"));
        assertThatThrownBy(() -> office.as("yuechi.discipline", () -> files.reveal(id, "核查")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_body_sees_its_own_and_offices_their_level_and_below() {
        long id = feedback.badlyRated();

        for (String reader :
                Set.of(CLERK, REFORM, "yuechi.discipline", "city.reform", "city.auditor", "city.discipline")) {
            assertThat(feedback.view(reader, id).line().id()).isEqualTo(id);
        }
        for (String stranger : Set.of("wusheng.handler", "wusheng.reform", "wusheng.discipline", "city.handler")) {
            assertThatThrownBy(() -> feedback.view(stranger, id)).isInstanceOf(NoSuchElementException.class);
        }
        assertThatThrownBy(() -> feedback.view("yuechi.inspector", id)).isInstanceOf(AccessDeniedException.class);
        GiveRating five = stars(feedback.open(), 5);
        assertThatThrownBy(() -> office.as("city.auditor", () -> desk.record(five)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_rate_of_few_is_not_told() {
        office.on(LocalDate.of(2026, 6, 2), () -> feedback.rate(over(), 5));
        office.on(LocalDate.of(2026, 6, 2), () -> {
            RatingBook.Count june =
                    office.as("yuechi.reform", () -> ratings.counts()).get(0);
            assertThat(june.month()).isEqualTo("2026-06");
            assertThat(june.total()).isLessThan(RatingBook.FEW);
            assertThat(june.goodPercent()).isNull();
        });
        office.on(LocalDate.of(2026, 7, 1), () -> {
            for (int no = 0; no < RatingBook.FEW; no++) {
                feedback.rate(over(), no == 0 ? 1 : 4);
            }
            RatingBook.Count july =
                    office.as("yuechi.reform", () -> ratings.counts()).get(0);
            assertThat(july.goodPercent()).isEqualTo(90);
            assertThat(july.bad()).isEqualTo(1);
        });
    }

    private CaseView over() {
        return feedback.over();
    }

    private Rating record(GiveRating command, Channel channel) {
        return office.as(
                CLERK,
                () -> desk.record(new GiveRating(
                        command.caseNumber(), "", command.score(), command.reasons(), command.remark(), channel)));
    }

    private Rating rate(CaseView about, int score, Set<RatingReason> reasons, String remark) {
        return citizens.rate(
                new GiveRating(about.summary().number(), about.queryCode(), score, reasons, remark, Channel.ONLINE),
                "192.0.2.2");
    }

    private static GiveRating with(GiveRating right, String number, String code) {
        return new GiveRating(number, code, right.score(), right.reasons(), right.remark(), right.channel());
    }

    private static void refused(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                .containsEntry(field, key));
    }

    @OnH2
    static class OnH2Test extends RatingsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends RatingsTest {}
}
