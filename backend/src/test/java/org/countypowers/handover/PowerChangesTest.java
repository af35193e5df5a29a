package org.countypowers.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.handover.HandoverOffice.OPEN;
import static org.countypowers.handover.HandoverOffice.REFORM;
import static org.countypowers.testing.ScriptedFlight.accepted;
import static org.countypowers.testing.ScriptedFlight.received;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.delegation.RegisterProof;
import org.countypowers.delegation.RegisterProof.Alteration;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.handover.HandoverOutcome.Change;
import org.countypowers.handover.PlannedChanges.Planned;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.routing.Route.Reason;
import org.countypowers.routing.Routes;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.ScriptedFlight;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

abstract class PowerChangesTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 2, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final String MATTER = "XK-073";
    private static final String INSTRUMENT = "川府令〔2026〕9号";

    @Autowired
    Office office;

    @Autowired
    HandoverOffice handover;

    @Autowired
    HandoverTraces traces;

    @Autowired
    HandoverSweep sweep;

    @Autowired
    AgreedChanges changes;

    @Autowired
    ChangeDesk changeDesk;

    @Autowired
    PlannedChanges plans;

    @Autowired
    HandoverDesk desk;

    @Autowired
    HandoverPapers papers;

    @Autowired
    FlightBook book;

    @Autowired
    HandoverBook handovers;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    RegisterProof proof;

    @Autowired
    Routes routes;

    @Autowired
    ScriptedFlight flight;

    @Autowired
    HandoverOutcomes outcomes;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private String city;
    private String county;

    @BeforeEach
    void open() {
        office.open();
        city = handover.body(DemoOffice.CITY, HandoverOffice.WATER);
        county = handover.body(DemoOffice.YUECHI, HandoverOffice.WATER);
        enter(SINCE, OPEN);
        flight.open(MATTER, city, List.of(received(1, MATTER, TODAY), accepted(2, MATTER, SINCE)));
    }

    @AfterEach
    void close() {
        outcomes.fail(null);
        traces.remove();
    }

    @Test
    void an_announced_recall_blocks_new_acceptance_at_once_and_ends_the_power_on_its_day_with_or_without_signatures() {
        assertThat(deciding(TODAY)).isEqualTo(county);
        long id = recall();
        assertThat(deciding(TODAY)).isEqualTo(city);
        assertThat(held(TODAY).status()).isEqualTo(Status.RECALL_PENDING);
        assertThat(handover.told()).contains(told(Change.RECALL_PLANNED));

        on(DAY.minusDays(1), sweep::run);
        assertThat(held(DAY)).isNotNull();
        on(DAY.plusDays(2), () -> {
            sweep.run();
            assertThat(held(DAY)).isNull();
            assertThat(held(DAY.minusDays(1)).endInstrument()).isEqualTo("川府令〔2026〕10号");
            HandoverView view = handover.view(REFORM, id);
            assertThat(view.summary().state()).isEqualTo(HandoverState.EFFECTIVE);
            assertThat(view.summary().tookEffectOn()).isEqualTo(DAY);
            assertThat(view.signedOn()).isNull();
            assertThat(flight.moved()).containsExactly(1L, 2L);
            assertThat(flight.acceptedToo()).containsOnly(true);
            assertThat(handover.told()).contains(told(Change.RECALLED));
            assertThat(why(DAY.plusDays(2)))
                    .contains(new Reason(
                            "routing.reason.ended.TAKEN", List.of(DAY.toString(), "川府令〔2026〕10号", INSTRUMENT)))
                    .extracting(Reason::key)
                    .contains("routing.reason.meanwhile")
                    .doesNotContain("routing.reason.UNDELEGATED");
            assertThat(routes.find(
                                    MATTER,
                                    DemoOffice.YUECHI,
                                    null,
                                    DAY,
                                    TODAY.atStartOfDay(OfficeTime.ZONE).toInstant())
                            .reasons())
                    .as("what was known before the recall")
                    .extracting(Reason::key)
                    .noneMatch(key -> key.startsWith("routing.reason.ended"));

            signBackwards(id);
            assertThat(handover.view(REFORM, id).signedOn()).isEqualTo(DAY.plusDays(2));
            assertThat(handover.view(REFORM, id).summary().state()).isEqualTo(HandoverState.EFFECTIVE);
        });
    }

    @Test
    void a_recall_and_a_suspension_are_decisions_on_paper() {
        long id = recall();
        on(TODAY, () -> {
            handover.run(REFORM, () -> changes.cancel(id, "改为暂停"));
            long suspension = office.as(REFORM, () -> changes.planSuspension(command(DAY, null)));
            Paper recalled = office.as(REFORM, () -> papers.of(id)).get(0);
            Paper suspended = office.as(REFORM, () -> papers.of(suspension)).get(0);
            byte[] first = office.as(REFORM, () -> papers.open(id, recalled.id()));
            PaperText.keep("recall-decision-of-a-handover", first);
            assertThat(PaperText.of(first))
                    .contains("收回赋权决定书", "岳池县人民政府", "两次评查不合格", "川府令〔2026〕10号", "赋权合审字〔2026〕", "移送广安市水利局继续办理")
                    .contains("自公告之日起不再受理新的申请", "收回自2026年6月15日起生效");
            byte[] second = office.as(HandoverOffice.COUNTY, () -> papers.open(suspension, suspended.id()));
            assertThat(PaperText.of(second)).contains("暂停赋权决定书", "由岳池县水利局继续办结");
        });
    }

    @Test
    void the_county_may_finish_what_it_has_accepted_where_the_recall_says_so() {
        on(TODAY, () -> office.as(REFORM, () -> changes.planRecall(command(DAY, AcceptedCases.FINISH))));
        on(DAY, sweep::run);
        assertThat(flight.moved()).containsExactly(1L);
        assertThat(flight.acceptedToo()).containsOnly(false);
    }

    @Test
    void a_recall_called_off_before_its_day_leaves_the_power_as_it_was() {
        long id = recall();
        on(TODAY.plusDays(3), () -> {
            handover.run(REFORM, () -> changes.cancel(id, "问题已整改"));
            assertThat(held(TODAY.plusDays(3)).status()).isEqualTo(Status.EFFECTIVE);
            assertThat(held(TODAY).status()).isEqualTo(Status.RECALL_PENDING);
            assertThat(handover.steps(id)).isEmpty();
            assertThat(handover.told()).contains(told(Change.RECALL_CANCELLED));
        });
        on(DAY, sweep::run);
        assertThat(held(DAY).status()).isEqualTo(Status.EFFECTIVE);
        assertThat(deciding(DAY)).isEqualTo(county);
    }

    @Test
    void what_is_planned_for_a_later_day_is_known_before_it_and_what_was_called_off_says_by_whom_and_why() {
        on(TODAY, () -> {
            long id = office.as(REFORM, () -> changes.planSuspension(command(DAY, null)));
            assertThat(planned()).containsExactly(new Planned(PlannedChanges.Kind.SUSPENSION, DAY));
            assertThat(handover.view(REFORM, id).cancelled()).isEmpty();
            handover.run(REFORM, () -> changes.cancel(id, " 改为收回 "));
            assertThat(planned()).isEmpty();
            assertThat(handover.view(HandoverOffice.COUNTY, id).cancelled()).hasValueSatisfying(act -> {
                assertThat(act.opinion()).isEqualTo("改为收回");
                assertThat(act.unitName()).isEqualTo("广安市人民政府");
                assertThat(act.officerName()).isNotBlank();
                assertThat(act.at().toLocalDate()).isEqualTo(TODAY);
            });
        });
        recall();
        assertThat(planned()).containsExactly(new Planned(PlannedChanges.Kind.RECALL, DAY));
        on(DAY, sweep::run);
        assertThat(planned()).isEmpty();
    }

    private List<Planned> planned() {
        return planned(register.page(MATTER, DemoOffice.YUECHI, TODAY, 0, 50).get(0));
    }

    private List<Planned> planned(RegisterEntry entry) {
        return office.as("yuechi.window", () -> plans.of(List.of(entry))).getOrDefault(entry.id(), List.of());
    }

    @Test
    void a_recall_whose_day_has_come_is_not_called_off() {
        long id = recall();
        on(DAY, () -> {
            assertRefused("dayCome", () -> changes.cancel(id, "问题已整改"));
            sweep.run();
            assertRefused("state.EFFECTIVE", () -> changes.cancel(id, "问题已整改"));
        });
    }

    @Test
    void a_suspended_power_rests_from_its_day_and_works_again_when_resumed() {
        long[] id = new long[1];
        on(TODAY, () -> {
            assertRefused("notSuspended", () -> changes.resume(MATTER, DemoOffice.YUECHI, DAY.plusDays(1), "文", "已整改"));
            id[0] = office.as(REFORM, () -> changes.planSuspension(command(DAY, null)));
            assertThat(deciding(TODAY)).isEqualTo(county);
        });
        on(DAY, () -> {
            sweep.run();
            assertThat(held(DAY).status()).isEqualTo(Status.SUSPENDED);
            assertThat(deciding(DAY)).isEqualTo(city);
            assertThat(flight.moved()).containsExactly(1L);
            assertThat(office.as(REFORM, () -> book.tally(id[0])).of(FlightState.STAYED))
                    .isEqualTo(1);
            assertRefused("suspended", () -> changes.planSuspension(command(DAY.plusDays(1), null)));
        });
        LocalDate again = DAY.plusDays(30);
        on(again, () -> {
            handover.run(REFORM, () -> changes.resume(MATTER, DemoOffice.YUECHI, again, "川府令〔2026〕11号", "已整改"));
            assertThat(deciding(again)).isEqualTo(county);
            assertThat(handover.steps(id[0])).isEmpty();
            assertThat(overOn(id[0])).isEqualTo(again);
            assertThat(held(again.minusDays(1)).status()).isEqualTo(Status.SUSPENDED);
            assertThat(handover.told()).contains(told(Change.SUSPENDED), told(Change.RESUMED));
        });
    }

    @Test
    void a_suspended_power_can_still_be_recalled_and_rests_on_if_the_recall_is_called_off() {
        on(TODAY, () -> {
            office.as(REFORM, () -> changes.planSuspension(command(TODAY, null)));
            sweep.run();
            long recall = office.as(REFORM, () -> changes.planRecall(command(DAY, null)));
            handover.run(REFORM, () -> changes.cancel(recall, "复核"));
            assertThat(held(TODAY).status()).isEqualTo(Status.SUSPENDED);
            assertThat(handover.told()).endsWith(told(Change.RECALL_OF_SUSPENDED_CANCELLED));
        });
    }

    @Test
    void a_suspension_is_over_when_the_power_is_recalled() {
        on(TODAY, () -> {
            long suspension = office.as(REFORM, () -> changes.planSuspension(command(TODAY, null)));
            sweep.run();
            office.as(REFORM, () -> changes.planRecall(command(TODAY, null)));
            assertThat(overOn(suspension)).isNull();
            sweep.run();
            assertThat(overOn(suspension)).isEqualTo(TODAY);
        });
    }

    private LocalDate overOn(long id) {
        return office.as(REFORM, () -> handovers.view(id)).summary().overOn();
    }

    @Test
    void a_power_resumed_for_a_later_day_is_told_to_the_batches_on_that_day_and_once() {
        suspend(REFORM);
        LocalDate again = TODAY.plusDays(9);
        int before = handover.told().size();
        on(
                TODAY,
                () -> handover.run(
                        REFORM, () -> changes.resume(MATTER, DemoOffice.YUECHI, again, "川府令〔2026〕11号", "已整改")));
        on(again.minusDays(1), sweep::run);
        assertThat(handover.told()).hasSize(before);
        on(again, sweep::run);
        on(again.plusDays(1), sweep::run);
        assertThat(handover.told()).hasSize(before + 1).endsWith(told(Change.RESUMED));
    }

    @Test
    void a_resumption_that_was_to_come_gives_way_to_a_later_one() {
        suspend(REFORM);
        LocalDate planned = TODAY.plusDays(5);
        LocalDate later = TODAY.plusDays(9);
        int before = handover.told().size();
        on(TODAY, () -> handover.run(REFORM, () -> resume(planned)));
        on(TODAY.plusDays(1), () -> handover.run(REFORM, () -> resume(later)));
        assertThat(held(planned).status()).isEqualTo(Status.SUSPENDED);
        assertThat(held(later.minusDays(1)).status()).isEqualTo(Status.SUSPENDED);
        assertThat(held(later).status()).isEqualTo(Status.EFFECTIVE);
        assertThat(planned(held(TODAY.plusDays(1))))
                .as("the register says when it works again")
                .containsExactly(new Planned(PlannedChanges.Kind.RESUMPTION, later));
        on(planned, sweep::run);
        assertThat(handover.told()).hasSize(before);
        on(later, sweep::run);
        assertThat(handover.told()).hasSize(before + 1).endsWith(told(Change.RESUMED));
    }

    @Test
    void a_resumption_that_fails_keeps_no_other_back_and_says_so_until_it_succeeds() {
        suspend(REFORM);
        long id = jdbc.queryForObject("select id from power_handover where kind = 'SUSPENSION'", Long.class);
        LocalDate again = TODAY.plusDays(5);
        on(TODAY, () -> handover.run(REFORM, () -> resume(again)));
        sql.update(
                "insert into power_resumption (matter_id, division_code, from_on) values ('XK-074', ?, ?)",
                DemoOffice.YUECHI,
                again);
        outcomes.fail(Change.RESUMED);
        on(again, sweep::run);
        assertThat(jdbc.queryForList("select matter_id from power_resumption", String.class))
                .containsExactly(MATTER);
        assertThat(handover.view(REFORM, id).summary().problemKey()).isEqualTo("handover.problem.resumption");
        assertThat(handover.view(REFORM, id).summary().problemArguments()).hasSize(1);
        outcomes.fail(null);
        on(again.plusDays(1), sweep::run);
        assertThat(jdbc.queryForList("select matter_id from power_resumption", String.class))
                .isEmpty();
        assertThat(handover.view(REFORM, id).summary().problemKey()).isEmpty();
    }

    @Test
    void a_planned_recall_outranks_a_resumption_that_was_to_come_and_called_off_leaves_the_power_at_rest() {
        suspend(REFORM);
        LocalDate again = TODAY.plusDays(5);
        on(TODAY, () -> handover.run(REFORM, () -> resume(again)));
        assertThat(held(again).status()).isEqualTo(Status.EFFECTIVE);
        long id = recall();
        assertThat(held(again).status()).isEqualTo(Status.RECALL_PENDING);
        int before = handover.told().size();
        on(again, () -> {
            sweep.run();
            assertThat(deciding(again)).isEqualTo(city);
            assertThat(handover.told()).hasSize(before);
            handover.run(REFORM, () -> changes.cancel(id, "改为继续整改"));
            assertThat(held(again).status()).isEqualTo(Status.SUSPENDED);
        });
        assertThat(held(again.plusDays(1)).status()).isEqualTo(Status.SUSPENDED);
        // Rows that other tests have removed are missing.
        assertThat(proof.altered(MATTER, DemoOffice.YUECHI))
                .extracting(Alteration::kind)
                .doesNotContain(Alteration.Kind.NOT_VOUCHED_FOR, Alteration.Kind.HISTORY_BROKEN);
    }

    @Test
    void a_recall_called_off_before_the_day_of_a_resumption_lets_the_power_rest_until_it_is_resumed_anew() {
        suspend(REFORM);
        LocalDate again = TODAY.plusDays(5);
        on(TODAY, () -> handover.run(REFORM, () -> resume(again)));
        long id = recall();
        on(TODAY.plusDays(1), () -> handover.run(REFORM, () -> changes.cancel(id, "改为继续整改")));
        assertThat(held(again).status()).isEqualTo(Status.SUSPENDED);
        on(TODAY.plusDays(2), () -> handover.run(REFORM, () -> resume(again)));
        assertThat(held(again).status()).isEqualTo(Status.EFFECTIVE);
    }

    @Test
    void what_the_province_suspended_no_city_lets_work_again() {
        suspend("province.reform");
        on(TODAY, () -> {
            assertThatThrownBy(() -> handover.run(REFORM, () -> resume(TODAY)))
                    .isInstanceOfSatisfying(HandoverRefused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("handover.error.resumedBy");
                        assertThat(refused.arguments()).containsExactly("四川省人民政府");
                    });
            handover.run("province.reform", () -> resume(TODAY));
            assertThat(held(TODAY).status()).isEqualTo(Status.EFFECTIVE);
        });
    }

    @Test
    void the_province_lets_work_again_what_a_city_suspended() {
        suspend(REFORM);
        on(TODAY, () -> handover.run("province.reform", () -> resume(TODAY)));
        assertThat(held(TODAY).status()).isEqualTo(Status.EFFECTIVE);
    }

    @Test
    void what_the_province_gave_no_city_suspends_or_recalls() {
        givenByTheProvince();
        LocalDate later = DAY.plusDays(9);
        on(DAY.plusDays(1), () -> {
            for (Runnable act : List.<Runnable>of(
                    () -> changes.planSuspension(command(later, null)),
                    () -> changes.planRecall(command(later, null)),
                    () -> changeDesk.requireMayPropose(ChangeKind.RECALL, MATTER, DemoOffice.YUECHI))) {
                assertThatThrownBy(() -> handover.run(REFORM, act))
                        .isInstanceOfSatisfying(HandoverRefused.class, refused -> {
                            assertThat(refused.key()).isEqualTo("handover.error.takenBy");
                            assertThat(refused.arguments()).containsExactly("四川省人民政府");
                        });
            }
            assertThat(held(DAY.plusDays(1)).status()).isEqualTo(Status.EFFECTIVE);
            assertThat((long) office.as("province.reform", () -> changes.planSuspension(command(later, null))))
                    .isPositive();
        });
    }

    private void givenByTheProvince() {
        traces.remove();
        flight.open(MATTER, city, List.of());
        on(TODAY, () -> {
            PlanHandover usual = handover.command(MATTER, HandoverOffice.WATER, DAY);
            long id = handover.plan(new PlanHandover(
                    usual.batchNo(),
                    usual.divisionCode(),
                    usual.givingBody(),
                    usual.receivingBody(),
                    handover.reformOffice(DemoOffice.PROVINCE),
                    usual.instrumentNo(),
                    usual.instrumentType(),
                    usual.effectiveOn(),
                    usual.dueOn(),
                    usual.validTo(),
                    usual.renewals(),
                    usual.powers()));
            handover.prepare(id);
            handover.complete(HandoverOffice.UPPER, id, "Task_SignGiving", "signed");
            handover.complete(HandoverOffice.COUNTY, id, "Task_SignReceiving", "signed");
            handover.complete("province.reform", id, "Task_SignSupervising", "signed");
        });
        on(DAY, sweep::run);
        assertThat(held(DAY).status()).isEqualTo(Status.EFFECTIVE);
    }

    @Test
    void a_power_that_works_again_is_told_on_paper_beside_the_suspension() {
        suspend(REFORM);
        LocalDate again = TODAY.plusDays(9);
        on(TODAY, () -> {
            handover.run(REFORM, () -> resume(again));
            long suspension = planned(TODAY).get(0).id();
            Paper notice = office.as(HandoverOffice.COUNTY, () -> papers.of(suspension)).stream()
                    .filter(paper -> paper.kind() == PaperKind.RESUMPTION_NOTICE)
                    .findFirst()
                    .orElseThrow();
            byte[] pdf = office.as(HandoverOffice.COUNTY, () -> papers.open(suspension, notice.id()));
            PaperText.keep("resumption-notice-of-a-suspension", pdf);
            assertThat(PaperText.of(pdf))
                    .contains("恢复行使赋权通知书", "岳池县人民政府", "川府令〔2026〕10号", "川府令〔2026〕11号", "已整改")
                    .contains("自2026年6月1日起暂停行使", "自2026年6月10日起恢复行使");
        });
    }

    private void suspend(String officer) {
        on(TODAY, () -> {
            office.as(officer, () -> changes.planSuspension(command(TODAY, null)));
            sweep.run();
        });
    }

    private void resume(LocalDate on) {
        changes.resume(MATTER, DemoOffice.YUECHI, on, "川府令〔2026〕11号", "已整改");
    }

    @Test
    void a_power_whose_end_passed_while_another_handover_held_it_passes_back_once_that_is_called_off() {
        traces.remove();
        LocalDate end = TODAY.plusDays(25);
        enter(SINCE, end);
        flight.open(MATTER, city, List.of(received(1, MATTER, TODAY), accepted(2, MATTER, SINCE)));
        on(TODAY, sweep::run);
        long[] renewal = new long[1];
        on(TODAY, () -> renewal[0] = handover.plan(handover.command(MATTER, HandoverOffice.WATER, end)));
        on(end.plusDays(2), sweep::run);
        assertThat(flight.moved()).isEmpty();
        on(end.plusDays(3), () -> {
            handover.run(REFORM, () -> changes.cancel(renewal[0], "不再续期"));
            sweep.run();
        });
        assertThat(flight.moved()).containsExactly(1L, 2L);
        assertThat(why(end.plusDays(3)))
                .contains(new Reason("routing.reason.ended.EXPIRED", List.of(end.toString(), INSTRUMENT)));
        assertThat(handover.told()).endsWith(told(Change.EXPIRED));
        int planned = planned(end.plusDays(4)).size();
        on(end.plusDays(4), sweep::run);
        assertThat(planned(end.plusDays(4))).hasSize(planned);
    }

    @Test
    void a_power_given_anew_in_its_last_weeks_goes_on_and_its_planned_end_gives_way() {
        traces.remove();
        LocalDate end = TODAY.plusDays(25);
        enter(SINCE, end);
        on(TODAY, () -> {
            sweep.run();
            long id = handover.plan(handover.command(MATTER, HandoverOffice.WATER, end));
            assertThat(planned(TODAY))
                    .extracting(row -> row.kind() + " " + row.state())
                    .containsExactly("DELEGATION PREPARING", "EXPIRY CANCELLED");
            handover.sign(id);
        });
        on(end, sweep::run);
        on(end.plusDays(1), sweep::run);
        assertThat(held(end).validFrom()).isEqualTo(end);
        assertThat(planned(end)).hasSize(2);
    }

    @Test
    void a_pilot_that_ends_is_planned_a_month_ahead_once_and_passes_back_on_its_day() {
        traces.remove();
        LocalDate end = TODAY.plusDays(30);
        enter(SINCE, end);
        flight.open(MATTER, city, List.of(received(1, MATTER, TODAY), accepted(2, MATTER, SINCE)));
        on(TODAY.minusDays(1), sweep::run);
        assertThat(planned(TODAY)).isEmpty();
        on(TODAY, sweep::run);
        on(TODAY.plusDays(1), sweep::run);
        assertThat(planned(held(TODAY))).containsExactly(new Planned(PlannedChanges.Kind.EXPIRY, end));
        assertThat(planned(TODAY)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(HandoverKind.EXPIRY);
            assertThat(row.effectiveOn()).isEqualTo(end);
            assertThat(row.giving().organ()).isEqualTo("岳池县水利局");
            assertThat(row.receiving().organ()).isEqualTo("广安市水利局");
        });
        on(end, sweep::run);
        assertThat(flight.moved()).containsExactly(1L, 2L);
        assertThat(handover.told()).contains(told(Change.EXPIRED));
        assertThat(planned(end).get(0).state()).isEqualTo(HandoverState.EFFECTIVE);
    }

    @Test
    void a_pilot_carried_on_by_a_later_decision_does_not_pass_back() {
        traces.remove();
        LocalDate end = TODAY.plusDays(20);
        enter(SINCE, end);
        on(TODAY, sweep::run);
        enter(end, OPEN);
        on(end, sweep::run);
        assertThat(planned(end).get(0).state()).isEqualTo(HandoverState.CANCELLED);
        assertThat(handover.steps(planned(end).get(0).id())).isEmpty();
        on(end.plusDays(1), sweep::run);
        assertThat(planned(end)).hasSize(1);
        assertThat(flight.moved()).isEmpty();
    }

    @Test
    void a_pilot_is_suspended_or_recalled_in_its_last_weeks_and_its_end_is_planned_anew_if_need_be() {
        traces.remove();
        LocalDate end = TODAY.plusDays(25);
        enter(SINCE, end);
        enter("XK-074", SINCE, end);
        on(TODAY, () -> {
            assertRefused("expiresFirst", () -> changes.planRecall(command(end, null)));
            sweep.run();
            assertThat(planned(TODAY)).singleElement().satisfies(row -> assertThat(row.matterIds())
                    .containsExactly(MATTER, "XK-074"));
            office.as(REFORM, () -> changes.planSuspension(command(TODAY, null)));
            assertThat(planned(TODAY).get(1).matterIds()).containsExactly("XK-074");
            sweep.run();
            sweep.run();
            assertThat(planned(TODAY))
                    .extracting(row -> row.kind() + " " + row.state() + " " + row.matterIds())
                    .containsExactly(
                            "EXPIRY PREPARING [XK-073]", "SUSPENSION EFFECTIVE [XK-073]", "EXPIRY PREPARING [XK-074]");
            office.as(REFORM, () -> changes.planRecall(command(DAY, null)));
            assertThat(planned(TODAY).get(1).state()).isEqualTo(HandoverState.CANCELLED);
        });
        on(DAY, sweep::run);
        on(DAY.plusDays(1), sweep::run);
        assertThat(planned(DAY)).hasSize(4);
    }

    @Test
    void what_is_recalled_wrongly_is_refused() {
        on(TODAY, () -> {
            assertRefused("past", () -> changes.planRecall(command(TODAY.minusDays(1), null)));
            assertRefused("past", () -> changes.planSuspension(command(null, null)));
            assertRefused("instrument", () -> changes.planRecall(command("", "省政府令", "问题", DAY)));
            assertRefused("instrument", () -> changes.planRecall(command("令", " ", "问题", DAY)));
            assertRefused("text", () -> changes.planRecall(command("令", "省政府令", "", DAY)));
            assertRefused("noDay", () -> changes.planRecall(command(OPEN, null)));
            assertRefused(
                    "notInForce",
                    () -> changes.planRecall(
                            new ChangePower("XK-074", DemoOffice.YUECHI, "令", "省政府令", DAY, "问题", null)));
            for (String officer : List.of("yuechi.reform", "wusheng.reform")) {
                assertThatThrownBy(() -> office.as(officer, () -> changes.planRecall(command(DAY, null))))
                        .isInstanceOf(AccessDeniedException.class);
            }
            assertThatThrownBy(() -> office.as("city.approver", () -> changes.planRecall(command(DAY, null))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(held(TODAY).status()).isEqualTo(Status.EFFECTIVE);
        });
        on(SINCE, () -> assertRefused("firstDay", () -> changes.planRecall(command(SINCE, null))));
    }

    @Test
    void a_power_in_an_open_handover_is_not_recalled_before_that_is_called_off() {
        on(TODAY, () -> {
            long pending = office.as(REFORM, () -> changes.planSuspension(command(DAY, null)));
            assertRefused("pairOpen", () -> changes.planRecall(command(DAY, null)));
            assertRefused("pairOpen", () -> changes.resume(MATTER, DemoOffice.YUECHI, DAY, "令", "整改"));
            handover.run(REFORM, () -> changes.cancel(pending, "改为收回"));
            assertThat((long) office.as(REFORM, () -> changes.planRecall(command(DAY, null))))
                    .isPositive();
        });
    }

    @Test
    void the_province_recalls_as_well_and_supervises_itself() {
        on(TODAY, () -> {
            long id = office.as("province.reform", () -> changes.planRecall(command(DAY, null)));
            assertThat(handover.view("province.reform", id).summary().supervisingBody())
                    .isEqualTo("四川省人民政府");
            assertThat(handover.view(REFORM, id).summary().receiving().organ()).isEqualTo("广安市水利局");
        });
    }

    private long recall() {
        long[] id = new long[1];
        on(TODAY, () -> id[0] = office.as(REFORM, () -> changes.planRecall(command(DAY, null))));
        return id[0];
    }

    /** The county gives, the city receives. */
    private void signBackwards(long id) {
        handover.tickAll(HandoverOffice.COUNTY, id, HandoverSide.GIVING);
        handover.tickAll(HandoverOffice.UPPER, id, HandoverSide.RECEIVING);
        handover.complete(HandoverOffice.COUNTY, id, "Task_PrepareGiving", "prepared");
        handover.complete(HandoverOffice.UPPER, id, "Task_PrepareReceiving", "prepared");
        handover.complete(HandoverOffice.COUNTY, id, "Task_SignGiving", "signed");
        handover.complete(HandoverOffice.UPPER, id, "Task_SignReceiving", "signed");
        handover.complete(REFORM, id, "Task_SignSupervising", "signed");
    }

    private static ChangePower command(LocalDate on, AcceptedCases accepted) {
        return new ChangePower(MATTER, DemoOffice.YUECHI, "川府令〔2026〕10号", "省政府令", on, "两次评查不合格", accepted);
    }

    private static ChangePower command(String instrument, String type, String reason, LocalDate on) {
        return new ChangePower(MATTER, DemoOffice.YUECHI, instrument, type, on, reason, null);
    }

    private void enter(LocalDate from, LocalDate to) {
        enter(MATTER, from, to);
    }

    private void enter(String matter, LocalDate from, LocalDate to) {
        on(
                SINCE.minusDays(1),
                () -> transaction.executeWithoutResult(status -> registrar.enter(new EnterPower(
                        matter,
                        DemoOffice.YUECHI,
                        DelegationForm.DIRECT_TRANSFER,
                        from,
                        to,
                        INSTRUMENT,
                        "省政府令",
                        "",
                        "B-TEST"))));
    }

    private RegisterEntry held(LocalDate day) {
        return register.inForce(MATTER, DemoOffice.YUECHI, day).orElse(null);
    }

    private List<Reason> why(LocalDate day) {
        return routes.find(MATTER, DemoOffice.YUECHI, null, day).reasons();
    }

    private String deciding(LocalDate day) {
        return routes.find(MATTER, DemoOffice.YUECHI, null, day).decidingBody();
    }

    private List<HandoverSummary> planned(LocalDate day) {
        List<List<HandoverSummary>> found = new java.util.ArrayList<>();
        on(
                day,
                () -> found.add(office.as(
                        REFORM, () -> handovers.page(new HandoverQuery(null, null, null), Long.MAX_VALUE, 50))));
        return found.get(0);
    }

    private void on(LocalDate day, Runnable act) {
        office.on(day, act);
    }

    private void assertRefused(String key, Runnable act) {
        assertThatThrownBy(() -> handover.run(REFORM, act))
                .isInstanceOf(HandoverRefused.class)
                .hasMessageStartingWith("handover.error." + key + "[");
    }

    private static HandoverOutcomes.Told told(Change change) {
        return new HandoverOutcomes.Told(change, DemoOffice.YUECHI, List.of(MATTER));
    }

    @OnH2
    static class OnH2Test extends PowerChangesTest {}

    @OnMariaDb
    static class OnMariaDbTest extends PowerChangesTest {}
}
