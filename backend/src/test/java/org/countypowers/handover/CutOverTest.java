package org.countypowers.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countypowers.handover.HandoverOffice.COUNTY;
import static org.countypowers.handover.HandoverOffice.REFORM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.countypowers.casework.CaseView;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A power and the office's own cases go to the county and come back. */
abstract class CutOverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);
    private static final LocalDate BACK = LocalDate.of(2026, 6, 10);
    private static final String MATTER = "XK-074";
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "齐全");

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
    FlightBook book;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() {
        office.open();
    }

    @AfterEach
    void close() {
        traces.remove();
    }

    @Test
    void what_was_accepted_stays_what_waits_moves_and_a_recall_takes_everything_back() {
        String city = handover.body(DemoOffice.CITY, HandoverOffice.WATER);
        String county = handover.body(DemoOffice.YUECHI, HandoverOffice.WATER);
        long[] ids = new long[3];
        office.on(TODAY, () -> {
            long accepted = register();
            office.complete("city.handler", accepted, ACCEPT);
            long waiting = register();
            long id = handover.plan(handover.command(
                    MATTER, HandoverOffice.WATER, DAY, HandoverOffice.OPEN, DelegationForm.DIRECT_TRANSFER));
            handover.sign(id);
            ids[0] = accepted;
            ids[1] = waiting;
            ids[2] = id;
        });
        office.on(DAY, () -> {
            sweep.run();
            assertThat(cases(ids[2])).containsExactly("STAYED", "MOVED");
            assertThat(view(ids[0]).route().decidingBody()).isEqualTo(city);
            assertThat(view(ids[1]).route().decidingBody()).isEqualTo(county);
            office.complete("yuechi.handler", ids[1], ACCEPT);
        });
        office.on(DAY.plusDays(1), () -> {
            ids[2] = office.as(
                    REFORM,
                    () -> changes.planRecall(
                            new ChangePower(MATTER, DemoOffice.YUECHI, "川府令〔2026〕10号", "省政府令", BACK, "评查不合格", null)));
            long meanwhile = register();
            assertThat(view(meanwhile).route().decidingBody()).isEqualTo(city);
        });
        office.on(BACK, () -> {
            sweep.run();
            assertThat(view(ids[1]).route().decidingBody()).isEqualTo(city);
            assertThat(office.as(COUNTY, () -> book.tally(ids[2])).of(FlightState.MOVED))
                    .isEqualTo(1);
            assertThat(office.as(COUNTY, () -> book.tally(ids[2])).of(FlightState.FAILED))
                    .isZero();
        });
    }

    @Test
    void a_case_routed_before_the_power_changed_hands_and_committed_after_it_moves() throws Exception {
        String other = "XK-075";
        long[] id = new long[1];
        office.on(TODAY, () -> {
            id[0] = handover.plan(handover.command(other, HandoverOffice.WATER, DAY));
            handover.sign(id[0]);
        });
        CountDownLatch routed = new CountDownLatch(1);
        CountDownLatch handedOver = new CountDownLatch(1);
        ExecutorService window = Executors.newSingleThreadExecutor();
        try {
            Future<Long> registered = window.submit(() -> {
                long[] late = new long[1];
                office.on(
                        DAY.minusDays(1),
                        () -> transaction.executeWithoutResult(status -> {
                            late[0] = office.register("yuechi.window", other, DemoOffice.YUECHI);
                            routed.countDown();
                            await(handedOver);
                        }));
                return late[0];
            });
            await(routed);
            office.on(DAY, () -> {
                sweep.run();
                assertThat(handover.view(REFORM, id[0]).summary().state()).isEqualTo(HandoverState.EFFECTIVE);
                assertThat(cases(id[0])).isEmpty();
            });
            handedOver.countDown();
            long late = registered.get();
            assertThat(view(late).route().decidingBody())
                    .isEqualTo(handover.body(DemoOffice.CITY, HandoverOffice.WATER));
            office.on(DAY, () -> {
                office.register("yuechi.window", other, DemoOffice.YUECHI);
                sweep.run();
                assertThat(cases(id[0])).containsExactly("MOVED");
            });
            assertThat(view(late).route().decidingBody())
                    .isEqualTo(handover.body(DemoOffice.YUECHI, HandoverOffice.WATER));
        } finally {
            handedOver.countDown();
            window.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private long register() {
        return office.register("yuechi.window", MATTER, DemoOffice.YUECHI);
    }

    private CaseView view(long id) {
        return office.view("yuechi.window", id);
    }

    private List<String> cases(long id) {
        return office.as(REFORM, () -> book.cases(id, null, 0, 50)).stream()
                .map(each -> each.state().name())
                .toList();
    }

    @OnH2
    static class OnH2Test extends CutOverTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CutOverTest {}
}
