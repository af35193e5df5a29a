package org.countypowers.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countypowers.handover.HandoverOffice.OPEN;
import static org.countypowers.handover.HandoverOffice.REFORM;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.ImplementingBodies;
import org.countypowers.delegation.ImplementingBody;
import org.countypowers.demo.DemoOffice;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.ScriptedFlight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 实施清单: who implements a power that another body than the matter's department has received (行政许可法 25). */
abstract class ImplementersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate BACK = LocalDate.of(2026, 7, 15);
    private static final String MATTER = "XK-071";

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
    ImplementingBodies implementing;

    @Autowired
    Routes routes;

    @Autowired
    ScriptedFlight flight;

    private String city;
    private String department;
    private String bureau;

    @BeforeEach
    void open() {
        office.open();
        city = handover.body(DemoOffice.CITY, HandoverOffice.WATER);
        department = handover.body(DemoOffice.YUECHI, HandoverOffice.WATER);
        // As if it were the 行政审批局.
        bureau = handover.body(DemoOffice.YUECHI, "001");
        flight.open(MATTER, bureau, List.of());
    }

    @AfterEach
    void close() {
        traces.remove();
    }

    @Test
    void the_route_names_the_body_that_received_the_power_and_the_department_supervises() {
        handOver(bureau, OPEN);

        assertThat(named(DAY.minusDays(1))).isNull();
        assertThat(named(DAY).basis()).isEqualTo("川府令〔2026〕9号");
        assertThat(route(DAY.minusDays(1)).decidingBody()).isEqualTo(city);
        Route route = route(DAY);
        assertThat(route.acceptingBody()).isEqualTo(bureau);
        assertThat(route.decidingBody()).isEqualTo(bureau);
        assertThat(route.supervisingBody()).isEqualTo(department);
    }

    @Test
    void where_the_department_itself_receives_the_power_nobody_need_be_named() {
        handOver(department, OPEN);

        assertThat(named(DAY)).isNull();
        assertThat(route(DAY).decidingBody()).isEqualTo(department);
    }

    @Test
    void what_was_named_with_a_power_ends_with_its_recall() {
        handOver(bureau, OPEN);
        office.on(
                DAY.plusDays(1),
                () -> office.as(
                        REFORM,
                        () -> changes.planRecall(new ChangePower(
                                MATTER, DemoOffice.YUECHI, "川府令〔2026〕10号", "省政府令", BACK, "评查不合格", null))));
        office.on(BACK.plusDays(2), sweep::run);

        assertThat(named(BACK.minusDays(1))).isNotNull();
        assertThat(named(BACK)).isNull();
        assertThat(named(BACK.plusDays(2))).isNull();
    }

    @Test
    void what_was_named_with_a_pilot_ends_with_it_and_is_named_anew_when_the_pilot_is_carried_on() {
        handOver(bureau, BACK);
        assertThat(named(BACK.minusDays(1))).isNotNull();
        assertThat(named(BACK)).isNull();

        office.on(BACK.minusDays(20), () -> handover.sign(handover.plan(command(bureau, BACK, OPEN))));
        office.on(BACK, sweep::run);
        assertThat(named(BACK).validFrom()).isEqualTo(BACK);
        assertThat(route(BACK).decidingBody()).isEqualTo(bureau);
    }

    private void handOver(String receiving, LocalDate to) {
        office.on(TODAY, () -> handover.sign(handover.plan(command(receiving, DAY, to))));
        office.on(DAY, sweep::run);
    }

    private PlanHandover command(String receiving, LocalDate on, LocalDate to) {
        PlanHandover usual = handover.command(MATTER, HandoverOffice.WATER, on, to, DelegationForm.DIRECT_TRANSFER);
        return new PlanHandover(
                usual.batchNo(),
                usual.divisionCode(),
                usual.givingBody(),
                receiving,
                usual.supervisingBody(),
                usual.instrumentNo(),
                usual.instrumentType(),
                usual.effectiveOn(),
                usual.dueOn(),
                usual.validTo(),
                usual.renewals(),
                usual.powers());
    }

    private ImplementingBody named(LocalDate day) {
        return implementing.of(MATTER, DemoOffice.YUECHI, day).orElse(null);
    }

    private Route route(LocalDate day) {
        return routes.find(MATTER, DemoOffice.YUECHI, null, day);
    }

    @OnH2
    static class OnH2Test extends ImplementersTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ImplementersTest {}
}
