package org.countypowers.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.Successors.Succession;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.ScriptedFlight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

abstract class SuccessorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate BACK = LocalDate.of(2026, 9, 1);

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
    Successors successors;

    @Autowired
    PlannedChanges plans;

    @Autowired
    Routes routes;

    @Autowired
    ScriptedFlight flight;

    private String city;
    private String county;

    @BeforeEach
    void open() {
        office.open();
        city = handover.body(DemoOffice.CITY, HandoverOffice.WATER);
        county = handover.body(DemoOffice.YUECHI, HandoverOffice.WATER);
    }

    @AfterEach
    void close() {
        traces.remove();
    }

    @Test
    void where_no_power_changed_hands_the_organ_that_decided_has_no_successor() {
        assertThat(successors.of("XK-075", DemoOffice.YUECHI, TODAY)).isEmpty();
    }

    @Test
    void after_a_direct_transfer_the_body_that_holds_the_power_answers_for_old_decisions_and_renews_as_named() {
        delegate("XK-075", DelegationForm.DIRECT_TRANSFER, PlanHandover.Renewals.GIVING_BODY);

        Succession old = of("XK-075", TODAY).orElseThrow();
        assertThat(old.answeringBody()).isEqualTo(county);
        assertThat(old.renewingBody()).isEqualTo(city);
        assertThat(old.renewsKey()).isEqualTo("handover.successor.named");
        Succession later = of("XK-075", DAY).orElseThrow();
        assertThat(later.answeringBody()).isEqualTo(county);
        assertThat(later.renewingBody()).isEqualTo(county);
    }

    @Test
    void what_the_former_organ_still_decides_after_the_transfer_is_renewed_and_answered_for_as_its_old_decisions() {
        delegate("XK-075", DelegationForm.DIRECT_TRANSFER, PlanHandover.Renewals.GIVING_BODY);

        assertThat(successors.ofFinished("XK-075", DemoOffice.YUECHI, DAY.minusDays(1), DAY))
                .as("before the day there is no other organ")
                .isEmpty();
        Succession finished = successors
                .ofFinished("XK-075", DemoOffice.YUECHI, DAY.plusDays(3), DAY.plusDays(3))
                .orElseThrow();
        assertThat(finished.renewingBody()).isEqualTo(city);
        assertThat(finished.answeringBody()).isEqualTo(county);
    }

    @Test
    void after_a_service_forward_the_upper_organ_goes_on_answering() {
        delegate("XK-075", DelegationForm.FRONT_DESK, PlanHandover.Renewals.GIVING_BODY);

        for (LocalDate day : List.of(TODAY, DAY)) {
            Succession found = of("XK-075", day).orElseThrow();
            assertThat(found.answeringBody()).isEqualTo(city);
            assertThat(found.renewingBody()).isEqualTo(city);
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"STATUTORY_COUNTY", "STATUTORY_TOWN", "TOWN_EMPOWER", "NOT_DELEGABLE", "UNDELEGATED"},
            mode = EXCLUDE)
    void whoever_decides_in_a_form_renews_what_was_granted_before_and_answers_in_whose_name_it_decides(
            DelegationForm form) {
        delegate("XK-075", form, PlanHandover.Renewals.RECEIVING_BODY);

        boolean below = List.of(
                        DelegationForm.DIRECT_TRANSFER, DelegationForm.ENTRUST, DelegationForm.CITY_REVIEW_REMOVAL)
                .contains(form);
        for (LocalDate decided : List.of(TODAY, DAY)) {
            Succession found = of("XK-075", decided).orElseThrow();
            assertThat(found.renewingBody()).as("%s", decided).isEqualTo(below ? county : city);
            assertThat(found.answeringBody())
                    .as("%s", decided)
                    .isEqualTo(below && form != DelegationForm.ENTRUST ? county : city);
        }
        if (form != DelegationForm.DIRECT_REPORT) {
            Route now = routes.find("XK-075", DemoOffice.YUECHI, null, DAY);
            assertThat(now.decidingBody()).isEqualTo(below ? county : city);
            assertThat(now.supervisingBody()).isEqualTo(below ? county : city);
        }
    }

    @Test
    void after_an_entrustment_the_county_renews_and_the_entruster_answers() {
        delegate("XK-075", DelegationForm.ENTRUST, PlanHandover.Renewals.RECEIVING_BODY);

        for (LocalDate day : List.of(TODAY, DAY)) {
            Succession found = of("XK-075", day).orElseThrow();
            assertThat(found.answeringBody()).isEqualTo(city);
            assertThat(found.renewingBody()).isEqualTo(county);
        }
    }

    @Test
    void after_a_recall_the_upper_organ_renews_and_answers_for_what_the_county_decided() {
        delegate("XK-075", DelegationForm.DIRECT_TRANSFER, PlanHandover.Renewals.RECEIVING_BODY);
        office.on(
                DAY.plusDays(1),
                () -> office.as(
                        HandoverOffice.REFORM,
                        () -> changes.planRecall(new ChangePower(
                                "XK-075", DemoOffice.YUECHI, "川府令〔2026〕10号", "省政府令", BACK, "评查不合格", null))));
        office.on(BACK, sweep::run);

        for (LocalDate day : List.of(TODAY, DAY, BACK)) {
            Succession found = of("XK-075", day).orElseThrow();
            assertThat(found.answeringBody()).as(day.toString()).isEqualTo(city);
            assertThat(found.renewingBody()).as(day.toString()).isEqualTo(city);
        }
    }

    @Test
    void while_a_power_rests_who_decides_instead_renews_and_answers_for_what_it_decided() {
        delegate("XK-075", DelegationForm.DIRECT_TRANSFER, PlanHandover.Renewals.RECEIVING_BODY);
        LocalDate before = DAY.plusDays(3);
        office.on(
                before,
                () -> office.as(HandoverOffice.REFORM, () -> changes.planSuspension(change("川府令〔2026〕10号", BACK))));
        office.on(BACK, sweep::run);
        LocalDate again = BACK.plusDays(30);

        office.on(BACK, () -> {
            String decides =
                    routes.find("XK-075", DemoOffice.YUECHI, null, BACK).nameBody();
            Succession during = of("XK-075", BACK).orElseThrow();
            assertThat(during.renewingBody()).isEqualTo(decides).isEqualTo(city);
            assertThat(during.answeringBody()).isEqualTo(city);
            assertThat(during.document()).isEqualTo("川府令〔2026〕10号");
            Succession earlier = of("XK-075", before).orElseThrow();
            assertThat(earlier.renewingBody()).isEqualTo(city);
            assertThat(earlier.renewsKey()).isEqualTo("handover.successor.rests.SUSPENDED");
            assertThat(earlier.answeringBody()).isEqualTo(county);
            assertThat(successors
                            .of("XK-075", DemoOffice.YUECHI, before, before)
                            .orElseThrow()
                            .renewingBody())
                    .as("as known before")
                    .isEqualTo(county);
            handover.run(
                    HandoverOffice.REFORM,
                    () -> changes.resume("XK-075", DemoOffice.YUECHI, again, "川府令〔2026〕11号", "已整改"));
        });
        office.on(again, () -> {
            Succession during = of("XK-075", BACK).orElseThrow();
            assertThat(during.renewingBody()).isEqualTo(county);
            assertThat(during.renewsKey()).isEqualTo("handover.successor.resumed");
        });
    }

    @Test
    void while_a_recall_is_pending_who_decides_instead_renews() {
        delegate("XK-075", DelegationForm.DIRECT_TRANSFER, PlanHandover.Renewals.RECEIVING_BODY);
        LocalDate announced = DAY.plusDays(3);
        office.on(announced, () -> {
            office.as(HandoverOffice.REFORM, () -> changes.planRecall(change("川府令〔2026〕10号", BACK)));
            Succession earlier = of("XK-075", DAY).orElseThrow();
            assertThat(earlier.renewingBody())
                    .isEqualTo(routes.find("XK-075", DemoOffice.YUECHI, null, announced)
                            .nameBody())
                    .isEqualTo(city);
            assertThat(earlier.answeringBody()).isEqualTo(county);
        });
        office.on(BACK, () -> {
            sweep.run();
            Succession pending = of("XK-075", announced).orElseThrow();
            assertThat(pending.renewsKey()).isEqualTo("handover.successor.returned");
            assertThat(pending.answeringBody()).isEqualTo(city);
        });
    }

    @Test
    void what_is_planned_is_told_for_the_days_after_it() {
        office.on(TODAY, () -> {
            long id = handover.plan(handover.command("XK-075", HandoverOffice.WATER, DAY));
            assertThat(coming(DAY.minusDays(1))).isEmpty();
            assertThat(coming(DAY))
                    .hasValue(new PlannedChanges.Coming(
                            HandoverKind.DELEGATION,
                            handover.view(HandoverOffice.REFORM, id).summary().number(),
                            DAY,
                            "岳池县水利局"));
            handover.sign(id);
        });
        office.on(DAY, sweep::run);
        assertThat(coming(BACK)).isEmpty();
    }

    private Optional<PlannedChanges.Coming> coming(LocalDate day) {
        return office.as(HandoverOffice.REFORM, () -> plans.coming("XK-075", DemoOffice.YUECHI, day));
    }

    private static ChangePower change(String instrument, LocalDate on) {
        return new ChangePower("XK-075", DemoOffice.YUECHI, instrument, "省政府令", on, "评查不合格", null);
    }

    private void delegate(String matter, DelegationForm form, PlanHandover.Renewals renewals) {
        flight.open(matter, county, List.of());
        office.on(TODAY, () -> {
            PlanHandover usual = handover.command(matter, HandoverOffice.WATER, DAY, HandoverOffice.OPEN, form);
            long id = handover.plan(new PlanHandover(
                    usual.batchNo(),
                    usual.divisionCode(),
                    usual.givingBody(),
                    usual.receivingBody(),
                    usual.supervisingBody(),
                    usual.instrumentNo(),
                    usual.instrumentType(),
                    usual.effectiveOn(),
                    usual.dueOn(),
                    usual.validTo(),
                    renewals,
                    List.of(new PlanHandover.Power(
                            matter,
                            form,
                            usual.powers().get(0).entrustBasis(),
                            form == DelegationForm.ENTRUST ? "《某条例》第二条" : "",
                            ""))));
            handover.sign(id);
        });
        office.on(DAY, sweep::run);
    }

    private Optional<Succession> of(String matter, LocalDate day) {
        return successors.of(matter, DemoOffice.YUECHI, day);
    }

    @OnH2
    static class OnH2Test extends SuccessorsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends SuccessorsTest {}
}
