package org.countypowers.filereview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.filereview.ReviewOffice.LEAD;
import static org.countypowers.filereview.ReviewOffice.SCORER;
import static org.countypowers.filereview.ReviewOffice.SECOND;
import static org.countypowers.filereview.ReviewOffice.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.filereview.domain.FileSample;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.handover.AgreedChanges;
import org.countypowers.handover.ChangePower;
import org.countypowers.handover.HandoverSweep;
import org.countypowers.inspection.DrawProof;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** 案卷评查: drawn by an announced seed, read and scored by others, heard, confirmed by another person, followed up. */
@Tag("slow")
abstract class CourseOfReviewTest {
    private static final Map<String, Object> CONFIRM = Map.of("outcome", "confirmed", "opinion", "予以确认。");
    private static final String COUNTY = DemoOffice.WUSHENG;

    @TempDir
    Path folder;

    @Autowired
    Office office;

    @Autowired
    ReviewOffice reviews;

    @Autowired
    ReviewSweep sweep;

    @Autowired
    HandoverSweep handovers;

    @Autowired
    SampleFiles proofs;

    @Autowired
    ReviewPapers papers;

    @Autowired
    ProposalDesk desk;

    @Autowired
    ProposalBook proposals;

    @Autowired
    CloseWatch watch;

