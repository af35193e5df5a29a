package org.countypowers.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.WorkItems;
import org.countypowers.assignment.WorkQuery;
import org.countypowers.assignment.WorkQueue;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.assignment.WorkRow;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.PairDesk.Added;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.PairStore.VerdictRow;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.FormField;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.StepRefused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.Ready;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A batch from the draft to the hand-over, by the officers whose turn it is. */
abstract class CourseOfBatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String FIRST = "XK-003";
    private static final String SECOND = "XK-004";
    private static final List<String> COUNTIES = List.of(DemoOffice.WUSHENG, DemoOffice.LINSHUI);

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
    BatchSweep sweep;

    @Autowired
    Bodies bodies;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CaseTasks tasks;

    @Autowired
    WorkItems work;

    @Autowired
    WorkQueue queue;

    private long batch;

    @BeforeEach
    void open() {
        office.open();
        office.on(DAY, () -> {
            for (String matter : List.of(FIRST, SECOND)) {
                ready.matter(matter, DAY);
                ready.capacity(matter, DemoOffice.WUSHENG, CapacityAdvice.DIRECT_TRANSFER, "88", DAY);
                ready.capacity(matter, DemoOffice.LINSHUI, CapacityAdvice.ENTRUST, "75", DAY);
            }
            batch = create();
        });
    }

    @AfterEach
    void free() {
        office.on(
                DAY.plusDays(30),
                () -> office.as("province.reform", () -> {
                    BatchState state = batches.view(batch).state();
                    if (state == BatchState.DRAFT || state == BatchState.UNDER_WAY) {
                        desk.withdraw(batch, "测试结束");
                    }
                    return null;
                }));
        sql.update("update delegation_pair set open_key = null where batch_id = ?", batch);
    }

    @Test
    void pairs_go_their_own_ways_from_demand_to_promulgation() {
        start(List.of(FIRST, SECOND), COUNTIES);
        office.on(DAY, () -> {
            mark("wusheng.reform", Stage.DEMAND, Verdict.AGREE);
            complete("wusheng.reform", Map.of("opinion", "需要。"));
            mark("linshui.reform", Stage.DEMAND, Verdict.AGREE);
            mark("linshui.reform", Stage.DEMAND, SECOND, DemoOffice.LINSHUI, verdict(Verdict.REFUSE, "人手不足。"));
            complete("linshui.reform", Map.of("opinion", "需要一项。"));
            assertThat(state(SECOND, DemoOffice.LINSHUI)).isEqualTo(PairState.REJECTED);
            assertThat(state(FIRST, DemoOffice.LINSHUI)).isEqualTo(PairState.ASSESSED);
        });
        office.on(DAY.plusDays(1), () -> {
            mark("city.approver", Stage.CITY_OPINION, Verdict.AGREE);
            complete("city.approver", Map.of("opinion", "无异议。"));
        });
        office.on(DAY.plusDays(10), () -> {
            mark("province.approver", Stage.EVALUATION, Verdict.AGREE);
            mark(
                    "province.approver",
                    Stage.EVALUATION,
                    FIRST,
                    DemoOffice.LINSHUI,
                    new Mark(Verdict.OTHER_FORM, "ENTRUST", "《民办教育促进法》第十二条", "", "先委托一年。"));
            complete("province.approver", Map.of("opinion", "同意。"));
            assertThat(form(FIRST, DemoOffice.LINSHUI)).isEqualTo("ENTRUST");
        });
        office.on(DAY.plusDays(20), () -> {
            mark("province.legality", Stage.LEGALITY, Verdict.AGREE);
            complete("province.legality", Map.of("opinion", "合法。"));
            assertThat(state(FIRST, DemoOffice.LINSHUI)).isEqualTo(PairState.LEGALITY);
            assertThat(office.as("province.reform", () -> batches.view(batch))
                            .batch()
                            .dueOn())
                    .as("the review's days are over with it")
                    .isNull();
            complete("province.reform", Map.of("opinion", "提请审议。"));
            mark("province.government", Stage.DELIBERATION, Verdict.AGREE);
            complete(
                    "province.government",
                    Map.of(
                            "heldOn", DAY.plusDays(20).toString(),
                            "minutesNo", "第9次",
                            "attendees", "全体",
                            "headSpokeLast", true,
                            "opinion", "通过。"));
            assertThatThrownBy(() -> complete("province.reform", promulgation(DAY.plusDays(20))))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .containsEntry("effectiveOn", "batch.error.effectivePast"));
            assertThat(instrumentTypes()).containsExactly("省政府令", "省政府批复", "省政府通知");
            Map<String, Object> citys = promulgation(DAY.plusDays(60));
            citys.put("instrumentType", "市政府批复");
            assertThatThrownBy(() -> complete("province.reform", citys)).isInstanceOf(AnswersRefused.class);
            complete("province.reform", promulgation(DAY.plusDays(60)));
            Batches.View view = office.as("province.reform", () -> batches.view(batch));
            assertThat(view.state()).isEqualTo(BatchState.PROMULGATED);
            assertThat(view.counts().get(PairState.REJECTED)).isEqualTo(1);
            assertThat(view.papers())
                    .extracting(Paper::kind)
                    .contains(
                            PaperKind.DEMAND_FORM,
                            PaperKind.EVALUATION_OPINION,
                            PaperKind.LEGALITY_OPINION,
                            PaperKind.REPLY,
                            PaperKind.ANNOUNCEMENT,
                            PaperKind.ENTRUSTMENT);
            assertThat(office.as("wusheng.reform", () -> batches.view(batch)).stepDays())
                    .as("every reader sees the same course")
                    .isEqualTo(view.stepDays())
                    .containsKeys("Task_EvaluatePowers", "Task_Deliberate");
            assertThat(office.as("wusheng.reform", () -> batches.cells(batch)))
                    .allMatch(cell -> cell.divisionCode().equals(DemoOffice.WUSHENG));
        });
    }

    @Test
    void a_declaration_of_demand_says_what_came_in_year_by_year_and_what_is_expected() {
        String matter = "XK-069";
        office.on(DAY, () -> {
            ready.matter(matter, DAY);
            ready.capacity(matter, DemoOffice.WUSHENG, CapacityAdvice.DIRECT_TRANSFER, "88", DAY);
            long earlier = office.register("wusheng.window", matter, DemoOffice.WUSHENG);
            sql.update("update case_file set received_on = ? where id = ?", LocalDate.of(2025, 4, 1), earlier);
            office.register("wusheng.window", matter, DemoOffice.WUSHENG);
        });
        start(List.of(FIRST, SECOND, matter), List.of(DemoOffice.WUSHENG));
        office.on(DAY, () -> {
            mark("wusheng.reform", Stage.DEMAND, Verdict.AGREE);
            mark(
                    "wusheng.reform",
                    Stage.DEMAND,
                    matter,
                    DemoOffice.WUSHENG,
                    new Mark(Verdict.AGREE, "", "", "", "", 4321));
            assertThatThrownBy(() -> mark(
                            "wusheng.reform",
                            Stage.DEMAND,
                            FIRST,
                            DemoOffice.WUSHENG,
                            new Mark(Verdict.AGREE, "", "", "", "", -1)))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .isEqualTo(Map.of("expected", "form.range")));
            complete("wusheng.reform", Map.of("opinion", "需要。"));
            Paper demand = office.as("wusheng.reform", () -> batches.view(batch)).papers().stream()
                    .filter(paper -> paper.kind() == PaperKind.DEMAND_FORM)
                    .findFirst()
                    .orElseThrow();
            String text = PaperText.byCell(office.as("wusheng.reform", () -> batches.open(batch, demand.id())));
            assertThat(text)
                    .containsPattern("2025年:[1-9]")
                    .containsPattern("2026年:[1-9]")
                    .contains("4321");
            assertThat(text).as("what was given for the assessment").contains(String.valueOf(assessed(FIRST)));
        });
    }

    private int assessed(String matter) {
        return jdbc.queryForObject(
                "select max(expected_cases) from capacity_assessment where matter_id = ? and division_code = ?",
                Integer.class,
                matter,
                DemoOffice.WUSHENG);
    }

    @Test
    void nothing_is_handed_in_while_a_pair_has_no_mark() {
        start(List.of(FIRST), COUNTIES);
        office.on(DAY, () -> assertThatThrownBy(() -> complete("wusheng.reform", Map.of("opinion", "需要。")))
                .isInstanceOfSatisfying(
                        StepRefused.class, refused -> assertThat(refused.key()).isEqualTo("batch.error.unmarked")));
    }

    @Test
    void a_county_that_fails_the_gate_leaves_with_the_reason() {
        office.on(DAY, () -> ready.capacity(FIRST, DemoOffice.LINSHUI, CapacityAdvice.NOT_NOW, "51", DAY));
        start(List.of(FIRST), COUNTIES);
        demandAll();
        assertThat(state(FIRST, DemoOffice.LINSHUI)).isEqualTo(PairState.RETURNED);
        assertThat(office.as("province.reform", () -> batches.pair(batch, FIRST, DemoOffice.LINSHUI))
                        .row()
                        .reason())
                .startsWith("@batch.gate.capacity.NOT_NOW|51");
        office.on(DAY, () -> ready.capacity(FIRST, DemoOffice.LINSHUI, CapacityAdvice.ENTRUST, "75", DAY));
    }

    @Test
    void silence_of_a_city_is_no_objection_after_fifteen_working_days() {
        start(List.of(FIRST), COUNTIES);
        demandAll();
        office.on(LocalDate.of(2026, 3, 23), () -> assertThat(sweep.run()).isZero());
        office.on(LocalDate.of(2026, 3, 24), () -> assertThat(sweep.run()).isEqualTo(1));
        assertThat(state(FIRST, DemoOffice.WUSHENG)).isEqualTo(PairState.CITY_OPINION);
        office.on(LocalDate.of(2026, 3, 24), () -> assertThat(open("city.approver"))
                .isEmpty());
    }

    @Test
    void what_a_city_marked_and_did_not_hand_in_is_no_agreement() {
        start(List.of(FIRST), COUNTIES);
        sql.update("update delegation_pair set city_must_agree = true where batch_id = ?", batch);
        demandAll();
        office.on(
                DAY.plusDays(1),
                () -> office.as(
                        "city.approver",
                        () -> judging.mark(
                                batch, Stage.CITY_OPINION, List.of(), new Mark(Verdict.AGREE, "", "市函1号", "", ""))));
        office.on(LocalDate.of(2026, 3, 24), () -> assertThat(sweep.run()).isEqualTo(1));
        assertThat(state(FIRST, DemoOffice.WUSHENG)).isEqualTo(PairState.DEFERRED);
        assertThat(office.as("province.reform", () -> batches.pair(batch, FIRST, DemoOffice.WUSHENG))
                        .row()
                        .reason())
                .isEqualTo("@batch.gate.citySilent");
    }

    @Test
    void a_pair_that_is_put_off_is_told_apart_from_one_refused_and_may_come_again_in_another_batch() {
        start(List.of(FIRST), COUNTIES);
        demandAll();
        office.on(DAY.plusDays(1), () -> {
            mark("city.approver", Stage.CITY_OPINION, Verdict.AGREE);
            complete("city.approver", Map.of("opinion", "无异议。"));
        });
        office.on(DAY.plusDays(2), () -> {
            mark("province.approver", Stage.EVALUATION, FIRST, DemoOffice.WUSHENG, verdict(Verdict.DEFER, "待系统开通。"));
            mark("province.approver", Stage.EVALUATION, FIRST, DemoOffice.LINSHUI, verdict(Verdict.REFUSE, "人员不足。"));
            complete("province.approver", Map.of("opinion", "逐项意见见附表。"));
        });
        assertThat(state(FIRST, DemoOffice.WUSHENG)).isEqualTo(PairState.DEFERRED);
        assertThat(state(FIRST, DemoOffice.LINSHUI)).isEqualTo(PairState.REJECTED);
        Batches.View view = office.as("province.reform", () -> batches.view(batch));
        assertThat(view.state()).isEqualTo(BatchState.CLOSED);
        assertThat(view.endings())
                .extracting(ending -> ending.state() + " " + ending.reason())
                .containsExactlyInAnyOrder("DEFERRED 待系统开通。", "REJECTED 人员不足。");
        assertThat(office.as("wusheng.reform", () -> batches.pair(batch, FIRST, DemoOffice.WUSHENG))
                        .verdicts())
                .extracting(VerdictRow::verdict)
                .as("whose power it is reads who put it off")
                .contains("DEFER");
        long put = batch;
        office.on(DAY.plusDays(3), () -> {
            batch = create();
            assertThat(add(List.of(FIRST), List.of(DemoOffice.WUSHENG), DelegationForm.DIRECT_TRANSFER)
                            .added())
                    .isEqualTo(1);
        });
        sql.update("update delegation_pair set open_key = null where batch_id = ?", put);
    }

    @Test
    void a_citys_letter_is_no_clause_of_an_entrustment_and_a_county_reads_what_is_published_and_its_own() {
        start(List.of(FIRST), COUNTIES);
        demandAll();
        office.on(DAY.plusDays(1), () -> {
            office.as(
                    "city.approver",
                    () -> judging.mark(
                            batch, Stage.CITY_OPINION, List.of(), new Mark(Verdict.AGREE, "", "市函1号", "", "")));
            complete("city.approver", Map.of("opinion", "同意。"));
            assertThat(office.as("province.reform", () -> batches.pair(batch, FIRST, DemoOffice.WUSHENG))
                            .row()
                            .entrustBasis())
                    .isEmpty();
            Batches.View county = office.as("wusheng.reform", () -> batches.view(batch));
            assertThat(county.papers())
                    .as("its own demand")
                    .singleElement()
                    .extracting(Paper::kind)
                    .isEqualTo(PaperKind.DEMAND_FORM);
            assertThat(county.opinions()).hasSize(1);
        });
    }

    @Test
    void a_county_finds_the_reply_behind_the_hundred_papers_of_others() {
        start(List.of(FIRST), COUNTIES);
        for (int no = 0; no < 120; no++) {
            paper("DEMAND_FORM", no);
        }
        paper("REPLY", 120);
        office.on(DAY, () -> {
            assertThat(office.as("wusheng.reform", () -> batches.view(batch)).papers())
                    .extracting(Paper::kind)
                    .containsExactly(PaperKind.REPLY);
            assertThat(office.as("province.reform", () -> batches.view(batch)).papers())
                    .hasSize(121);
        });
    }

    private void paper(String kind, int no) {
        sql.update(
                "insert into paper (owner_kind, owner_id, kind, unit_id, number, issued_on, content, content_hash, pdf_hash,"
                        + " issued_at) values ('BATCH', ?, ?, ?, ?, ?, '', '', '', ?)",
                Long.toString(batch),
                kind,
                "batch-" + batch,
                Integer.toString(no),
                DAY,
                DAY.atStartOfDay());
    }

    @Test
    void what_may_not_go_in_is_named_with_the_reason() {
        office.on(DAY, () -> {
            Added twice = add(List.of(FIRST, FIRST), COUNTIES, DelegationForm.DIRECT_TRANSFER);
            assertThat(twice.added()).isEqualTo(2);
            assertThat(add(List.of(FIRST), COUNTIES, DelegationForm.DIRECT_TRANSFER)
                            .refusals())
                    .extracting(PairRefusal::key)
                    .containsOnly("batch.error.taken.here");
            long first = batch;
            batch = create();
            assertThat(add(List.of(FIRST), COUNTIES, DelegationForm.DIRECT_TRANSFER)
                            .refusals())
                    .allSatisfy(refusal -> {
                        assertThat(refusal.key()).isEqualTo("batch.error.taken.in");
                        assertThat(refusal.arguments()).containsExactly(number(first), "教育事项赋权");
                    });
            office.as("province.reform", () -> {
                desk.withdraw(batch, "测试结束");
                return null;
            });
            batch = first;
            assertThat(add(List.of("XK-074"), List.of(DemoOffice.YUECHI), DelegationForm.ENTRUST)
                            .refusals())
                    .as("the law before the criteria")
                    .extracting(PairRefusal::key)
                    .containsExactly("delegation.power.entrustBasis");
            assertThat(add(List.of("XK-017"), COUNTIES, DelegationForm.DIRECT_TRANSFER)
                            .refusals())
                    .extracting(PairRefusal::key)
                    .allMatch(key -> key.startsWith("catalog.bar."));
            ready.matter("XK-069", DAY);
            assertThat(add(List.of("XK-069"), List.of(DemoOffice.YUECHI), DelegationForm.DIRECT_TRANSFER)
                            .refusals())
                    .extracting(PairRefusal::key)
                    .containsExactly("delegation.power.overlaps");
            assertThat(add(List.of(SECOND), COUNTIES, DelegationForm.ENTRUST).refusals())
                    .extracting(PairRefusal::key)
                    .containsOnly("delegation.power.entrustBasis");
        });
    }

    @Test
    void who_proposed_a_batch_does_not_review_its_legality_and_a_county_does_not_see_a_draft() {
        office.on(DAY, () -> {
            assertThatThrownBy(() -> office.as("wusheng.reform", () -> batches.view(batch)))
                    .isInstanceOf(java.util.NoSuchElementException.class);
            assertThatThrownBy(() -> office.as("city.reform", () -> {
                        desk.start(batch);
                        return null;
                    }))
                    .isInstanceOf(java.util.NoSuchElementException.class);
        });
    }

    @Test
    void a_withdrawn_batch_leaves_no_task_and_frees_its_pairs() {
        start(List.of(FIRST), COUNTIES);
        office.on(DAY, () -> {
            office.as("province.reform", () -> {
                desk.withdraw(batch, "另行研究。");
                return null;
            });
            assertThat(open("wusheng.reform")).isEmpty();
            batch = create();
            assertThat(add(List.of(FIRST), COUNTIES, DelegationForm.DIRECT_TRANSFER)
                            .added())
                    .isEqualTo(2);
        });
    }

    @Test
    void two_who_hand_in_do_not_both_count() {
        start(List.of(FIRST), COUNTIES);
        office.on(DAY, () -> {
            mark("wusheng.reform", Stage.DEMAND, Verdict.AGREE);
            var seen = office.as("wusheng.reform", () -> batches.view(batch)).seen();
            String task = open("wusheng.reform").get(0).taskId();
            complete("wusheng.reform", Map.of("opinion", "需要。"));
            assertThatThrownBy(() -> office.complete("wusheng.reform", task, seen, Map.of("opinion", "需要。")))
                    .isInstanceOf(WorkRefused.class);
        });
    }

    @Test
    void two_bodies_that_saw_the_batch_before_either_answered_both_answer_for_their_own() {
        start(List.of(FIRST), COUNTIES);
        String other = bodies.holding(DemoOffice.CITY, "018").orElseThrow().id();
        sql.update(
                "update delegation_pair set city_body = ? where batch_id = ? and division_code = ?",
                other,
                batch,
                DemoOffice.LINSHUI);
        office.on(DAY, () -> {
            handIn("wusheng.reform", "linshui.reform", Stage.DEMAND);
            assertThat(state(FIRST, DemoOffice.WUSHENG)).isEqualTo(PairState.ASSESSED);
            assertThat(queue("city.approver"))
                    .as("who serves in both bodies tells their tasks apart")
                    .contains("教育事项赋权 · 广安市教育局", "教育事项赋权 · 广安市水利局");
            handIn("city.approver", "city.approver", Stage.CITY_OPINION);
            assertThat(state(FIRST, DemoOffice.LINSHUI)).isEqualTo(PairState.CITY_OPINION);
        });
    }

    private List<String> queue(String officer) {
        return office
                .as(officer, () -> queue.page(new WorkQuery(Tab.UNCLAIMED, null, null, null, false, null)))
                .rows()
                .stream()
                .filter(row -> row.subject().equals("batch-" + batch))
                .map(WorkRow::title)
                .toList();
    }

    /** Both have opened the page, then each hands in what it saw. */
    private void handIn(String first, String second, Stage stage) {
        mark(first, stage, Verdict.AGREE);
        mark(second, stage, Verdict.AGREE);
        var seenByFirst = office.as(first, () -> batches.view(batch)).seen();
        var seenBySecond = office.as(second, () -> batches.view(batch)).seen();
        Map<String, Object> answers = Map.of("opinion", "同意。");
        office.complete(first, claimed(first), seenByFirst, answers);
        office.complete(second, claimed(second), seenBySecond, answers);
    }

    private List<String> instrumentTypes() {
        claimed("province.reform");
        return open("province.reform").get(0).form().fields().stream()
                .filter(field -> field.key().equals("instrumentType"))
                .flatMap(field -> field.choices().stream())
                .map(FormField.Choice::value)
                .toList();
    }

    private String claimed(String officer) {
        CaseTask task = open(officer).get(0);
        if (!task.mine()) {
            office.as(officer, () -> {
                work.claim(task.taskId());
                return null;
            });
        }
        return task.taskId();
    }

    private Map<String, Object> promulgation(LocalDate effective) {
        return new HashMap<>(Map.of(
                "instrumentNo",
                "川府函〔2026〕" + batch + "号",
                "instrumentType",
                "省政府批复",
                "publishedOn",
                DAY.plusDays(20).toString(),
                "url",
                "https://example.invalid/1",
                "effectiveOn",
                effective.toString(),
                "renewals",
                "RECEIVING_BODY"));
    }

    private void demandAll() {
        office.on(DAY, () -> {
            for (String officer : List.of("wusheng.reform", "linshui.reform")) {
                mark(officer, Stage.DEMAND, Verdict.AGREE);
                complete(officer, Map.of("opinion", "需要。"));
            }
        });
    }

    private long create() {
        return office.as(
                "province.reform",
                () -> desk.create(
                        new NewBatch(UUID.randomUUID().toString(), "教育事项赋权", "县级需要。", false, false, false, null)));
    }

    private void start(List<String> matters, List<String> counties) {
        office.on(DAY, () -> {
            Added added = add(matters, counties, DelegationForm.DIRECT_TRANSFER);
            assertThat(added.refusals()).isEmpty();
            office.as("province.reform", () -> {
                desk.start(batch);
                return null;
            });
        });
    }

    private Added add(List<String> matters, List<String> counties, DelegationForm form) {
        return office.as(
                "province.reform",
                () -> pairs.add(batch, new AddPairs(matters, counties, form, "", Receiver.DEPARTMENT)));
    }

    private void mark(String officer, Stage stage, Verdict verdict) {
        office.as(officer, () -> judging.mark(batch, stage, List.of(), verdict(verdict, "")));
    }

    private void mark(String officer, Stage stage, String matter, String county, Mark mark) {
        assertThat(office.as(
                                officer,
                                () -> judging.mark(
                                        batch, stage, List.of(new Block(List.of(matter), List.of(county))), mark))
                        .refusals())
                .isEmpty();
    }

    private static Mark verdict(Verdict verdict, String reason) {
        return new Mark(verdict, "", "", "", reason);
    }

    private List<CaseTask> open(String officer) {
        return office.as(officer, () -> tasks.of("batch-" + batch)).stream()
                .filter(task -> task.claimable() || task.mine())
                .toList();
    }

    private void complete(String officer, Map<String, Object> answers) {
        office.complete(
                officer,
                claimed(officer),
                office.as(officer, () -> batches.view(batch)).seen(),
                answers);
    }

    private String number(long id) {
        return office.as("province.reform", () -> batches.view(id)).batch().number();
    }

    private PairState state(String matter, String county) {
        return PairState.valueOf(office.as("province.reform", () -> batches.pair(batch, matter, county))
                .row()
                .state());
    }

    private String form(String matter, String county) {
        return office.as("province.reform", () -> batches.pair(batch, matter, county))
                .row()
                .form();
    }

    @OnH2
    static class OnH2Test extends CourseOfBatchTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CourseOfBatchTest {}
}
