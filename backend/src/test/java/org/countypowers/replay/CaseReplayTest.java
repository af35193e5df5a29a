package org.countypowers.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.casework.CaseDiagrams.Diagram;
import org.countypowers.casework.CaseRecords;
import org.countypowers.casework.CaseRefused;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.demo.DemoOffice;
import org.countypowers.forms.FormField;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.replay.PowerCheck.Finding;
import org.countypowers.replay.ReplayStep.SeenClock;
import org.countypowers.replay.ReplayStep.SeenFile;
import org.countypowers.replay.ReplayStep.Vouched;
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
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

abstract class CaseReplayTest {
    private static final String AUDITOR = "city.auditor";
    private static final String LEGAL = "yuechi.legal";

    @Autowired
    Office office;

    @Autowired
    ReplayedCases made;

    @Autowired
    CaseReplay replays;

    @Autowired
    CaseRecords records;

    @Autowired
    ClockProofs proofs;

    @Autowired
    Trail trail;

    @Autowired
    PowerRegistrar powers;

    @Autowired
    InFlightCases inFlight;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void openTheOffice() {
        office.open();
        // Other tests leave theirs.
        takeThePowersBack();
    }

    /** The entry that begins a timeline goes last. */
    @AfterEach
    void takeThePowersBack() {
        jdbc.queryForList(
                        "select id from power_entry where holder_division = ? and matter_id in ('XK-071', 'XK-072')"
                                + " order by matter_id, valid_to desc",
                        Long.class,
                        DemoOffice.WUSHENG)
                .forEach(id -> sql.update("delete from power_entry where id = ?", id));
    }