    @Autowired
    AgreedChanges changes;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        office.open();
        reviews.open();
    }

    @Test
    void a_quarter_is_announced_drawn_scored_heard_and_confirmed_by_another_person() throws IOException {
        Quarter quarter = new Quarter(2026, 1);
        List<Long> refused = reviews.closed(COUNTY, quarter);
        Review review = reviews.opened(COUNTY, quarter, LocalDate.of(2026, 4, 2));
        long id = review.id();

        assertThat(review.state()).isEqualTo(ReviewState.ANNOUNCED);
        assertThat(review.seed()).isEmpty();
        assertThat(review.commitment()).hasSize(64);
        assertThat(review.poolSize()).isEqualTo(2);
        assertThat(review.number()).startsWith("511622-2026Q1-P");
        office.on(LocalDate.of(2026, 4, 3), sweep::run);
        assertThat(jdbc.queryForObject(
                        "select count(*) from file_review where reviewed_body = ? and quarter_year = 2026 and quarter_no = 1",
                        Integer.class,
                        reviews.body(COUNTY)))
                .as("a quarter is reviewed once")
                .isEqualTo(1);

        office.on(LocalDate.of(2026, 4, 8), () -> reviews.draw(id));
        assertThat(reviews.files(LEAD, id)).extracting(ReviewFile::caseId).containsExactlyInAnyOrderElementsOf(refused);
        assertThat(reviews.files(LEAD, id)).allMatch(file -> file.reasons().contains("REFUSED"));
        assertThat(repeated(id)).as("anybody repeats it offline").isZero();

        office.on(LocalDate.of(2026, 4, 9), () -> reviews.assigned(id));
        fault(
                "outcome",
                "filereview.error.unscored",
                () -> reviews.complete(SCORER, id, Map.of("outcome", "submitted", "opinion", "小结。")));
        office.on(LocalDate.of(2026, 4, 13), () -> reviews.scored(id, 15));
        assertThat(reviews.find(id).state()).isEqualTo(ReviewState.SCORED);
        assertThat(reviews.find(id).answerDue()).isEqualTo(LocalDate.of(2026, 4, 20));
        office.on(
                LocalDate.of(2026, 4, 14),
                () -> reviews.complete(
                        "wusheng.approver", id, Map.of("outcome", "objection", "statement", "𠮷：记录另附。")));
        office.on(LocalDate.of(2026, 4, 14), () -> {
            reviews.complete(LEAD, id, Map.of("outcome", "returned", "opinion", "请核对陈述意见。"));
            assertThat(reviews.find(id).state()).isEqualTo(ReviewState.DRAWN);
            reviews.scored(id, 15);
            reviews.complete("wusheng.approver", id, Map.of("outcome", "objection", "statement", "𠮷：记录另附。"));
            reviews.complete(LEAD, id, CONFIRM);
        });

        Review closed = reviews.find(id);
        assertThat(closed.state()).isEqualTo(ReviewState.CLOSED);
        assertThat(closed.result()).isEqualTo(ReviewResult.PASSED);
        assertThat(closed.rate()).isEqualTo(100);
        assertThat(reviews.paper(id)).contains("案卷评查记录表", closed.number(), "记录另附", "合格率100%");
    }

    @Test
    void reviewers_read_exactly_the_files_drawn_while_the_review_lasts_and_each_opening_stays_in_the_trail() {
        Quarter quarter = new Quarter(2026, 2);
        long drawn = reviews.closed(COUNTY, quarter).get(0);
        Review review = reviews.opened(COUNTY, quarter, LocalDate.of(2026, 7, 2));
        long other = reviews.closed(COUNTY, new Quarter(2026, 1)).get(0);
        long id = review.id();
        reviews.draw(id);
        unreadable(SCORER, drawn);
        assertThatThrownBy(() -> reviews.assign(id, SCORER, "wusheng.handler2"))
                .isInstanceOfSatisfying(ReviewRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("filereview.error.otherBody"));
        assertThatThrownBy(() -> reviews.assign(id, SCORER))
                .isInstanceOfSatisfying(ReviewRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("filereview.error.reviewers"));
        fault("outcome", "filereview.error.reviewers", () -> reviews.complete(LEAD, id, Map.of("outcome", "assigned")));
        reviews.assigned(id);

        assertThat(office.view(SCORER, drawn).summary().id()).isEqualTo(drawn);
        assertThat(office.view(SECOND, drawn).summary().id()).isEqualTo(drawn);
        assertThat(openings(drawn)).isEqualTo(2);
        unreadable(SCORER, other);
        unreadable("city.handler2", drawn);
        assertThatThrownBy(() ->
                        reviews.score("city.handler2", reviews.files(LEAD, id).get(0), sheet(15, false)))
                .isInstanceOf(ReviewRefused.class);
        assertThatThrownBy(() -> reviews.score(
                        "province.handler", reviews.files(LEAD, id).get(0), sheet(15, false)))
                .isInstanceOf(ReviewRefused.class);

        reviews.scored(id, 15);
        reviews.complete("wusheng.approver", id, Map.of("outcome", "noObjection"));
        assertThat(office.view(SCORER, drawn)).isNotNull();
        reviews.complete(LEAD, id, CONFIRM);
        unreadable(SCORER, drawn);
        unreadable(SECOND, drawn);
        assertThatThrownBy(() -> reviews.view("linshui.approver", id)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> reviews.view("wusheng.window", id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_body_that_says_nothing_in_its_term_keeps_nothing_waiting() {
        Quarter quarter = new Quarter(2026, 3);
        long id = reviews.opened(COUNTY, quarter, LocalDate.of(2026, 10, 12)).id();
        office.on(LocalDate.of(2026, 10, 13), () -> {
            reviews.draw(id);
            reviews.assigned(id);
            reviews.scored(id, 15);
        });
        LocalDate due = reviews.find(id).answerDue();

        office.on(due, sweep::run);
        assertThat(reviews.waits("wusheng.approver", id, ReviewTask.ANSWER)).isTrue();
        office.on(due.plusDays(1), sweep::run);
        assertThat(reviews.waits("wusheng.approver", id, ReviewTask.ANSWER)).isFalse();
        office.on(due.plusDays(2), () -> reviews.complete(LEAD, id, CONFIRM));
        assertThat(reviews.paper(id)).contains("逾期没有陈述");
    }

    @Test
    void failed_quarters_lead_from_rectification_to_a_talk_to_a_suspension_and_unresolved_to_a_recall() {
        String place = "linshui";
        String county = DemoOffice.LINSHUI;
        Review first = failed(place, county, new Quarter(2026, 1), LocalDate.of(2026, 4, 20));
        assertThat(first.stage()).isEqualTo(Stage.RECTIFY);
        assertThat(first.rectifyDue()).isAfter(first.confirmedOn());
        rectified(place, first);

        Review second = failed(place, county, new Quarter(2026, 2), LocalDate.of(2026, 7, 20));
        assertThat(second.stage()).isEqualTo(Stage.TALK);
        office.on(LocalDate.of(2026, 7, 22), () -> {
            Map<String, Object> talk =
                    Map.of("outcome", "held", "heldOn", "2026-07-30", "attendees", "机关负责人", "content", "指出问题，要求再培训。");
            fault("heldOn", "filereview.error.day", () -> reviews.complete(LEAD, second.id(), talk));
            Map<String, Object> held = new HashMap<>(talk);
            held.put("heldOn", "2026-07-21");
            reviews.complete(LEAD, second.id(), held);
        });
        rectified(place, second);
        assertThat(proposals(second)).isEmpty();

        Review third = failed(place, county, new Quarter(2026, 3), LocalDate.of(2026, 10, 20));
        assertThat(third.stage()).isEqualTo(Stage.SUSPEND);
        Proposal suspension = proposals(third).get(0);
        assertThat(suspension.stage()).isEqualTo(Stage.SUSPEND);
        assertThat(suspension.matterId()).isEqualTo(ReviewOffice.MATTER);
        assertThat(suspension.cites()).isEqualTo(first.id() + "," + second.id() + "," + third.id());
        assertThat(status(county, LocalDate.of(2026, 10, 20)))
                .as("nothing rests by itself")
                .isEqualTo(RegisterEntry.Status.EFFECTIVE);

        LocalDate day = LocalDate.of(2026, 11, 2);
        office.on(LocalDate.of(2026, 10, 25), () -> {
            assertThatThrownBy(() -> follow("linshui.reform", suspension, day, "agreed"))
                    .as("nobody lets his own power rest")
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> follow(LEAD, suspension, day, "agreed")).isInstanceOf(AccessDeniedException.class);
            follow("city.reform", suspension, day, "objected");
            assertThat(proposals(third))
                    .as("what was unlawful as proposed waits for the office again")
                    .extracting(Proposal::state)
                    .containsExactly(Proposal.State.OPEN);
            follow("city.reform", suspension, day, "agreed");
            assertThatThrownBy(() -> follow("city.reform", suspension, day, "agreed"))
                    .isInstanceOfSatisfying(ReviewRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("filereview.error.decided"));
        });
        office.on(day, handovers::run);
        assertThat(status(county, day)).isEqualTo(RegisterEntry.Status.SUSPENDED);

        office.on(day.plusMonths(3).minusDays(1), sweep::run);
        assertThat(proposals(third)).extracting(Proposal::stage).containsExactly(Stage.SUSPEND);
        office.on(day.plusMonths(3), sweep::run);
        office.on(day.plusMonths(3).plusDays(1), sweep::run);
        assertThat(proposals(third)).extracting(Proposal::stage).containsExactly(Stage.SUSPEND, Stage.RECALL);
        office.on(
                day.plusMonths(3).plusDays(1),
                () -> follow(
                        "city.reform",
                        proposals(third).get(1),
                        day.plusMonths(3).plusDays(20),
                        "agreed"));
        assertThat(status(county, day.plusMonths(3).plusDays(1))).isEqualTo(RegisterEntry.Status.RECALL_PENDING);
    }

    @Test
    void a_sheet_without_reasons_is_refused_at_the_item_and_whoever_scored_does_not_confirm() {
        Quarter quarter = new Quarter(2026, 4);
        long id = reviews.opened(COUNTY, quarter, LocalDate.of(2027, 1, 5)).id();
        office.on(LocalDate.of(2027, 1, 6), () -> {
            reviews.draw(id);
            reviews.assigned(id);
            ReviewFile file = reviews.files(SCORER, id).get(0);
            Sheet bare = new Sheet(sheet(10, false).points(), Map.of(), false, "", "", "");
            assertThatThrownBy(() -> reviews.score(SCORER, file, bare)).isInstanceOf(AnswersRefused.class);
            reviews.files(SCORER, id).forEach(each -> reviews.score(SCORER, each, sheet(15, true)));
            reviews.complete(SCORER, id, Map.of("outcome", "submitted", "opinion", "小结。"));
            reviews.complete("wusheng.approver", id, Map.of("outcome", "noObjection"));
            assertThatThrownBy(() -> reviews.complete(SCORER, id, CONFIRM)).isInstanceOf(WorkRefused.class);
            scoredBy(id, LEAD);
            fault("outcome", "filereview.error.ownScore", () -> reviews.complete(LEAD, id, CONFIRM));
            scoredBy(id, SCORER);
            reviews.complete(LEAD, id, CONFIRM);
            reviews.complete(
                    LEAD,
                    id,
                    Map.of("outcome", "held", "heldOn", "2027-01-06", "attendees", "机关负责人", "content", "指出问题，要求再培训。"));
        });
        Review failed = reviews.find(id);
        assertThat(failed.result()).as("one seriously unlawful grant").isEqualTo(ReviewResult.FAILED_GRANT);
        assertThat(failed.stage()).isEqualTo(Stage.SUSPEND);
        assertThat(proposals(failed)).hasSize(1);
        Proposal proposal = proposals(failed).get(0);
        office.on(LocalDate.of(2027, 1, 7), () -> {
            fault(
                    "outcome",
                    "filereview.error.evidence",
                    () -> reviews.complete(
                            "wusheng.handler",
                            id,
                            Map.of("outcome", "rectified", "doneOn", "2027-01-06", "measures", "已改正。")));
            reviews.as("city.reform", () -> {
                desk.decline(proposal.id(), "先行整改。");
                return null;
            });
        });
        assertThat(proposals(failed).get(0).state()).isEqualTo(Proposal.State.DECLINED);
    }

    @Test
    void where_the_giver_has_too_few_people_to_score_and_confirm_the_level_above_reviews() {
        long id = reviews.opened(DemoOffice.LINSHUI, new Quarter(2026, 4), LocalDate.of(2027, 1, 5))
                .id();
        office.on(LocalDate.of(2027, 1, 6), () -> {
            present(false);
            try {
                reviews.draw(id);
            } finally {
                present(true);
            }

            assertThat(reviews.find(id).actingBody()).isEqualTo(reviews.body(DemoOffice.PROVINCE));
            assertThatThrownBy(() -> reviews.assign(id, SCORER, SECOND)).isInstanceOf(AccessDeniedException.class);
            reviews.assign("province.approver", id, "province.handler", "province.reviewer");
            reviews.complete("province.approver", id, Map.of("outcome", "assigned"));
            assertThat(reviews.files("province.handler", id)).isNotEmpty();
        });
    }

    /** Whether the city's reviewers are there. */
    private void present(boolean there) {
        sql.update(
                "update officer set active = ? where username in ('city.handler', 'city.handler2', 'city.reviewer')",
                there);
    }

    @Test
    void powers_in_their_first_six_months_are_watched_closely() {
        office.on(LocalDate.of(2026, 6, 30), () -> assertThat(reviews.as(LEAD, () -> watch.page(0, 200)))
                .anySatisfy(power -> {
                    assertThat(power.matterId()).isEqualTo(ReviewOffice.MATTER);
                    assertThat(power.until()).isEqualTo(LocalDate.of(2026, 6, 30));
                }));
        office.on(LocalDate.of(2026, 7, 1), () -> assertThat(reviews.as(LEAD, () -> watch.page(0, 200)))
                .noneMatch(power -> power.since().equals(LocalDate.of(2026, 1, 1))));
        office.on(LocalDate.of(2026, 6, 30), () -> assertThat(reviews.as("wusheng.handler", () -> watch.page(0, 200)))
                .noneMatch(power -> power.division().contains("邻水")));
    }

    private Review failed(String place, String county, Quarter quarter, LocalDate day) {
        Review review = reviews.opened(county, quarter, day);
        Review[] confirmed = new Review[1];
        office.on(day, () -> confirmed[0] = reviews.confirmed(place, review, 0));
        assertThat(confirmed[0].result()).isEqualTo(ReviewResult.FAILED_RATE);
        return confirmed[0];
    }

    private void rectified(String place, Review review) {
        LocalDate day = review.confirmedOn().plusDays(3);
        office.on(day, () -> {
            reviews.as(place + ".handler", () -> {
                papers.add(
                        review.id(),
                        "整改.pdf",
                        new ByteArrayInputStream("%PDF-1.4 整改".getBytes(StandardCharsets.UTF_8)));
                return null;
            });
            reviews.complete(
                    place + ".handler",
                    review.id(),
                    Map.of("outcome", "rectified", "doneOn", day.toString(), "measures", "补正并培训。"));
            reviews.complete(LEAD, review.id(), Map.of("outcome", "accepted", "opinion", "整改到位。"));
        });
        assertThat(reviews.find(review.id()).resolvedOn()).isEqualTo(day);
    }

    /** As if who signs off had held a handler's post before. */
    private void scoredBy(long id, String officer) {
        String officerId = reviews.officer(officer);
        transaction.executeWithoutResult(
                status -> jdbc.update("update file_review_file set scorer_id = ? where review_id = ?", officerId, id));
    }

    private void follow(String officer, Proposal proposal, LocalDate day, String outcome) {
        ChangePower change = new ChangePower(
                proposal.matterId(), proposal.divisionCode(), "广府令〔2027〕9号", "市政府令", day, "连续三个季度评查不合格。", null);
        changes.review(reviews.as(officer, () -> desk.follow(proposal.id(), change)), outcome);
    }

    private List<Proposal> proposals(Review review) {
        return reviews.view(LEAD, review.id()).proposals();
    }

    private RegisterEntry.Status status(String county, LocalDate day) {
        return register.inForce(ReviewOffice.MATTER, county, day).orElseThrow().status();
    }

    private void unreadable(String officer, long caseId) {
        assertThatThrownBy(() -> office.view(officer, caseId)).isInstanceOf(NoSuchElementException.class);
    }

    private int openings(long caseId) {
        return jdbc.queryForObject(
                "select count(*) from case_reader where case_id = ? and opened_at is not null", Integer.class, caseId);
    }

    private int repeated(long id) throws IOException {
        byte[] zip = reviews.as(LEAD, () -> proofs.proof(id));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.write(folder.resolve(entry.getName()), in.readAllBytes());
            }
        }
        return DrawProof.repeat(folder, System.out, FileSample.RULES, FileSample::lines);
    }

    private static void fault(String field, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                .containsEntry(field, key));
    }

    @OnH2
    static class OnH2Test extends CourseOfReviewTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CourseOfReviewTest {}
}
