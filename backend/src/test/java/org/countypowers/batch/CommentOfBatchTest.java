package org.countypowers.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.audit.Trail;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.Ready;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the public and the market regulator are asked before a batch goes to its legality review. */
abstract class CommentOfBatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate EVALUATED = DAY.plusDays(2);
    private static final LocalDate FROM = DAY.plusDays(3);
    /** The thirtieth day, the first counted. */
    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 3);
    /** 清明 lies between. */
    private static final LocalDate DUE = LocalDate.of(2026, 4, 7);

    private static final String MATTER = "XK-003";
    private static final String COUNTY = DemoOffice.WUSHENG;
    private static final String OFFICE = "province.reform";
    private static final String REGULATOR = "province.market";
    private static final String OPEN = "Task_OpenComments";
    private static final String COLLECT = "Task_CollectComments";
    private static final String DRAFT = "Task_DraftCompetition";
    private static final String REVIEW = "Task_ReviewCompetition";
    private static final Map<String, Object> SAID = Map.of("comments", 3, "adopted", 1, "opinion", "采纳一条；两条与本批次无关。");
    private static final Map<String, Object> DRAFTED = Map.of("draftResult", "passed", "opinion", "不设置准入障碍。");

    @Autowired
    Office office;

    @Autowired
    Ready ready;

    @Autowired
    BatchDesk desk;

    @Autowired
    PairDesk pairs;

    @Autowired
    BatchJudging judging;

    @Autowired
    Batches batches;

    @Autowired
    BatchBodies bodies;

    @Autowired
    BatchStore store;

    @Autowired
    CaseTasks tasks;

    @Autowired
    WorkItems work;

    @Autowired
    Trail trail;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sql sql;

    private long batch;

    @BeforeEach
    void open() {
        office.open();
        office.on(DAY, () -> {
            ready.matter(MATTER, DAY);
            ready.capacity(MATTER, COUNTY, CapacityAdvice.DIRECT_TRANSFER, "88", DAY);
        });
    }

    @AfterEach
    void free() {
        sql.update("update delegation_pair set open_key = null where batch_id = ?", batch);
        sql.update("update delegation_batch set city_due_on = null, state = 'CLOSED' where id = ?", batch);
    }

    @Test
    void the_public_is_asked_for_thirty_days_by_a_notice_that_says_the_last_one() {
        evaluated(true, false);
        office.on(FROM, () -> complete(OFFICE, notice("standard", Map.of())));
        Batches.View view = view(OFFICE);
        assertThat(view.batch().commentFrom()).isEqualTo(FROM);
        assertThat(view.batch().commentUntil()).isEqualTo(UNTIL);
        assertThat(open(OFFICE)).containsExactly(COLLECT);
        assertThat(jdbc.queryForObject(
                        "select due_on from worklist_row where subject = ? and step = ?",
                        LocalDate.class,
                        "batch-" + batch,
                        COLLECT))
                .as("the first working day on which it can be done")
                .isEqualTo(DUE);
        Paper notice = view(COUNTY_OFFICE).papers().stream()
                .filter(paper -> paper.kind() == PaperKind.COMMENT_NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(PaperText.byCell(office.as(COUNTY_OFFICE, () -> batches.open(batch, notice.id()))))
                .contains("自2026年3月5日起至2026年4月3日止,共30日", "省政府门户网站", "邮编610016", "县级需要", "武胜县")
                .doesNotContain("少于三十日");
        assertThat(trail.read(BatchEvents.stream(view.batch().number()), 0, 1000))
                .extracting(event -> event.action())
                .contains("delegation.batch.comment");
    }

    private static final String COUNTY_OFFICE = "wusheng.reform";

    @Test
    void fewer_days_need_a_reason_that_the_notice_tells_and_thirty_are_not_fewer() {
        evaluated(true, false);
        office.on(FROM, () -> {
            refused(notice("shortened", Map.of("days", 10)), "shortReason", "form.required");
            refused(
                    notice("shortened", Map.of("days", 30, "shortReason", "汛期")),
                    "days",
                    "batch.error.commentNotShort");
            refused(notice("longer", Map.of("days", 29)), "days", "batch.error.commentDays");
            complete(OFFICE, notice("shortened", Map.of("days", 10, "shortReason", "汛期将至。")));
        });
        assertThat(view(OFFICE).batch().commentUntil()).isEqualTo(FROM.plusDays(9));
        Paper notice = view(OFFICE).papers().stream()
                .filter(paper -> paper.kind() == PaperKind.COMMENT_NOTICE)
                .findFirst()
                .orElseThrow();
        assertThat(PaperText.byCell(office.as(OFFICE, () -> batches.open(batch, notice.id()))))
                .contains("共10日", "汛期将至");
    }

    @Test
    void comment_begins_neither_before_its_notice_nor_long_after_it() {
        evaluated(true, false);
        office.on(FROM.plusDays(1), () -> {
            refused(notice("standard", Map.of()), "commentFrom", "batch.error.commentBackdated");
            refused(
                    notice("standard", Map.of("commentFrom", FROM.plusDays(40).toString())),
                    "commentFrom",
                    "batch.error.commentLate");
        });
    }

    /** Where the comment stands, the day on which it does, and what may be done then. */
    private enum Stand {
        NOT_BEGUN(FROM, OPEN, Set.of(OPEN)),
        RUNNING(FROM.plusDays(1), COLLECT, Set.of()),
        LAST_DAY(UNTIL, COLLECT, Set.of()),
        OVER(UNTIL.plusDays(1), COLLECT, Set.of(COLLECT)),
        COLLECTED(UNTIL.plusDays(1), "Task_ReviewLegality", Set.of());

        private final LocalDate day;
        private final String waits;
        private final Set<String> acts;

        Stand(LocalDate day, String waits, Set<String> acts) {
            this.day = day;
            this.waits = waits;
            this.acts = acts;
        }
    }

    @TestFactory
    List<DynamicTest> each_act_of_the_comment_is_open_in_its_own_stand_only() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Stand stand : Stand.values()) {
            for (String act : List.of(OPEN, COLLECT)) {
                tests.add(DynamicTest.dynamicTest(act + " in " + stand, () -> {
                    evaluated(true, false);
                    if (stand != Stand.NOT_BEGUN) {
                        office.on(FROM, () -> complete(OFFICE, notice("standard", Map.of())));
                    }
                    if (stand == Stand.COLLECTED) {
                        office.on(stand.day, () -> complete(OFFICE, SAID));
                    }
                    office.on(stand.day, () -> {
                        assertThat(waiting()).containsExactly(stand.waits);
                        Map<String, Object> answers =
                                act.equals(OPEN) ? notice("standard", Map.of()) : new HashMap<>(SAID);
                        if (stand.acts.contains(act)) {
                            complete(OFFICE, answers);
                            assertThat(waiting()).doesNotContain(act);
                        } else if (stand.waits.equals(act)) {
                            refused(answers, "comments", "batch.error.commentRunning");
                        } else {
                            assertThat(open(OFFICE)).doesNotContain(act);
                        }
                    });
                    free();
                }));
            }
        }
        return tests;
    }

    @Test
    void no_more_comments_are_adopted_than_came_in_and_then_nothing_is_due_until_the_next_step_asks() {
        evaluated(true, true);
        office.on(FROM, () -> complete(OFFICE, notice("standard", Map.of())));
        office.on(DUE, () -> {
            Map<String, Object> said = new HashMap<>(SAID);
            said.put("adopted", 4);
            refused(said, "adopted", "batch.error.commentsAdopted");
            complete(OFFICE, SAID);
        });
        assertThat(view(OFFICE).batch().dueOn()).isNull();
        assertThat(open(OFFICE)).containsExactly(DRAFT);
    }

    @Test
    void a_batch_can_be_withdrawn_while_the_public_comments() {
        evaluated(true, false);
        office.on(FROM, () -> {
            complete(OFFICE, notice("standard", Map.of()));
            office.as(OFFICE, () -> {
                desk.withdraw(batch, "政策调整");
                return null;
            });
        });
        assertThat(view(OFFICE).state()).isEqualTo(BatchState.CLOSED);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void the_default_is_never_shorter_than_the_law_has() {
        assertThatThrownBy(() -> new CommentPeriod(store, Clock.systemUTC(), 29))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new CommentPeriod(store, Clock.systemUTC(), 45)
                        .until(Map.of("commentFrom", "2026-03-05", "period", "standard")))
                .isEqualTo(FROM.plusDays(44));
    }

    @Test
    void what_a_government_issues_is_reviewed_by_the_market_regulator_of_its_level_after_the_drafters_own_view() {
        evaluated(false, true);
        office.on(EVALUATED, () -> {
            assertThat(open(OFFICE)).containsExactly(DRAFT);
            complete(OFFICE, DRAFTED);
            assertThat(open(OFFICE)).as("who drafts does not review").isEmpty();
            assertThat(open("province.approver")).isEmpty();
            assertThat(open("city.market")).isEmpty();
            assertThat(open(REGULATOR)).containsExactly(REVIEW);
            complete(REGULATOR, Map.of("outcome", "failed", "opinion", "第二项限定了本地企业，请删去。"));
            assertThat(open(OFFICE)).as("the drafter adjusts it").containsExactly(DRAFT);
            complete(OFFICE, DRAFTED);
            assertThatThrownBy(() -> complete(
                            REGULATOR,
                            Map.of("outcome", "exception", "clause", "无", "exceptionEnds", "一年", "opinion", "无")))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .isEqualTo(Map.of("clause", "batch.error.clause")));
            complete(REGULATOR, Map.of("outcome", "passed", "opinion", "符合。"));
            assertThat(waiting()).containsExactly("Task_ReviewLegality");
        });
        assertThat(view(REGULATOR).opinions()).extracting(row -> row.step()).contains(DRAFT, REVIEW);
    }

    @Test
    void a_level_without_a_market_regulator_is_named_instead_of_another_body() {
        assertThatThrownBy(() -> bodies.marketRegulator(DemoOffice.YUECHI))
                .isInstanceOfSatisfying(
                        BatchRefused.class, refused -> assertThat(refused.key()).isEqualTo("batch.error.noBody"));
    }

    private void evaluated(boolean major, boolean operators) {
        office.on(DAY, () -> {
            batch = create(major, operators);
            office.as(OFFICE, () -> {
                desk.start(batch);
                return null;
            });
            judge(COUNTY_OFFICE, Stage.DEMAND);
        });
        office.on(DAY.plusDays(1), () -> judge("city.approver", Stage.CITY_OPINION));
        office.on(EVALUATED, () -> judge("province.approver", Stage.EVALUATION));
        assertThat(view(OFFICE).counts()).containsKey(PairState.PROVINCE_REVIEW);
    }

    private long create(boolean major, boolean operators) {
        return office.as(OFFICE, () -> {
            long id = desk.create(
                    new NewBatch(UUID.randomUUID().toString(), "教育事项赋权", "县级需要。", major, operators, false, null));
            assertThat(pairs.add(
                                    id,
                                    new AddPairs(
                                            List.of(MATTER),
                                            List.of(COUNTY),
                                            DelegationForm.DIRECT_TRANSFER,
                                            "",
                                            Receiver.DEPARTMENT))
                            .refusals())
                    .isEmpty();
            return id;
        });
    }

    private void judge(String officer, Stage stage) {
        office.as(officer, () -> judging.mark(batch, stage, List.of(), new Mark(Verdict.AGREE, "", "", "", "")));
        complete(officer, Map.of("opinion", "同意。"));
    }

    private static Map<String, Object> notice(String period, Map<String, Object> more) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "commentFrom", FROM.toString(),
                "period", period,
                "channel", "省政府门户网站",
                "contact", "省政府审改办，邮编610016",
                "opinion", "县级需要。"));
        answers.putAll(more);
        return answers;
    }

    private void refused(Map<String, Object> answers, String field, String key) {
        assertThatThrownBy(() -> complete(OFFICE, answers))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                        .containsEntry(field, key));
    }

    private Batches.View view(String officer) {
        return office.as(officer, () -> batches.view(batch));
    }

    /** Steps that the officer may take, or has taken. */
    private List<String> open(String officer) {
        return office.as(officer, () -> tasks.of("batch-" + batch)).stream()
                .filter(task -> task.claimable() || task.mine())
                .map(CaseTask::step)
                .toList();
    }

    private List<String> waiting() {
        return office.as(OFFICE, () -> tasks.of("batch-" + batch)).stream()
                .map(CaseTask::step)
                .toList();
    }

    private void complete(String officer, Map<String, Object> answers) {
        CaseTask task = office.as(officer, () -> tasks.of("batch-" + batch)).stream()
                .filter(each -> each.claimable() || each.mine())
                .findFirst()
                .orElseThrow();
        if (!task.mine()) {
            office.as(officer, () -> {
                work.claim(task.taskId());
                return null;
            });
        }
        office.complete(officer, task.taskId(), view(officer).seen(), answers);
    }

    @OnH2
    static class OnH2Test extends CommentOfBatchTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CommentOfBatchTest {}
}