    @Test
    void each_step_shows_what_lay_there_before_it_and_nothing_that_came_later() {
        Replay replay = replay(AUDITOR, made.granted());
        List<ReplayStep> steps = replay.steps();
        assertThat(steps)
                .extracting(step -> step.act().action())
                .containsExactly(
                        "case.register",
                        "case.attach",
                        "case.opinion",
                        "case.attach",
                        "case.opinion",
                        "case.opinion",
                        "case.opinion",
                        "case.opinion",
                        "case.opinion",
                        "case.opinion");

        ReplayStep supplement = steps.get(2);
        assertThat(supplement.files()).extracting(SeenFile::name).containsExactly("申请书.pdf");
        assertThat(supplement.papers()).extracting(ReplayStep.SeenPaper::kind).containsExactly("RECEIPT");
        assertThat(supplement.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.kind()).isEqualTo("NOTICE");
            assertThat(clock.dueOn()).isEqualTo(LocalDate.of(2026, 3, 13));
            assertThat(clock.stopped()).isFalse();
        });
        assertThat(supplement.here()).containsExactly("Task_CheckMaterials");
        assertThat(supplement.done()).doesNotContain("Task_CheckMaterials");
        assertThat(supplement.vouched()).isEqualTo(Vouched.AGREES);

        ReplayStep decision = steps.get(8);
        assertThat(decision.here()).containsExactly("Task_ApproveDecision");
        assertThat(decision.files()).extracting(SeenFile::name).containsExactly("申请书.pdf", "补交.pdf");
        assertThat(decision.done()).contains("Task_ExamineApplication", "Task_ReviewApplication");
        assertThat(decision.answer()).map(event -> event.action()).contains("case.decide.grant");
        assertThat(decision.clocks())
                .filteredOn(clock -> !clock.stopped())
                .extracting(SeenClock::kind)
                .containsExactly("DECISION");
    }

    @Test
    void a_step_stands_on_the_model_release_and_form_by_which_it_was_done() {
        Replay replay = replay(AUDITOR, made.granted());
        ReplayStep check = replay.steps().get(2);
        ReplayStep decision = replay.steps().get(8);
        Diagram intake = office.as(AUDITOR, () -> replays.diagram(check)).orElseThrow();
        assertThat(intake.xml()).contains("id=\"case-intake\"");
        assertThat(intake.current()).containsExactly("Task_CheckMaterials");
        assertThat(office.as(AUDITOR, () -> replays.diagram(decision))
                        .orElseThrow()
                        .xml())
                .contains("id=\"case-decision\"");
        assertThat(office.as(AUDITOR, () -> replays.release(decision)))
                .hasValueSatisfying(release -> assertThat(release.version()).isPositive());
        assertThat(office.as(AUDITOR, () -> replays.fields(check.said().orElseThrow())))
                .extracting(FormField::key)
                .contains("outcome", "supplementRequirement")
                .doesNotContain("refusalGround");
    }

    @Test
    void a_step_from_before_forms_were_kept_says_that_it_is_not_known() {
        long id = made.accepted();
        sql.update("update case_opinion set definition_id = '', form_key = '' where case_id = ?", id);
        ReplayStep step = replay(AUDITOR, id).steps().get(1);
        assertThat(office.as(AUDITOR, () -> replays.fields(step.said().orElseThrow())))
                .isEmpty();
        assertThat(step.definition()).as("the trail still tells the model").isNotEmpty();
    }

    @Test
    void answers_changed_past_the_services_differ_from_the_trail() {
        long id = made.granted();
        sql.update("update case_opinion set answers = replace(answers, '取水量合理', '取水量过大') where case_id = ?", id);
        assertThat(replay(AUDITOR, id).steps()).extracting(ReplayStep::vouched).containsOnlyOnce(Vouched.ALTERED);
    }

    @Test
    void the_power_behind_acceptance_and_decision_is_there_then_and_now() {
        Replay replay = replay(LEGAL, made.granted());
        List<PowerCheck> checks = checks(LEGAL, replay);
        assertThat(checks).hasSize(2).allSatisfy(check -> {
            assertThat(check.sound()).as(check.findings().toString()).isTrue();
            assertThat(check.entry().instrumentNo()).isEqualTo("川府令〔2025〕第12号（演示）");
            assertThat(check.body()).isEqualTo("511621-018");
        });
        assertThat(checks.get(1).findings()).extracting(Finding::key).contains("replay.power.kept");
    }

    @Test
    void a_power_written_straight_into_the_database_is_red() {
        LocalDate since = LocalDate.of(2026, 1, 1);
        sql.update(
                "insert into power_entry (matter_id, holder_division, form, valid_from, valid_to, previous_valid_to,"
                        + " instrument_no, instrument_type, entrust_basis, batch_no, scope, recorded_at, trail_stream, trail_event)"
                        + " values ('XK-071', ?, null, date '0900-01-01', date '1000-01-01', null, '', '', '', '', '',"
                        + " timestamp '2025-12-01 00:00:00', '', '')",
                DemoOffice.WUSHENG);
        sql.update(
                "insert into power_entry (matter_id, holder_division, form, valid_from, valid_to, previous_valid_to,"
                        + " instrument_no, instrument_type, entrust_basis, batch_no, scope, recorded_at, trail_stream, trail_event)"
                        + " values ('XK-071', ?, 'DIRECT_TRANSFER', ?, ?, date '1000-01-01', '假文件', '省政府令', '', '', '',"
                        + " timestamp '2025-12-01 00:00:00', '', '')",
                DemoOffice.WUSHENG,
                since,
                OfficerSetup.OPEN);
        long[] id = new long[1];
        office.on(ReplayedCases.FRIDAY, () -> {
            id[0] = office.register("wusheng.window", "XK-071", DemoOffice.WUSHENG);
            made.complete("wusheng.handler", id[0], Map.of("outcome", "accept", "opinion", "材料齐全"));
        });
        PowerCheck check = checks(AUDITOR, replay(AUDITOR, id[0])).get(0);
        assertThat(check.sound()).isFalse();
        assertThat(check.findings())
                .filteredOn(finding -> !finding.good())
                .extracting(Finding::key)
                .containsExactly("replay.power.notVouched");
        assertThat(check.entry().instrumentNo()).isEqualTo("假文件");
    }

    @Test
    void a_power_that_is_taken_out_of_the_register_is_red_for_the_day_and_as_known_then() {
        long[] id = new long[1];
        office.on(ReplayedCases.FRIDAY.minusDays(10), () -> enter("XK-072", ReplayedCases.FRIDAY.minusDays(10)));
        office.on(ReplayedCases.FRIDAY, () -> {
            id[0] = office.register("wusheng.window", "XK-072", DemoOffice.WUSHENG);
            made.complete("wusheng.handler", id[0], Map.of("outcome", "accept", "opinion", "材料齐全"));
        });
        assertThat(checks(AUDITOR, replay(AUDITOR, id[0])).get(0).sound()).isTrue();
        takeThePowersBack();
        assertThat(checks(AUDITOR, replay(AUDITOR, id[0])).get(0).findings())
                .filteredOn(finding -> !finding.good())
                .extracting(Finding::key)
                .containsExactly("replay.power.then.other", "replay.power.now.other", "replay.power.gone");
    }

    @Test
    void a_moved_case_is_checked_for_the_organ_that_answered() {
        LocalDate tuesday = LocalDate.of(2026, 7, 7);
        long[] id = new long[1];
        office.on(tuesday.minusDays(1), () -> id[0] = office.register("wusheng.window", "XK-071", DemoOffice.WUSHENG));
        office.on(tuesday, () -> {
            enter("XK-071", tuesday);
            transaction.executeWithoutResult(status ->
                    inFlight.move(id[0], false, new Ground("DELEGATION", "", "川府令〔2026〕9号", tuesday, "批次赋权")));
        });
        office.on(
                tuesday.plusDays(1),
                () -> made.complete("wusheng.handler", id[0], Map.of("outcome", "accept", "opinion", "材料齐全")));
        Replay replay = replay(AUDITOR, id[0]);
        assertThat(replay.steps()).extracting(step -> step.act().action()).contains("case.transfer");
        ReplayStep moved = replay.steps().stream()
                .filter(step -> step.act().action().equals("case.transfer"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.clocks()).extracting(SeenClock::holder).containsExactly("511600-018");
        ReplayStep accepted = replay.steps().get(replay.steps().size() - 1);
        assertThat(accepted.clocks()).extracting(SeenClock::holder).contains("511622-018");
        PowerCheck check = checks(AUDITOR, replay).get(0);
        assertThat(check.body()).isEqualTo("511622-018");
        assertThat(check.sound()).as(check.findings().toString()).isTrue();
    }

    @Test
    void who_may_replay_sees_only_the_own_scope_and_each_opening_stays_in_the_trail() {
        long id = made.accepted();
        Stream.of(AUDITOR, LEGAL, "yuechi.head").forEach(reader -> assertThat(
                        replay(reader, id).record().applicant().identifier())
                .as(reader)
                .isEqualTo("110105********002X"));
        assertThat(events(id, "replay.open")).isEqualTo(3);
        assertThatThrownBy(() -> replay("wusheng.legal", id)).isInstanceOf(NoSuchElementException.class);
        Stream.of("yuechi.handler", "yuechi.window", "yuechi.approver", "yuechi.reform", "city.audit-admin")
                .forEach(other -> {
                    assertThatThrownBy(() -> replay(other, id)).as(other).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> office.as(other, () -> proofs.print(id, ReplayedCases.CHINESE)))
                            .as(other)
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> office.as(other, () -> records.reveal(id, "核对")))
                            .as(other)
                            .isInstanceOf(AccessDeniedException.class);
                });
        assertThat(events(id, "replay.open")).isEqualTo(3);
    }

    @Test
    void who_looks_at_a_whole_identifier_says_what_for() {
        long id = made.accepted();
        assertThatThrownBy(() -> office.as(AUDITOR, () -> records.reveal(id, " ")))
                .isInstanceOf(CaseRefused.class);
        assertThat(office.as(AUDITOR, () -> records.reveal(id, "核对身份")).identifier())
                .isEqualTo("11010519491231002X");
        assertThat(trail.read(org.countypowers.audit.Stream.ofCase(id), 0, 200))
                .filteredOn(event -> event.action().equals("replay.reveal"))
                .singleElement()
                .satisfies(event -> assertThat(event.after()).containsEntry("purpose", "核对身份"));
        assertThat(replay(AUDITOR, id).steps())
                .noneMatch(step -> step.act().action().startsWith("replay."));
    }

    @Test
    void each_day_of_a_clock_stands_on_paper_with_why_it_counts() {
        long id = made.granted();
        byte[] pdf = office.as(AUDITOR, () -> proofs.print(id, ReplayedCases.CHINESE));
        PaperText.keep("REPLAY_CLOCKS", pdf);
        assertThat(PaperText.byCell(pdf))
                .contains("期限计算说明", "决定期限", "2026-03-09", "起算日", "2026-04-06", "清明", "在期限内办结")
                .doesNotContain("null", "${");
    }

    private Replay replay(String reader, long id) {
        return office.as(reader, () -> replays.open(id));
    }

    private List<PowerCheck> checks(String reader, Replay replay) {
        return office.as(reader, () -> replay.steps().stream()
                .flatMap(step -> replays.power(replay, step).stream())
                .toList());
    }

    private long events(long id, String action) {
        return trail.read(org.countypowers.audit.Stream.ofCase(id), 0, 200).stream()
                .filter(event -> event.action().equals(action))
                .count();
    }

    private void enter(String matter, LocalDate since) {
        transaction.executeWithoutResult(status -> powers.enter(new EnterPower(
                matter,
                DemoOffice.WUSHENG,
                DelegationForm.DIRECT_TRANSFER,
                since,
                OfficerSetup.OPEN,
                "川府令〔2026〕9号",
                "省政府令",
                "",
                "批次")));
    }

    @OnH2
    static class H2Test extends CaseReplayTest {}

    @OnMariaDb
    static class MariaDbTest extends CaseReplayTest {}
}
