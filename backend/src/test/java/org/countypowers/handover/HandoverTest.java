package org.countypowers.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.handover.HandoverOffice.COUNTY;
import static org.countypowers.handover.HandoverOffice.REFORM;
import static org.countypowers.handover.HandoverOffice.UPPER;

import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.handover.HandoverOutcome.Change;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.process.StepRefused;
import org.countypowers.process.TaskSubject;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.ScriptedFlight;
import org.countypowers.testing.Sql;
import org.countypowers.testing.TakenFlows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

abstract class HandoverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final String MATTER = "XK-071";
    private static final String DEPARTMENT = HandoverOffice.WATER;

    @Autowired
    Office office;

    @Autowired
    HandoverOffice handover;

    @Autowired
    HandoverTraces traces;

    @Autowired
    HandoverSweep sweep;

    @Autowired
    Handovers handovers;

    @Autowired
    HandoverDesk desk;

    @Autowired
    HandoverBook book;

    @Autowired
    HandoverTasks subject;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TakenFlows walked;

    @Autowired
    FlightPlan plans;

    @Autowired
    HandoverPapers papers;

    @Autowired
    AgreedChanges changes;

    @Autowired
    ScriptedFlight flight;

    @Autowired
    Sql sql;

    @BeforeEach
    void open() {
        office.open();
    }

    @AfterEach
    void close() {
        traces.remove();
    }

    @Test
    void a_power_takes_effect_only_when_all_is_signed_and_only_by_the_sweep_of_the_day() {
        long id = plan();
        on(TODAY, () -> handover.sign(id));
        assertThat(state(id)).isEqualTo(HandoverState.SIGNED);
        assertThat(handover.steps(id)).isEmpty();

        on(DAY.minusDays(1), sweep::run);
        assertThat(held(DAY)).isNull();

        on(DAY, sweep::run);
        RegisterEntry entry = held(DAY);
        assertThat(entry.validFrom()).isEqualTo(DAY);
        assertThat(entry.form()).isEqualTo(DelegationForm.DIRECT_TRANSFER);
        assertThat(entry.batchNo()).isEqualTo("B-TEST");
        assertThat(held(DAY.minusDays(1))).isNull();
        assertThat(state(id)).isEqualTo(HandoverState.EFFECTIVE);
        assertThat(handover.told()).contains(told(Change.HANDOVER_BEGUN), told(Change.EFFECTIVE));

        on(DAY.plusDays(1), sweep::run);
        assertThat(register.history(MATTER, DemoOffice.YUECHI)).hasSize(1);
    }

    @Test
    void what_was_signed_is_put_on_paper() {
        flight.open(
                MATTER,
                handover.body(DemoOffice.YUECHI, DEPARTMENT),
                List.of(
                        ScriptedFlight.received(1, MATTER, TODAY),
                        ScriptedFlight.accepted(2, MATTER, TODAY.minusDays(3))));
        long id = plan();
        on(TODAY, () -> {
            handover.sign(id);
            List<Paper> issued = office.as(COUNTY, () -> papers.of(id));
            assertThat(issued).extracting(Paper::kind).containsExactly(PaperKind.HANDOVER_LIST);
            byte[] pdf = office.as(
                    "city.auditor", () -> papers.open(id, issued.get(0).id()));
            PaperText.keep("handover-list-of-a-handover", pdf);
            assertThat(PaperText.byCell(pdf)).contains("事中事后监管方案", "河道管理范围内建设项目工程建设方案审批", "移送接收方办理", "原机关继续办结");
            assertThatThrownBy(() -> office.as("wusheng.approver", () -> papers.of(id)))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    void the_list_names_the_batch_as_people_know_it_and_not_by_its_number() {
        sql.update(
                "insert into delegation_batch (number, request_id, title, reason, division_code, office_body, state,"
                        + " major_decision, affects_operators, party_first, proposed_by, instrument_no, instrument_type, url,"
                        + " renewals, version, last_actor, last_changed_at) values ('B-TEST', 'B-TEST', '二零二六年第一批扩权事项',"
                        + " '', ?, '', 'PROMULGATED', false, false, false, '', '川府令〔2026〕第77号', '', '', '', 1, '', ?)",
                DemoOffice.PROVINCE,
                TODAY.atStartOfDay());
        try {
            long id = plan();
            on(TODAY, () -> {
                handover.sign(id);
                assertThat(text(id)).contains("二零二六年第一批扩权事项", "川府令〔2026〕第77号").doesNotContain("B-TEST");
            });
        } finally {
            sql.update("delete from delegation_batch where number = 'B-TEST'");
        }
    }

    @Test
    void the_part_that_was_granted_goes_with_the_power_into_list_register_and_recall_decision() {
        long[] id = new long[2];
        on(TODAY, () -> {
            id[0] = handover.plan(handover.narrower(MATTER, DEPARTMENT, DAY, "县管河道"));
            handover.sign(id[0]);
            assertThat(handover.view(COUNTY, id[0]).powers().get(0).scope()).isEqualTo("县管河道");
            assertThat(text(id[0])).contains("县管河道");
        });
        on(DAY, () -> {
            sweep.run();
            assertThat(held(DAY).scope()).isEqualTo("县管河道");
            id[1] = office.as(
                    REFORM,
                    () -> changes.planRecall(
                            new ChangePower(MATTER, DemoOffice.YUECHI, "令", "省政府令", DAY.plusDays(9), "问题", null)));
            assertThat(text(id[1])).contains("县管河道");
        });
    }

    private String text(long id) {
        return office.as(
                REFORM,
                () -> PaperText.byCell(papers.open(id, papers.of(id).get(0).id())));
    }

    @Test
    void without_one_signature_the_day_passes_and_the_power_comes_when_it_is_signed() {
        long id = plan();
        on(TODAY, () -> {
            handover.prepare(id);
            handover.complete(UPPER, id, "Task_SignGiving", "signed");
            handover.complete(COUNTY, id, "Task_SignReceiving", "signed");
        });
        on(DAY, sweep::run);
        assertThat(held(DAY)).isNull();

        LocalDate later = DAY.plusDays(3);
        on(later, () -> {
            handover.complete(REFORM, id, "Task_SignSupervising", "signed");
            sweep.run();
        });
        assertThat(held(later).validFrom()).isEqualTo(later);
        assertThat(held(DAY)).isNull();
    }

    @Test
    void an_open_hard_item_keeps_its_side_from_declaring_itself_ready_and_is_named() {
        long id = plan();
        on(TODAY, () -> {
            handover.tickAll(COUNTY, id, HandoverSide.RECEIVING);
            int plan = no(id, "事中事后监管方案");
            handover.run(COUNTY, () -> desk.reopen(id, plan, "方案须修改"));

            assertThatThrownBy(() -> handover.complete(COUNTY, id, "Task_PrepareReceiving", "prepared"))
                    .isInstanceOfSatisfying(StepRefused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("handover.error.itemsOpen");
                        assertThat(refused.arguments()).containsExactly("事中事后监管方案");
                    });

            handover.run(COUNTY, () -> desk.finish(id, plan, "岳水发〔2026〕3号"));
            handover.complete(COUNTY, id, "Task_PrepareReceiving", "prepared");
            assertThat(handover.steps(id)).containsExactly("Task_PrepareGiving");
            handover.tickAll(UPPER, id, HandoverSide.GIVING);
            int archives = no(id, "历史档案目录及份数");
            handover.run(UPPER, () -> desk.reopen(id, archives, "待清点"));
            handover.complete(UPPER, id, "Task_PrepareGiving", "prepared");
            assertThat(handover.steps(id)).doesNotContain("Task_PrepareGiving");
        });
    }

    @Test
    void what_was_declared_done_is_not_changed_until_the_signing_sends_it_back() {
        long id = plan();
        on(TODAY, () -> {
            handover.prepare(id);
            int training = no(id, "业务培训及考核");
            assertRefused(() -> desk.reopen(id, training, "补训"), UPPER, "handover.error.declared");

            handover.complete(UPPER, id, "Task_SignGiving", "signed");
            handover.complete(COUNTY, id, "Task_SignReceiving", "returned");
            handover.complete(REFORM, id, "Task_SignSupervising", "signed");
            assertThat(handover.steps(id)).containsExactly("Task_PrepareGiving", "Task_PrepareReceiving");
            assertThat(state(id)).isEqualTo(HandoverState.PREPARING);

            handover.run(UPPER, () -> desk.reopen(id, training, "补训"));
            handover.run(UPPER, () -> desk.finish(id, training, "已补训"));
            handover.sign(id);
            assertThat(state(id)).isEqualTo(HandoverState.SIGNED);
            HandoverView view = handover.view(REFORM, id);
            assertThat(view.acts()).hasSize(10);
            assertThat(view.acts().stream().filter(HandoverView.Act::current)).hasSize(5);
        });
    }

    @Test
    void every_path_of_the_model_is_taken() {
        long id = plan();
        on(TODAY, () -> {
            handover.prepare(id);
            handover.complete(UPPER, id, "Task_SignGiving", "returned");
            handover.complete(COUNTY, id, "Task_SignReceiving", "signed");
            handover.complete(REFORM, id, "Task_SignSupervising", "signed");
            handover.sign(id);
            long other = handover.plan(handover.command("XK-070", DEPARTMENT, DAY));
            handover.run(REFORM, () -> changes.cancel(other, "推迟"));
        });
        assertThat(Bpmn.readModelFromFile(new File("../bpmn/power-handover/power-handover.bpmn"))
                        .getModelElementsByType(SequenceFlow.class))
                .hasSize(19)
                .allSatisfy(flow -> assertThat(walked.taken()).contains(flow.getId()));
    }

    @Test
    void what_the_register_refuses_waits_with_its_reason_and_comes_when_the_reason_is_gone() {
        long id = plan();
        on(TODAY, () -> {
            handover.sign(id);
            enter(MATTER, TODAY, DAY.plusDays(5), "川府令〔2026〕9号甲");
        });
        on(DAY, () -> {
            sweep.run();
            HandoverView view = handover.view(REFORM, id);
            assertThat(view.summary().state()).isEqualTo(HandoverState.SIGNED);
            assertThat(view.summary().problemKey()).isEqualTo("handover.problem.refused");
            assertThat(view.powers().get(0).problemKey()).isEqualTo("delegation.power.overlaps");
        });
        on(DAY.plusDays(5), () -> {
            sweep.run();
            assertThat(handover.view(REFORM, id).summary().problemKey()).isEmpty();
            assertThat(handover.view(REFORM, id).powers().get(0).problemKey()).isEmpty();
        });
        assertThat(held(DAY.plusDays(5)).validFrom()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void a_matter_is_part_of_one_open_handover_at_a_time_in_a_county() {
        long id = plan();
        on(TODAY, () -> {
            assertThatThrownBy(() -> handover.plan(handover.command(MATTER, DEPARTMENT, DAY)))
                    .isInstanceOfSatisfying(HandoverRefused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("handover.error.pairOpen");
                        assertThat(refused.arguments())
                                .containsExactly(
                                        handover.view(REFORM, id).summary().number());
                    });
            assertThatThrownBy(() -> handover.run("yuechi.reform", () -> changes.cancel(id, "推迟")))
                    .isInstanceOf(AccessDeniedException.class);
            assertRefused(() -> changes.cancel(id, ""), REFORM, "handover.error.text");
            handover.run(REFORM, () -> changes.cancel(id, "推迟"));
            assertThat(handover.steps(id)).isEmpty();
            assertThat(handover.told()).contains(told(Change.CALLED_OFF));
            handover.plan(handover.command(MATTER, DEPARTMENT, DAY));
        });
    }

    @Test
    void what_is_planned_wrongly_is_refused() {
        on(TODAY, () -> {
            PlanHandover good = handover.command(MATTER, DEPARTMENT, DAY);
            assertNotPlanned("past", handover.command(MATTER, DEPARTMENT, TODAY.minusDays(1)));
            assertNotPlanned("days", handover.command(MATTER, DEPARTMENT, DAY, DAY, DelegationForm.DIRECT_TRANSFER));
            assertNotPlanned("renewals", with(good, good.receivingBody(), "川府令〔2026〕9号", null, good.powers()));
            assertNotPlanned("noPower", with(good, good.receivingBody(), "川府令〔2026〕9号", good.renewals(), List.of()));
            assertNotPlanned("instrument", with(good, good.receivingBody(), " ", good.renewals(), good.powers()));
            assertNotPlanned("body", with(good, "nobody", "川府令〔2026〕9号", good.renewals(), good.powers()));
            assertNotPlanned("sameBody", with(good, good.givingBody(), "川府令〔2026〕9号", good.renewals(), good.powers()));
            assertNotPlanned(
                    "twice",
                    with(
                            good,
                            good.receivingBody(),
                            "川府令〔2026〕9号",
                            good.renewals(),
                            List.of(good.powers().get(0), good.powers().get(0))));
        });
    }

    @Test
    void of_many_planned_together_the_first_begin_at_once_and_the_sweep_begins_the_others() {
        List<Long> ids = new ArrayList<>();
        on(TODAY, () -> {
            List<PlanHandover> commands = new ArrayList<>();
            for (int no = 0; no < 25; no++) {
                commands.add(handover.command("QT-9" + no, DEPARTMENT, DAY));
            }
            ids.addAll(transaction.execute(status -> handovers.planAll(commands)));
            assertThat(ids.stream().filter(id -> handover.steps(id).isEmpty())).hasSize(5);
            sweep.run();
            sweep.run();
            assertThat(ids).allSatisfy(id -> assertThat(handover.steps(id)).hasSize(2));
        });
    }

    @Test
    void each_side_ticks_its_own_items_with_what_proves_it() {
        long id = plan();
        on(TODAY, () -> {
            int training = no(id, "业务培训及考核");
            assertThatThrownBy(() -> handover.run(COUNTY, () -> desk.finish(id, training, "已办")))
                    .isInstanceOf(AccessDeniedException.class);
            assertRefused(() -> desk.finish(id, training, " "), UPPER, "handover.error.text");
            assertRefused(() -> desk.finish(id, training, "已办\u202E"), UPPER, "form.control");
            assertRefused(() -> desk.reopen(id, training, "误点"), UPPER, "handover.error.itemOpen");
            handover.run(UPPER, () -> desk.finish(id, training, "6月1日"));
            assertRefused(() -> desk.finish(id, training, "6月1日"), UPPER, "handover.error.itemDone");
            assertThatThrownBy(() -> handover.run(UPPER, () -> desk.finish(id, 99, "无")))
                    .isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    void sides_prepare_and_sign_at_the_same_time_but_what_changes_meanwhile_is_looked_at_again() {
        long id = plan();
        on(TODAY, () -> {
            handover.tickAll(UPPER, id, HandoverSide.GIVING);
            handover.tickAll(COUNTY, id, HandoverSide.RECEIVING);
            TaskSubject.Seen preparing = handover.view(COUNTY, id).seen();
            handover.complete(UPPER, id, "Task_PrepareGiving", "prepared");
            handover.complete(COUNTY, preparing, id, "Task_PrepareReceiving", "prepared");

            TaskSubject.Seen signing = handover.view(REFORM, id).seen();
            handover.complete(UPPER, id, "Task_SignGiving", "signed");
            handover.complete(COUNTY, signing, id, "Task_SignReceiving", "signed");
            int soft = handover.view(UPPER, id).items().stream()
                    .filter(item -> !item.hard() && item.side() == HandoverSide.GIVING)
                    .findFirst()
                    .orElseThrow()
                    .no();
            handover.run(UPPER, () -> desk.reopen(id, soft, "尚未移交"));
            assertThatThrownBy(() -> handover.complete(REFORM, signing, id, "Task_SignSupervising", "signed"))
                    .isInstanceOf(HandoverRefused.class)
                    .hasMessageStartingWith("handover.error.stale");
        });
    }

    @Test
    void a_task_is_completed_as_it_was_seen_and_nobody_signs_for_two_sides() {
        long id = plan();
        on(TODAY, () -> {
            TaskSubject.Seen seen = handover.view(UPPER, id).seen();
            handover.prepare(id);
            assertThatThrownBy(() -> handover.complete(UPPER, seen, id, "Task_SignGiving", "signed"))
                    .isInstanceOf(HandoverRefused.class)
                    .hasMessageStartingWith("handover.error.stale");
            handover.complete(UPPER, id, "Task_SignGiving", "signed");
            assertThatThrownBy(() -> handover.complete(UPPER, id, "Task_SignReceiving", "signed"))
                    .isInstanceOf(StepRefused.class)
                    .hasMessageStartingWith("handover.error.samePerson");
        });
    }

    @Test
    void two_who_opened_the_page_before_either_signed_both_sign() {
        long id = plan();
        on(TODAY, () -> {
            handover.prepare(id);
            TaskSubject.Seen giving = handover.view(UPPER, id).seen();
            TaskSubject.Seen receiving = handover.view(COUNTY, id).seen();
            handover.complete(UPPER, giving, id, "Task_SignGiving", "signed");
            handover.complete(COUNTY, receiving, id, "Task_SignReceiving", "signed");
        });
    }

    @Test
    void who_takes_part_sees_it_and_so_do_the_reform_office_and_the_auditor_of_the_level() {
        long id = plan();
        on(TODAY, () -> {
            for (String officer : List.of(UPPER, COUNTY, REFORM, "yuechi.reform", "province.reform", "city.auditor")) {
                assertThat(ids(officer)).as(officer).containsExactly(id);
                assertThat(handover.view(officer, id).items()).isNotEmpty();
            }
            for (String officer : List.of("wusheng.approver", "wusheng.reform", "guangan.reform")) {
                assertThat(ids(officer)).as(officer).isEmpty();
                assertThatThrownBy(() -> handover.view(officer, id)).isInstanceOf(NoSuchElementException.class);
            }
            assertThatThrownBy(() -> handover.view("yuechi.window", id)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void the_worklist_is_told_what_it_is_about() {
        long id = plan();
        TaskSubject.Listed listed = subject.listed("handover-" + id);
        assertThat(listed.matterId()).isEqualTo(MATTER);
        assertThat(listed.divisionCode()).isEqualTo(DemoOffice.YUECHI);
        assertThat(listed.status()).isEqualTo("HANDOVER_PREPARING");
        assertThat(listed.dueOn()).isEqualTo(DAY.plusDays(30));
        assertThat(subject.stream("handover-" + id).id()).isEqualTo("handover:" + listed.number());
        assertThat(subject.owns("4711")).isFalse();
    }

    /** Every state with every act of the desk: allowed or refused with the state's own words. */
    @Test
    void each_state_allows_its_own_acts_and_refuses_the_others() {
        for (HandoverState state : HandoverState.values()) {
            for (String act : List.of("tick", "planCases", "callOff", "effect", "confirm", "retry")) {
                long id = in(state);
                assertThat(outcome(act, id)).as(state + " " + act).isEqualTo(EXPECTED.get(act + " " + state));
                traces.remove();
            }
        }
    }

    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("tick OPENING", "done"),
            Map.entry("tick PREPARING", "done"),
            Map.entry("tick SIGNED", "handover.error.declared"),
            Map.entry("tick EFFECTIVE", "handover.error.declared"),
            Map.entry("tick CANCELLED", "handover.error.state.CANCELLED"),
            Map.entry("planCases OPENING", "done"),
            Map.entry("planCases PREPARING", "done"),
            Map.entry("planCases SIGNED", "done"),
            Map.entry("planCases EFFECTIVE", "handover.error.state.EFFECTIVE"),
            Map.entry("planCases CANCELLED", "handover.error.state.CANCELLED"),
            Map.entry("callOff OPENING", "done"),
            Map.entry("callOff PREPARING", "done"),
            Map.entry("callOff SIGNED", "done"),
            Map.entry("callOff EFFECTIVE", "handover.error.state.EFFECTIVE"),
            Map.entry("callOff CANCELLED", "handover.error.state.CANCELLED"),
            Map.entry("effect OPENING", "PREPARING"),
            Map.entry("effect PREPARING", "PREPARING"),
            Map.entry("effect SIGNED", "EFFECTIVE"),
            Map.entry("effect EFFECTIVE", "EFFECTIVE"),
            Map.entry("effect CANCELLED", "CANCELLED"),
            Map.entry("confirm OPENING", "handover.error.nothingArrived"),
            Map.entry("confirm PREPARING", "handover.error.nothingArrived"),
            Map.entry("confirm SIGNED", "handover.error.nothingArrived"),
            Map.entry("confirm EFFECTIVE", "handover.error.nothingArrived"),
            Map.entry("confirm CANCELLED", "handover.error.nothingArrived"),
            Map.entry("retry OPENING", "handover.error.nothingFailed"),
            Map.entry("retry PREPARING", "handover.error.nothingFailed"),
            Map.entry("retry SIGNED", "handover.error.nothingFailed"),
            Map.entry("retry EFFECTIVE", "handover.error.nothingFailed"),
            Map.entry("retry CANCELLED", "handover.error.nothingFailed"));

    private long in(HandoverState state) {
        flight.open(MATTER, handover.body(DemoOffice.YUECHI, DEPARTMENT), List.of());
        long id = plan();
        on(TODAY, () -> {
            if (state == HandoverState.OPENING) {
                sql.update("update power_handover set state = 'OPENING', opened = false where id = ?", id);
                traces.stopProcesses();
            } else if (state == HandoverState.CANCELLED) {
                handover.run(REFORM, () -> changes.cancel(id, "推迟"));
            } else if (state != HandoverState.PREPARING) {
                handover.sign(id);
            }
        });
        if (state == HandoverState.EFFECTIVE) {
            on(DAY, sweep::run);
        }
        assertThat(state(id)).isEqualTo(state);
        return id;
    }

    private String outcome(String act, long id) {
        String[] outcome = {"done"};
        on(DAY, () -> {
            try {
                switch (act) {
                    case "tick" -> handover.run(UPPER, () -> desk.finish(id, 1, "已办"));
                    case "planCases" -> handover.run(UPPER, () -> plans.make(id));
                    case "callOff" -> handover.run(REFORM, () -> changes.cancel(id, "推迟"));
                    case "confirm" -> handover.run(COUNTY, () -> desk.confirmAll(id));
                    case "retry" -> handover.run(REFORM, () -> desk.retry(id));
                    default -> {
                        sweep.run();
                        outcome[0] = state(id).name();
                    }
                }
            } catch (HandoverRefused refused) {
                outcome[0] = refused.key();
            }
        });
        return outcome[0];
    }

    private long plan() {
        long[] id = new long[1];
        on(TODAY, () -> id[0] = handover.plan(handover.command(MATTER, DEPARTMENT, DAY)));
        return id[0];
    }

    private List<Long> ids(String officer) {
        return office.as(officer, () -> book.page(new HandoverQuery(null, null, null), Long.MAX_VALUE, 50)).stream()
                .map(HandoverSummary::id)
                .toList();
    }

    private int no(long id, String name) {
        return handover.view(REFORM, id).items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow()
                .no();
    }

    private HandoverState state(long id) {
        HandoverState[] state = new HandoverState[1];
        on(DAY, () -> state[0] = handover.view(REFORM, id).summary().state());
        return state[0];
    }

    private RegisterEntry held(LocalDate day) {
        return register.inForce(MATTER, DemoOffice.YUECHI, day).orElse(null);
    }

    private void enter(String matter, LocalDate from, LocalDate to, String instrument) {
        transaction.executeWithoutResult(status -> registrar.enter(new EnterPower(
                matter,
                DemoOffice.YUECHI,
                DelegationForm.DIRECT_TRANSFER,
                from,
                to,
                instrument,
                "省政府令",
                "",
                "B-TEST")));
    }

    private void on(LocalDate day, Runnable act) {
        office.on(day, act);
    }

    private void assertRefused(Runnable act, String officer, String key) {
        assertThatThrownBy(() -> handover.run(officer, act))
                .isInstanceOf(HandoverRefused.class)
                .hasMessageStartingWith(key);
    }

    private void assertNotPlanned(String key, PlanHandover command) {
        assertThatThrownBy(() -> handover.plan(command))
                .isInstanceOf(HandoverRefused.class)
                .hasMessageStartingWith("handover.error." + key + "[");
    }

    private static HandoverOutcomes.Told told(Change change) {
        return new HandoverOutcomes.Told(change, DemoOffice.YUECHI, List.of(MATTER));
    }

    private static PlanHandover with(
            PlanHandover good,
            String receiving,
            String instrument,
            PlanHandover.Renewals renewals,
            List<PlanHandover.Power> powers) {
        return new PlanHandover(
                good.batchNo(),
                good.divisionCode(),
                good.givingBody(),
                receiving,
                good.supervisingBody(),
                instrument,
                good.instrumentType(),
                good.effectiveOn(),
                good.dueOn(),
                good.validTo(),
                renewals,
                powers);
    }

    @OnH2
    static class OnH2Test extends HandoverTest {}

    @OnMariaDb
    static class OnMariaDbTest extends HandoverTest {}
}
