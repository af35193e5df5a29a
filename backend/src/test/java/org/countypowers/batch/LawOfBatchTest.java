package org.countypowers.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.batch.BatchJudging.Marked;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.OverrideRow;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.batch.domain.PairStore.Mark;
import org.countypowers.batch.domain.PairStore.VerdictRow;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.IncomingFiles.KeptFile;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.handover.HandoverOutcome;
import org.countypowers.handover.HandoverSweep;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.process.StepRefused;
import org.countypowers.process.TaskSubject.Seen;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Ready;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** What the law asks of a batch beyond its course: nobody answers for what was not seen, nobody judges an own proposal. */
@ExtendWith(OutputCaptureExtension.class)
abstract class LawOfBatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate EFFECTIVE = DAY.plusDays(60);
    private static final String FIRST = "XK-003";
    private static final String SECOND = "XK-004";
    private static final String COUNTY = DemoOffice.WUSHENG;
    private static final KeptFile TEXT = new KeptFile("clause.pdf", "application/pdf", 3, "0".repeat(64));

    @Autowired
    Office office;

    @Autowired
    Ready ready;

    @Autowired
    BatchDesk desk;

    @Autowired
    BatchAnswerRules answerRules;

    @Autowired
    BatchStore batchStore;

    @Autowired
    PairDesk pairs;

    @Autowired
    BatchJudging judging;

    @Autowired
    BatchOverrides overrides;

    @Autowired
    PowersOutcome outcome;

    @Autowired
    Batches batches;

    @Autowired
    BatchSweep sweep;

    @Autowired
    HandoverSweep handovers;

    @Autowired
    CaseTasks tasks;

    @Autowired
    WorkItems work;

    @Autowired
    OfficerSetup officers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Trail trail;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    Matters matters;

    @Autowired
    Sql sql;

    private long batch;

    @BeforeEach
    void open() {
        office.open();
        office.on(DAY, () -> {
            for (String matter : List.of(FIRST, SECOND)) {
                ready.matter(matter, DAY);
                ready.capacity(matter, COUNTY, CapacityAdvice.DIRECT_TRANSFER, "88", DAY);
            }
            batch = create("province.reform");
            office.as(
                    "province.reform",
                    () -> pairs.add(
                            batch,
                            new AddPairs(
                                    List.of(FIRST, SECOND),
                                    List.of(COUNTY),
                                    DelegationForm.DIRECT_TRANSFER,
                                    "",
                                    Receiver.DEPARTMENT)));
        });
    }

    @AfterEach
    void free() {
        sql.update("update delegation_pair set open_key = null where batch_id = ?", batch);
        sql.update("update delegation_batch set city_due_on = null, state = 'CLOSED' where state = 'UNDER_WAY'");
        reserve("NONE");
        sql.update("delete from matter_field where source = 'LawOfBatchTest'");
        sql.update("update legal_basis set repealed_on = null where matter_id in (?, ?)", FIRST, SECOND);
        sql.update("delete from officer_post where valid_from = ?", DAY.minusDays(3));
        sql.update("delete from capacity_assessment where total = 51");
        sql.update(
                "delete from power_entry_version where power_id in (select id from power_entry where matter_id in (?, ?)"
                        + " and holder_division = ?)",
                FIRST,
                SECOND,
                COUNTY);
        sql.update("delete from power_entry where batch_no = 'LAW'");
        // Each entry stands on the one before it: the anchors go last.
        for (String which : List.of("is not", "is")) {
            sql.update(
                    "delete from power_entry where matter_id in (?, ?) and holder_division = ? and previous_valid_to "
                            + which + " null",
                    FIRST,
                    SECOND,
                    COUNTY);
        }
        sql.update("update power_handover set flight_open = false where division_code = ?", COUNTY);
        sql.update(
                "update power_handover set state = 'CANCELLED' where division_code = ? and took_effect_on is null",
                COUNTY);
        sql.update("update handover_power set open_key = null where open_key like ?", "%:" + COUNTY);
    }

    @Test
    void a_city_that_only_advises_objects_and_the_province_decides() {
        start();
        demand();
        office.on(DAY.plusDays(1), () -> {
            for (Verdict verdict : List.of(Verdict.REFUSE, Verdict.DEFER)) {
                assertThat(mark("city.approver", Stage.CITY_OPINION, one(FIRST), verdict, "条件不足。")
                                .refusals())
                        .extracting(PairRefusal::key)
                        .containsExactly("batch.error.cityAdvises");
            }
            assertThat(mark("city.approver", Stage.CITY_OPINION, List.of(), Verdict.OBJECT, "条件不足。")
                            .refusals())
                    .isEmpty();
            office.complete("city.approver", claim("city.approver"), seen("city.approver"), Map.of("opinion", "有异议。"));
            assertThat(state(FIRST)).as("waits for the province").isEqualTo(PairState.CITY_OPINION);
        });
    }

    @Test
    void what_a_colleague_marked_after_it_was_seen_is_not_handed_in() {
        String colleague = colleague("city.approver", cityBody());
        start();
        demand();
        office.on(DAY.plusDays(1), () -> {
            Seen before = seen("city.approver");
            Marked own = mark("city.approver", Stage.CITY_OPINION, List.of(), Verdict.AGREE, "");
            Seen mine = new Seen(before.key(), before.version() + own.versions());
            String task = claim("city.approver");
            mark(colleague, Stage.CITY_OPINION, one(FIRST), Verdict.OBJECT, "条件不足。");

            assertThatThrownBy(() -> office.complete("city.approver", task, mine, Map.of("opinion", "同意。")))
                    .isInstanceOfSatisfying(BatchRefused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("batch.error.markedSince");
                        assertThat(refused.arguments())
                                .containsExactly("同事", "10:00", "1", "@batch.verdict.CITY_OPINION.OBJECT");
                    });
            assertThat(state(FIRST)).isEqualTo(PairState.ASSESSED);
            office.complete("city.approver", task, seen("city.approver"), Map.of("opinion", "同意。"));
            assertThat(state(FIRST)).isEqualTo(PairState.CITY_OPINION);
        });
    }

    @Test
    void own_marks_and_those_of_another_body_hinder_no_handing_in() {
        start();
        office.on(DAY, () -> {
            Seen before = seen("wusheng.reform");
            int versions = mark("wusheng.reform", Stage.DEMAND, one(FIRST), Verdict.REFUSE, "暂不需要。")
                            .versions()
                    + mark("wusheng.reform", Stage.DEMAND, one(SECOND), Verdict.AGREE, "")
                            .versions();
            sql.update(
                    "insert into batch_mark (batch_id, body_id, stage, verdict, pairs, officer_id, officer_name, marked_at)"
                            + " values (?, 'another', 'DEMAND', 'AGREE', 1, 'x', '他县', ?)",
                    batch,
                    DAY.atTime(10, 0));
            office.complete(
                    "wusheng.reform",
                    claim("wusheng.reform"),
                    new Seen(before.key(), before.version() + versions),
                    Map.of("opinion", "需要一项。"));
            assertThat(state(FIRST)).isEqualTo(PairState.REJECTED);
        });
    }

    @Test
    void what_an_officer_forgot_is_no_error_of_the_engine(CapturedOutput output) {
        start();
        office.on(DAY, () -> assertThatThrownBy(() -> complete("wusheng.reform", Map.of("opinion", "需要。")))
                .isInstanceOf(StepRefused.class));
        assertThat(output.getAll()).doesNotContain("ENGINE-16004");
    }

    @Test
    void each_mark_of_many_pairs_is_one_event_of_the_trail() {
        start();
        int before = marks();
        office.on(DAY, () -> mark("wusheng.reform", Stage.DEMAND, List.of(), Verdict.AGREE, ""));
        assertThat(marks()).isEqualTo(before + 1);
    }

    @Test
    void who_proposed_a_batch_neither_gives_an_opinion_on_it_nor_reviews_nor_decides_it() {
        give("province.reform", cityBody(), "FINAL_APPROVER");
        start();
        demand();
        office.on(DAY.plusDays(1), () -> {
            CaseTask task = office.as("province.reform", () -> tasks.of("batch-" + batch)).stream()
                    .filter(each -> each.step().equals("Task_GiveCityOpinion"))
                    .findFirst()
                    .orElseThrow();
            assertThat(task.claimable()).isFalse();
            assertThat(task.refusalKey()).isEqualTo("assignment.error.signature.JUDGE");
            refused("assignment.error.signature.JUDGE", () -> {
                work.claim(task.taskId());
                return null;
            });
            assertThatThrownBy(() -> mark("province.reform", Stage.CITY_OPINION, List.of(), Verdict.AGREE, ""))
                    .isInstanceOfSatisfying(BatchRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("batch.error.ownProposal"));
            assertThat(office.as("province.reform", () -> batches.view(batch)).turns())
                    .isEmpty();
            assertThat(signatures()).containsEntry("Task_GiveCityOpinion", "JUDGE");
        });
        office.on(DAY.plusDays(1), () -> judge("city.approver", Stage.CITY_OPINION));
        assertThat(signatures()).containsEntry("Task_EvaluatePowers", "JUDGE");
        office.on(DAY.plusDays(2), () -> judge("province.approver", Stage.EVALUATION));
        assertThat(signatures()).containsEntry("Task_ReviewLegality", "LEGALITY");
        office.on(DAY.plusDays(3), () -> judge("province.legality", Stage.LEGALITY));
        office.on(DAY.plusDays(4), () -> complete("province.reform", Map.of("opinion", "提请审议。")));
        assertThat(signatures()).containsEntry("Task_Deliberate", "JUDGE");
    }

    @Test
    void what_a_body_has_marked_and_not_handed_in_is_seen_by_itself_alone() {
        start();
        office.on(DAY, () -> mark("wusheng.reform", Stage.DEMAND, one(FIRST), Verdict.REFUSE, "本县暂不具备条件。"));
        assertThat(marked("wusheng.reform", FIRST)).isEqualTo("REFUSE");
        assertThat(office.as("wusheng.reform", () -> batches.pair(batch, FIRST, COUNTY))
                        .row()
                        .verdictReason())
                .isEqualTo("本县暂不具备条件。");
        assertThat(marked("province.reform", FIRST)).isEmpty();
        assertThat(office.as("province.reform", () -> batches.pair(batch, FIRST, COUNTY))
                        .row()
                        .verdictReason())
                .isEmpty();
    }

    @Test
    void what_others_said_of_a_countys_pair_it_reads_when_the_batch_is_promulgated() {
        decide();
        assertThat(stages("wusheng.reform")).containsExactly("DEMAND");
        assertThat(stages("city.approver")).containsExactly("CITY_OPINION");
        List<String> all = List.of("DEMAND", "CITY_OPINION", "EVALUATION", "LEGALITY", "DELIBERATION");
        assertThat(stages("province.reform")).isEqualTo(all);
        office.on(DAY.plusDays(20), () -> complete("province.reform", promulgation(false)));
        assertThat(stages("wusheng.reform")).isEqualTo(all);
    }

    @Test
    void an_opinion_stays_its_bodys_own_when_the_body_is_renamed() {
        start();
        demand();
        sql.update("update government_body set name = concat(name, '（更名）') where id = ?", countyOffice());
        try {
            assertThat(office.as("wusheng.reform", () -> batches.view(batch)).opinions())
                    .hasSize(1);
        } finally {
            sql.update("update government_body set name = replace(name, '（更名）', '') where id = ?", countyOffice());
        }
    }

    @Test
    void a_reservation_that_bars_only_a_town_is_set_aside_by_a_clause_too() {
        office.on(
                DAY,
                () -> office.as("province.legality", () -> {
                    overrides.allow(batch, "XK-028", DelegationForm.DIRECT_TRANSFER, "《乡村建设促进条例》第二十条", TEXT);
                    return null;
                }));
        assertThat(office.as("province.legality", () -> batches.view(batch)).overrides())
                .extracting(OverrideRow::matterId)
                .containsExactly("XK-028");
    }

    @Test
    void an_exception_is_taken_back_while_no_pair_stands_on_it() {
        office.on(
                DAY,
                () -> office.as("province.legality", () -> {
                    overrides.allow(batch, "XK-028", DelegationForm.DIRECT_TRANSFER, "《乡村建设促进条例》第二十条", TEXT);
                    assertThatThrownBy(() -> overrides.takeBack(batch, "XK-028", DelegationForm.DIRECT_TRANSFER, " "))
                            .isInstanceOf(AnswersRefused.class);
                    sql.update(
                            "update delegation_pair set matter_id = 'XK-028', form = 'DIRECT_TRANSFER',"
                                    + " override_clause = '《乡村建设促进条例》第二十条' where batch_id = ? and matter_id = ?",
                            batch,
                            FIRST);
                    assertThatThrownBy(
                                    () -> overrides.takeBack(batch, "XK-028", DelegationForm.DIRECT_TRANSFER, "条款有误"))
                            .isInstanceOfSatisfying(BatchRefused.class, refused -> assertThat(refused.key())
                                    .isEqualTo("batch.error.overrideUsed"));
                    sql.update("update delegation_pair set state = 'REJECTED' where batch_id = ?", batch);
                    overrides.takeBack(batch, "XK-028", DelegationForm.DIRECT_TRANSFER, "条款有误");
                    return null;
                }));
        assertThat(office.as("province.legality", () -> batches.view(batch)).overrides())
                .isEmpty();
    }

    @Test
    void a_draft_says_how_many_pairs_the_capacity_check_would_stop() {
        office.on(DAY, () -> assertThat(office.as("province.reform", () -> pairs.withoutCapacity(batch)))
                .isZero());
        office.on(DAY.plusDays(10), () -> {
            ready.capacity(FIRST, COUNTY, CapacityAdvice.NOT_NOW, "51", DAY.plusDays(10));
            assertThat(office.as("province.reform", () -> pairs.withoutCapacity(batch)))
                    .isOne();
        });
    }

    @Test
    void an_exception_needs_an_article_of_something_that_is_law() {
        office.on(
                DAY,
                () -> office.as("province.legality", () -> {
                    for (String clause : List.of("随便写写", "《关于扩权的通知》第二条")) {
                        assertThatThrownBy(() ->
                                        overrides.allow(batch, "XK-028", DelegationForm.DIRECT_TRANSFER, clause, TEXT))
                                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                                        .isEqualTo(Map.of("clause", "batch.error.clause")));
                    }
                    return null;
                }));
    }

    @Test
    void once_a_batch_is_under_way_only_a_matter_that_it_still_has_to_evaluate_gets_an_exception() {
        start();
        office.on(
                DAY,
                () -> office.as("province.legality", () -> {
                    assertThatThrownBy(() -> overrides.allow(
                                    batch, "XK-028", DelegationForm.DIRECT_TRANSFER, "《乡村建设促进条例》第二十条", TEXT))
                            .isInstanceOfSatisfying(BatchRefused.class, refused -> assertThat(refused.key())
                                    .isEqualTo("batch.error.overrideUnused"));
                    return null;
                }));
    }

    @Test
    void what_an_earlier_batch_gave_has_run_out_when_its_renewal_takes_effect() {
        long earlier = batch;
        put("EFFECTIVE");
        batch = create("province.reform");
        office.on(
                DAY,
                () -> office.as(
                        "province.reform",
                        () -> pairs.add(
                                batch,
                                new AddPairs(
                                        List.of(FIRST),
                                        List.of(COUNTY),
                                        DelegationForm.DIRECT_TRANSFER,
                                        "",
                                        Receiver.DEPARTMENT))));
        put("HANDOVER");
        transaction.executeWithoutResult(
                status -> outcome.changed(HandoverOutcome.Change.EFFECTIVE, COUNTY, List.of(FIRST)));
        assertThat(state(FIRST)).isEqualTo(PairState.EFFECTIVE);
        batch = earlier;
        assertThat(state(FIRST)).isEqualTo(PairState.EXPIRED);
    }

    private void put(String state) {
        sql.update(
                "update delegation_pair set state = ?, open_key = null where batch_id = ? and matter_id = ?",
                state,
                batch,
                FIRST);
    }

    private String marked(String officer, String matter) {
        return office.as(officer, () -> batches.cells(batch)).stream()
                .filter(cell -> cell.matterId().equals(matter))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private List<String> stages(String officer) {
        return office.as(officer, () -> batches.pair(batch, FIRST, COUNTY)).verdicts().stream()
                .map(VerdictRow::stage)
                .toList();
    }

    @Test
    void who_starts_anothers_draft_proposes_it_as_well() {
        String colleague = colleague("province.reform", provinceOffice());
        office.on(
                DAY,
                () -> office.as(colleague, () -> {
                    desk.start(batch);
                    return null;
                }));
        assertThat(jdbc.queryForObject(
                        "select count(*) from work_signature where subject = ? and signature = 'PROPOSER'",
                        Integer.class,
                        "batch-" + batch))
                .isEqualTo(2);
    }

    @Test
    void a_county_whose_class_bars_it_by_now_leaves_at_the_gate() {
        start();
        strains(FIRST);
        demand();
        returned("@delegation.eligibility.classNotSet");
        assertThat(state(SECOND)).isEqualTo(PairState.ASSESSED);
    }

    @Test
    void a_matter_whose_basis_was_repealed_meanwhile_leaves_at_the_gate() {
        start();
        sql.update("update legal_basis set repealed_on = ? where matter_id = ?", DAY, FIRST);
        demand();
        returned("@catalog.bar.repealed");
    }

    @Test
    void a_batch_that_nobody_passed_says_why() {
        start();
        strains(FIRST);
        strains(SECOND);
        demand();
        office.on(DAY, () -> {
            assertThat(view().state()).isEqualTo(BatchState.CLOSED);
            assertThat(view().endings()).hasSize(1).first().satisfies(ending -> {
                assertThat(ending.pairs()).isEqualTo(2);
                assertThat(ending.reason()).startsWith("@delegation.eligibility.classNotSet");
            });
            assertThat(office.as("linshui.reform", () -> batches.page(null)).lines())
                    .noneMatch(line -> line.id() == batch);
        });
    }

    @Test
    void a_withdrawn_draft_keeps_its_reason() {
        office.on(
                DAY,
                () -> office.as("province.reform", () -> {
                    desk.withdraw(batch, "另行研究。");
                    return null;
                }));
        assertThat(view().batch().endReason()).isEqualTo("另行研究。");
    }

    @Test
    void a_batch_is_done_when_nothing_is_left_to_hand_over() {
        decide();
        assertThat(view().batch().startedOn()).isEqualTo(DAY);
        office.on(DAY.plusDays(20), () -> complete("province.reform", promulgation(false)));
        assertThat(view().done()).isFalse();
        assertThat(line().done()).isFalse();
        sql.update("update delegation_pair set state = 'EFFECTIVE' where batch_id = ?", batch);
        assertThat(view().done()).isTrue();
        assertThat(view().inForce()).isEqualTo(2);
        assertThat(line().done()).isTrue();
    }

    private Batches.Line line() {
        return office.as("province.reform", () -> batches.page(null)).lines().stream()
                .filter(each -> each.id() == batch)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_class_set_after_the_decision_bars_the_promulgation() {
        barredAtPromulgation(() -> strains(FIRST), "@delegation.eligibility.classNotSet");
    }

    @Test
    void a_basis_repealed_before_the_effective_day_bars_the_promulgation() {
        barredAtPromulgation(
                () -> sql.update("update legal_basis set repealed_on = ? where matter_id = ?", EFFECTIVE, FIRST),
                "@catalog.bar.repealed");
    }

    @Test
    void a_worse_assessment_bars_the_promulgation() {
        barredAtPromulgation(
                () -> ready.capacity(FIRST, COUNTY, CapacityAdvice.NOT_NOW, "51", DAY.plusDays(10)),
                "@batch.gate.capacity.NOT_NOW");
    }

    @Test
    void a_matter_that_the_law_reserves_to_the_city_meanwhile_bars_the_promulgation() {
        barredAtPromulgation(() -> reserve("CITY"), "@batch.gate.cityNotAsked");
    }

    /** As an import does, after a minute at the latest. */
    private void reserve(String level) {
        sql.update("update matter set statutory_reservation = ? where id = ?", level, FIRST);
        ReflectionTestUtils.invokeMethod(matters, "refresh");
    }

    @Test
    void what_bars_a_power_when_a_late_hand_over_takes_effect_keeps_it_back_until_it_is_put_right() {
        decide();
        office.on(DAY.plusDays(20), () -> complete("province.reform", promulgation(false)));
        sql.update(
                "update power_handover set state = 'SIGNED', signed_on = ? where division_code = ? and batch_no ="
                        + " (select number from delegation_batch where id = ?)",
                EFFECTIVE,
                COUNTY,
                batch);
        strains(FIRST);
        office.on(EFFECTIVE.plusDays(40), handovers::run);
        office.on(EFFECTIVE.plusDays(41), handovers::run);
        assertThat(state(FIRST)).isEqualTo(PairState.HANDOVER);
        assertThat(jdbc.queryForList(
                        "select problem_key from handover_power where matter_id = ? and open_key is not null and"
                                + " division_code = ?",
                        String.class,
                        FIRST,
                        COUNTY))
                .containsExactly("delegation.eligibility.classNotSet");
        assertThat(jdbc.queryForList(
                        "select h.problem_key from power_handover h join handover_power p on p.handover_id = h.id"
                                + " where p.matter_id = ? and p.open_key is not null and p.division_code = ?",
                        String.class,
                        FIRST,
                        COUNTY))
                .containsExactly("handover.problem.barred");
        assertThat(held()).as("told once, not with every sweep").isEqualTo(1);
        sql.update("delete from matter_field where source = 'LawOfBatchTest'");
        office.on(EFFECTIVE.plusDays(42), handovers::run);
        assertThat(state(FIRST)).isEqualTo(PairState.EFFECTIVE);
    }

    private long held() {
        return jdbc
                .queryForList(
                        "select number from power_handover where batch_no = (select number from delegation_batch where id = ?)",
                        String.class,
                        batch)
                .stream()
                .flatMap(number -> trail.read(new Stream(Stream.Kind.REGISTER, "handover:" + number), 0, 100).stream())
                .filter(event -> event.action().equals("handover.held"))
                .count();
    }

    @Test
    void another_form_than_the_reserved_organ_has_signed_for_is_not_put_in_its_place() {
        sql.update("update delegation_pair set city_must_agree = true where batch_id = ?", batch);
        start();
        demand();
        office.on(DAY.plusDays(1), () -> {
            office.as("city.approver", () -> judging.agreeToAll(batch, Stage.CITY_OPINION, "广安府函〔2026〕9号"));
            complete("city.approver", Map.of("opinion", "同意。"));
        });
        office.on(DAY.plusDays(2), () -> {
            Marked marked = office.as(
                    "province.approver",
                    () -> judging.mark(
                            batch,
                            Stage.EVALUATION,
                            one(FIRST),
                            new Mark(Verdict.OTHER_FORM, "ENTRUST", "《民办教育促进法》第十二条", "", "先委托。")));
            assertThat(marked.marked()).isZero();
            assertThat(marked.refusals()).extracting(PairRefusal::key).containsExactly("batch.error.cityAgreedForm");
        });
    }

    @Test
    void a_power_entered_meanwhile_bars_the_promulgation() {
        barredAtPromulgation(
                () -> office.on(
                        DAY,
                        () -> transaction.executeWithoutResult(status -> registrar.enter(new EnterPower(
                                FIRST,
                                COUNTY,
                                DelegationForm.ENTRUST,
                                DAY,
                                OfficerSetup.OPEN,
                                "川府令〔2026〕1号",
                                "省政府令",
                                "《条例》第一条",
                                "LAW")))),
                "@delegation.power.overlaps");
    }

    @Test
    void where_nothing_is_left_nothing_is_promulgated() {
        decide();
        sql.update("update legal_basis set repealed_on = ? where matter_id = ?", EFFECTIVE, FIRST);
        sql.update("update legal_basis set repealed_on = ? where matter_id = ?", EFFECTIVE, SECOND);
        office.on(DAY.plusDays(20), () -> assertThatThrownBy(() -> complete("province.reform", promulgation(true)))
                .isInstanceOfSatisfying(
                        StepRefused.class, refused -> assertThat(refused.key()).isEqualTo("batch.error.allBarred")));
    }

    @Test
    void the_sweep_passes_every_batch_whatever_fails_before_it() {
        start();
        demand();
        long[] silent = {batch};
        for (int no = 0; no < 120; no++) {
            sql.update(
                    "insert into delegation_batch (number, request_id, title, reason, division_code, office_body, state,"
                            + " major_decision, affects_operators, party_first, city_due_on, proposed_by, instrument_no,"
                            + " instrument_type, url, renewals, version, last_actor, last_changed_at)"
                            + " select ?, ?, title, reason, division_code, office_body, 'UNDER_WAY', false, false, false, ?,"
                            + " proposed_by, '', '', '', '', 1, '', last_changed_at from delegation_batch where id = ?",
                    "LAW-" + batch + "-" + no,
                    "LAW-" + batch + "-" + no,
                    DAY.minusDays(1),
                    batch);
        }
        office.on(DAY, () -> {
            batch = create("province.reform");
            office.as(
                    "province.reform",
                    () -> pairs.add(
                            batch,
                            new AddPairs(
                                    List.of("XK-005"),
                                    List.of(COUNTY),
                                    DelegationForm.DIRECT_TRANSFER,
                                    "",
                                    Receiver.DEPARTMENT)));
        });
        sql.update("update delegation_batch set city_due_on = ? where id = ?", DAY.plusDays(1), silent[0]);
        office.on(DAY.plusDays(10), () -> assertThat(sweep.run()).isEqualTo(1));
        sql.update("delete from delegation_batch where number like ?", "LAW-" + silent[0] + "-%");
        sql.update("update delegation_pair set open_key = null where batch_id = ?", silent[0]);
    }

    @Test
    void nothing_is_published_before_the_meeting_nor_under_half_an_address() {
        decide();
        office.on(DAY.plusDays(20), () -> {
            Map<String, Object> early = promulgation(false);
            early.put("publishedOn", DAY.plusDays(4).toString());
            early.put("url", "not a url");
            assertThatThrownBy(() -> complete("province.reform", early))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .containsEntry("publishedOn", "batch.error.publishedBeforeMeeting")
                            .containsEntry("url", "batch.error.url"));
            Map<String, Object> taken = promulgation(false);
            sql.update(
                    "insert into paper (owner_kind, owner_id, kind, unit_id, number, issued_on, content, content_hash, pdf_hash,"
                            + " issued_at) select 'BATCH', '0', 'REPLY', office_body, ?, ?, '', '', '', ? from delegation_batch"
                            + " where id = ?",
                    taken.get("instrumentNo"),
                    DAY,
                    DAY.atStartOfDay(),
                    batch);
            assertThatThrownBy(() -> complete("province.reform", taken))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .isEqualTo(Map.of("instrumentNo", "batch.error.instrumentTaken")));
            complete("province.reform", promulgation(false));
            sql.update("delete from paper where owner_kind = 'BATCH' and owner_id = '0'");
        });
    }

    @Test
    void an_exception_from_fair_competition_cites_its_clause_and_what_fails_is_not_issued() {
        assertThat(competition(Map.of("result", "exception", "clause", "无", "exceptionEnds", "一年", "opinion", "无")))
                .isEqualTo(Map.of("clause", "batch.error.clause"));
        assertThat(competition(Map.of("result", "failed", "opinion", "限定本地企业。")))
                .isEqualTo(Map.of("result", "batch.error.competitionFailed"));
        assertThat(competition(Map.of(
                        "result", "exception",
                        "clause", "《公平竞争审查条例》第十二条",
                        "exceptionEnds", "至2027年年底",
                        "opinion", "没有替代方案。")))
                .isEmpty();
    }

    private Map<String, String> competition(Map<String, Object> answers) {
        Map<String, String> faults = transaction.execute(
                status -> answerRules.faults(batchStore.find(batch).orElseThrow(), "Task_ReviewCompetition", answers));
        return Map.copyOf(faults);
    }

    @Test
    void the_meeting_is_held_after_the_legality_review() {
        start();
        demand();
        office.on(DAY.plusDays(1), () -> judge("city.approver", Stage.CITY_OPINION));
        office.on(DAY.plusDays(2), () -> judge("province.approver", Stage.EVALUATION));
        office.on(DAY.plusDays(3), () -> judge("province.legality", Stage.LEGALITY));
        office.on(DAY.plusDays(4), () -> complete("province.reform", Map.of("opinion", "提请审议。")));
        office.on(DAY.plusDays(5), () -> {
            mark("province.government", Stage.DELIBERATION, List.of(), Verdict.AGREE, "");
            assertThatThrownBy(() -> complete("province.government", meeting(DAY.plusDays(2))))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .containsEntry("heldOn", "batch.error.heldBeforeLegality"));
            assertThatThrownBy(() -> complete("province.government", meeting(DAY.plusDays(3))))
                    .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                            .containsEntry("heldOn", "batch.error.heldBeforeTabled"));
            complete("province.government", meeting(DAY.plusDays(5)));
        });
    }

    private static Map<String, Object> meeting(LocalDate held) {
        return Map.of(
                "heldOn",
                held.toString(),
                "minutesNo",
                "第9次",
                "attendees",
                "全体",
                "headSpokeLast",
                true,
                "opinion",
                "通过。");
    }

    private void barredAtPromulgation(Runnable change, String reason) {
        decide();
        change.run();
        office.on(DAY.plusDays(20), () -> {
            assertThatThrownBy(() -> complete("province.reform", promulgation(false)))
                    .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("batch.error.barred"));
            assertThat(view().state()).isEqualTo(BatchState.UNDER_WAY);
            complete("province.reform", promulgation(true));
            assertThat(view().state()).isEqualTo(BatchState.PROMULGATED);
            assertThat(view().counts().get(PairState.RETURNED)).isEqualTo(1);
        });
        returned(reason);
    }

    private void returned(String reason) {
        office.on(DAY.plusDays(20), () -> {
            var row = office.as("province.reform", () -> batches.pair(batch, FIRST, COUNTY))
                    .row();
            assertThat(row.state()).isEqualTo(PairState.RETURNED.name());
            assertThat(row.reason()).startsWith(reason);
        });
    }

    private void strains(String matter) {
        sql.update(
                "insert into matter_field (matter_id, field, source) values (?, 'MINING', 'LawOfBatchTest')", matter);
    }

    private void decide() {
        start();
        demand();
        office.on(DAY.plusDays(1), () -> judge("city.approver", Stage.CITY_OPINION));
        office.on(DAY.plusDays(2), () -> judge("province.approver", Stage.EVALUATION));
        office.on(DAY.plusDays(3), () -> judge("province.legality", Stage.LEGALITY));
        office.on(DAY.plusDays(4), () -> complete("province.reform", Map.of("opinion", "提请审议。")));
        office.on(DAY.plusDays(5), () -> {
            mark("province.government", Stage.DELIBERATION, List.of(), Verdict.AGREE, "");
            complete("province.government", meeting(DAY.plusDays(5)));
        });
    }

    private static Map<String, Object> promulgation(boolean returnBarred) {
        return new HashMap<>(Map.of(
                "instrumentNo",
                "川府函〔2026〕" + UUID.randomUUID().toString().substring(0, 8) + "号",
                "instrumentType",
                "省政府批复",
                "publishedOn",
                DAY.plusDays(20).toString(),
                "url",
                "https://example.invalid/1",
                "effectiveOn",
                EFFECTIVE.toString(),
                "returnBarred",
                returnBarred,
                "renewals",
                "RECEIVING_BODY"));
    }

    private void start() {
        office.on(
                DAY,
                () -> office.as("province.reform", () -> {
                    desk.start(batch);
                    return null;
                }));
    }

    private void demand() {
        office.on(DAY, () -> judge("wusheng.reform", Stage.DEMAND));
    }

    private void judge(String officer, Stage stage) {
        mark(officer, stage, List.of(), Verdict.AGREE, "");
        complete(officer, Map.of("opinion", "同意。"));
    }

    private long create(String officer) {
        return office.as(
                officer,
                () -> desk.create(
                        new NewBatch(UUID.randomUUID().toString(), "教育事项赋权", "县级需要。", false, false, false, null)));
    }

    private Marked mark(String officer, Stage stage, List<Block> blocks, Verdict verdict, String reason) {
        return office.as(officer, () -> judging.mark(batch, stage, blocks, new Mark(verdict, "", "", "", reason)));
    }

    private static List<Block> one(String matter) {
        return List.of(new Block(List.of(matter), List.of(COUNTY)));
    }

    private String claim(String officer) {
        String task = office.as(officer, () -> tasks.of("batch-" + batch)).stream()
                .filter(CaseTask::claimable)
                .findFirst()
                .orElseThrow()
                .taskId();
        office.as(officer, () -> {
            work.claim(task);
            return null;
        });
        return task;
    }

    private void complete(String officer, Map<String, Object> answers) {
        String task = office.as(officer, () -> tasks.of("batch-" + batch)).stream()
                .filter(CaseTask::mine)
                .findFirst()
                .map(CaseTask::taskId)
                .orElseGet(() -> claim(officer));
        office.complete(officer, task, seen(officer), answers);
    }

    private void refused(String key, Supplier<Void> act) {
        assertThatThrownBy(() -> office.as("province.reform", act))
                .isInstanceOfSatisfying(
                        WorkRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private Seen seen(String officer) {
        return office.as(officer, () -> batches.view(batch)).seen();
    }

    private Batches.View view() {
        return office.as("province.reform", () -> batches.view(batch));
    }

    private PairState state(String matter) {
        return PairState.valueOf(office.as("province.reform", () -> batches.pair(batch, matter, COUNTY))
                .row()
                .state());
    }

    private Map<String, String> signatures() {
        Map<String, String> signatures = new HashMap<>();
        jdbc.query(
                "select step, signature from worklist_row where subject = ?",
                row -> {
                    signatures.put(row.getString(1), row.getString(2));
                },
                "batch-" + batch);
        return signatures;
    }

    private int marks() {
        String number = view().batch().number();
        return (int) trail.read(BatchEvents.stream(number), 0, 1000).stream()
                .filter(event -> event.action().equals("delegation.batch.mark"))
                .count();
    }

    private String countyOffice() {
        return jdbc.queryForObject(
                "select county_office from delegation_pair where batch_id = ? and matter_id = ?",
                String.class,
                batch,
                FIRST);
    }

    private String cityBody() {
        return jdbc.queryForObject(
                "select city_body from delegation_pair where batch_id = ? and matter_id = ?",
                String.class,
                batch,
                FIRST);
    }

    private String provinceOffice() {
        return jdbc.queryForObject("select office_body from delegation_batch where id = ?", String.class, batch);
    }

    /** Another officer at the same posts of one body. */
    private String colleague(String like, String body) {
        String username = "c" + UUID.randomUUID().toString().substring(0, 8);
        transaction.execute(status -> officers.create(username, "同事", DemoOffice.PASSWORD, false));
        give(username, body, like.endsWith(".reform") ? "REFORM_OFFICE" : "FINAL_APPROVER");
        return username;
    }

    private void give(String username, String body, String role) {
        transaction.executeWithoutResult(status -> officers.give(
                jdbc.queryForObject("select id from officer where username = ?", String.class, username),
                jdbc.queryForList("select id from post where body_id = ? and role = ?", String.class, body, role)
                        .get(0),
                DAY.minusDays(3)));
    }

    @OnH2
    static class OnH2Test extends LawOfBatchTest {}

    @OnMariaDb
    static class OnMariaDbTest extends LawOfBatchTest {}
}
