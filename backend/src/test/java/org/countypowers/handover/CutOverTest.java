package org.countypowers.handover;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.handover.HandoverOffice.COUNTY;
import static org.countypowers.handover.HandoverOffice.REFORM;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.WorkQuery;
import org.countypowers.assignment.WorkQueue;
import org.countypowers.assignment.WorkRow;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.casework.CaseMaterials;
import org.countypowers.casework.CaseView;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.deadline.DeadlineSweep;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.organisation.Refused;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
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
    Arrivals arrivals;

    @Autowired
    WorkQueue queue;

    @Autowired
    CaseMaterials materials;

    @Autowired
    DeadlineSweep deadlines;

    @Autowired
    Trail trail;

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
            confirm("yuechi.handler", ids[1]);
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
    void a_moved_case_is_worked_on_once_its_receiving_body_has_confirmed_the_file() {
        long id = movedCase("XK-082");
        office.on(DAY, () -> {
            assertThat(row("yuechi.handler", id, true).movedFrom()).isEqualTo("广安市农业农村局");
            assertThat(office.tasks("yuechi.handler", id)).singleElement().satisfies(task -> {
                assertThat(task.claimable()).isFalse();
                assertThat(task.refusalKey()).isEqualTo("assignment.error.unconfirmed");
            });
            assertRefused(() -> office.claim("yuechi.handler", id), "assignment.error.unconfirmed");
            assertRefused(
                    () -> office.as("yuechi.handler", () -> {
                        materials.add(id, 1, "说明.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(US_ASCII)));
                        return null;
                    }),
                    "casework.error.unconfirmed");
            for (String other : List.of("city.handler", "wusheng.handler", "yuechi.reform")) {
                assertRefused(() -> confirm(other, id), "handover.error.nothingArrived");
            }
            assertThatThrownBy(() -> confirm("yuechi.inspector", id)).isInstanceOf(AccessDeniedException.class);

            assertThat(view(id).toConfirm()).isNotNull();
            assertThat(confirm("yuechi.window", id)).isEqualTo(1);
            assertThat(view(id).toConfirm()).isNull();
            assertThat(view(id).receivedFirst()).isEqualTo(handover.body(DemoOffice.CITY, "011"));
            assertThat(view(id).holder()).isEqualTo(handover.body(DemoOffice.YUECHI, "011"));
            assertThat(row("yuechi.handler", id, false).movedFrom()).isEmpty();
            assertThat(rows("yuechi.handler", true)).isEmpty();
            assertThat(trail.read(Stream.ofCase(id), 0, 200))
                    .filteredOn(event -> event.action().equals("case.transfer.confirm"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.actor().name())
                            .isEqualTo(view(id).moves().get(0).confirmedBy()));
            office.complete("yuechi.handler", id, ACCEPT);
        });
    }

    @Test
    void whoever_stays_silent_over_a_moved_file_has_accepted_and_still_confirms_before_examining() {
        long id = movedCase("XK-077");
        LocalDate after = LocalDate.of(2026, 6, 9);
        office.on(after, () -> {
            deadlines.run();
            assertThat(view(id).deemedAccepted()).isTrue();
            assertThat(view(id).acceptedOn()).isEqualTo(TODAY);
            assertRefused(() -> office.claim("yuechi.handler", id), "assignment.error.unconfirmed");
            confirm("yuechi.approver", id);
            office.claim("yuechi.handler", id);
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

    /** Registered at the city and moved to the county with its power. */
    private long movedCase(String matter) {
        long[] moved = new long[1];
        office.on(TODAY, () -> {
            moved[0] = office.register("yuechi.window", matter, DemoOffice.YUECHI);
            handover.sign(handover.plan(handover.command(matter, "011", DAY)));
        });
        office.on(DAY, sweep::run);
        return moved[0];
    }

    private int confirm(String officer, long id) {
        return office.as(officer, () -> arrivals.confirm(List.of(id)));
    }

    private static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    private List<WorkRow> rows(String officer, boolean unconfirmed) {
        return office.as(officer, () -> queue.page(new WorkQuery(Tab.UNCLAIMED, null, null, null, unconfirmed, null)))
                .rows();
    }

    private WorkRow row(String officer, long id, boolean unconfirmed) {
        return rows(officer, unconfirmed).stream()
                .filter(row -> row.subject().equals(Long.toString(id)))
                .findFirst()
                .orElseThrow();
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
