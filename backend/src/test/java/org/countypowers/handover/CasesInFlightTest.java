package org.countypowers.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.countypowers.handover.HandoverOffice.COUNTY;
import static org.countypowers.handover.HandoverOffice.REFORM;
import static org.countypowers.handover.HandoverOffice.UPPER;
import static org.countypowers.testing.ScriptedFlight.accepted;
import static org.countypowers.testing.ScriptedFlight.received;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.countypowers.delegation.CaseMoves;
import org.countypowers.delegation.InFlightCases.OpenCase;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.domain.FlightFate;
import org.countypowers.handover.domain.FlightState;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.ScriptedFlight;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

abstract class CasesInFlightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final String MATTER = "XK-072";

    @Autowired
    CaseMoves moves;

    @Autowired
    Office office;

    @Autowired
    HandoverOffice handover;

    @Autowired
    HandoverTraces traces;

    @Autowired
    HandoverSweep sweep;

    @Autowired
    HandoverDesk desk;

    @Autowired
    FlightPlan plans;

    @Autowired
    FlightBook book;

    @Autowired
    ScriptedFlight flight;

    private String county;

    @BeforeEach
    void open() {
        office.open();
        county = handover.body(DemoOffice.YUECHI, HandoverOffice.WATER);
    }

    @AfterEach
    void close() {
        traces.remove();
    }

    @Test
    void the_plan_says_of_each_case_what_will_happen_and_why() {
        script(List.of(
                accepted(1, MATTER, TODAY.minusDays(9)),
                received(2, MATTER, TODAY.minusDays(2)),
                received(3, MATTER, TODAY)));
        long id = plan();
        office.on(TODAY, () -> {
            handover.run(UPPER, () -> assertThat(plans.make(id)).isEqualTo(3));
            List<FlightBook.Case> cases = cases(COUNTY, id, null);
            assertThat(cases)
                    .extracting(each -> each.number() + " " + each.fate() + " " + each.reasonKey() + " " + each.state())
                    .containsExactly(
                            "N1 STAYS handover.flight.acceptedBefore PLANNED",
                            "N2 MOVES handover.flight.notAccepted PLANNED",
                            "N3 MOVES handover.flight.notAccepted PLANNED");

            script(List.of(
                    accepted(1, MATTER, TODAY.minusDays(9)), accepted(2, MATTER, TODAY), received(4, MATTER, TODAY)));
            handover.run(COUNTY, () -> assertThat(plans.make(id)).isEqualTo(3));
            assertThat(cases(COUNTY, id, null))
                    .extracting(each -> each.number() + " " + each.fate())
                    .containsExactly("N1 STAYS", "N2 STAYS", "N4 MOVES");
            assertThatThrownBy(() -> handover.run("wusheng.approver", () -> plans.make(id)))
                    .isInstanceOf(java.util.NoSuchElementException.class);
            assertThatThrownBy(() -> handover.run("province.reform", () -> plans.make(id)))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void cases_move_when_the_power_does_and_the_county_confirms_each_or_all() {
        List<OpenCase> open = new ArrayList<>(List.of(accepted(1, MATTER, TODAY)));
        LongStream.rangeClosed(2, 121).forEach(no -> open.add(received(no, MATTER, TODAY)));
        script(open);
        flight.end(7);
        long id = signed();
        office.on(DAY, () -> {
            sweep.run();
            assertThat(flight.moved()).hasSize(119).doesNotHaveDuplicates().doesNotContain(1L, 7L);
            assertThat(flight.acceptedToo()).containsOnly(false);
            FlightBook.Tally tally = office.as(REFORM, () -> book.tally(id));
            assertThat(tally.total()).isEqualTo(121);
            assertThat(tally.of(FlightState.STAYED)).isEqualTo(1);
            assertThat(tally.of(FlightState.GONE)).isEqualTo(1);
            assertThat(tally.of(FlightState.MOVED)).isEqualTo(119);
            assertThat(tally.under()).isFalse();

            assertRefused(() -> desk.confirmAll(id), UPPER, "handover.error.nothingArrived");
            handover.run("yuechi.handler", () -> desk.confirmCase(id, 2));
            assertRefused(() -> desk.confirmCase(id, 2), COUNTY, "handover.error.nothingArrived");
            handover.run(COUNTY, () -> assertThat(desk.confirmAll(id)).isEqualTo(118));
            assertThat(cases(COUNTY, id, FlightState.CONFIRMED))
                    .hasSize(119)
                    .allSatisfy(each -> assertThat(each.confirmedBy()).isNotEmpty());
            assertThat(moves.of(2))
                    .as("the case tells by which hand-over it came, and that it was received")
                    .anySatisfy(move -> {
                        assertThat(move.handoverId()).isEqualTo(id);
                        assertThat(move.confirmedBy()).isNotEmpty();
                    });
            assertThat(moves.of(1)).as("it stayed").noneMatch(move -> move.handoverId() == id);
        });
    }

    @Test
    void an_executor_killed_in_the_middle_loses_nothing_and_does_nothing_twice() {
        script(LongStream.rangeClosed(1, 130)
                .mapToObj(no -> received(no, MATTER, TODAY))
                .toList());
        long id = signed();
        office.on(DAY, () -> {
            flight.killAfter(77);
            assertThatThrownBy(sweep::run).isInstanceOf(ScriptedFlight.Killed.class);
            assertThat(flight.moved()).hasSize(50);
            assertThat(office.as(REFORM, () -> book.tally(id)).of(FlightState.PLANNED))
                    .isEqualTo(80);
            assertThat(office.as(REFORM, () -> book.tally(id)).under()).isTrue();

            flight.killAfter(10);
            assertThatThrownBy(sweep::run).isInstanceOf(ScriptedFlight.Killed.class);
            flight.killAfter(Integer.MAX_VALUE);
            sweep.run();
            assertThat(flight.moved()).hasSize(130).doesNotHaveDuplicates();
            sweep.run();
            assertThat(flight.moved()).hasSize(130);
            assertThat(office.as(REFORM, () -> book.tally(id)).of(FlightState.MOVED))
                    .isEqualTo(130);
        });
    }

    @Test
    void a_case_that_cannot_be_moved_is_set_aside_with_its_reason_and_can_be_tried_again() {
        script(LongStream.rangeClosed(1, 60)
                .mapToObj(no -> received(no, MATTER, TODAY))
                .toList());
        flight.fail(30);
        long id = signed();
        office.on(DAY, () -> {
            sweep.run();
            assertThat(flight.moved()).hasSize(59).doesNotHaveDuplicates();
            assertThat(cases(REFORM, id, FlightState.FAILED)).singleElement().satisfies(each -> {
                assertThat(each.caseId()).isEqualTo(30);
                assertThat(each.problemKey()).isEqualTo("handover.case.problem.failed");
                assertThat(each.problemArguments()).singleElement().asString().matches("[0-9a-f]{8}");
            });
            sweep.run();
            assertThat(flight.moved()).hasSize(59);

            flight.repair();
            handover.run(REFORM, () -> assertThat(desk.retry(id)).isEqualTo(1));
            sweep.run();
            assertThat(flight.moved()).hasSize(60).doesNotHaveDuplicates();
            assertThat(cases(REFORM, id, FlightState.FAILED)).isEmpty();
        });
    }

    @Test
    void a_move_that_is_refused_says_why_in_words_that_can_be_translated() {
        script(List.of(received(1, MATTER, TODAY), received(2, MATTER, TODAY)));
        flight.refuse(2, new HandoverRefused("handover.error.bodyMissing", "岳池县", "水利"));
        long id = signed();
        office.on(DAY, () -> {
            sweep.run();
            assertThat(cases(REFORM, id, FlightState.FAILED)).singleElement().satisfies(each -> {
                assertThat(each.problemKey()).isEqualTo("handover.error.bodyMissing");
                assertThat(each.problemArguments()).containsExactly("岳池县", "水利");
            });
        });
    }

    @Test
    void a_case_whose_registration_is_committed_after_the_power_changed_hands_is_found_and_moved_once() {
        script(List.of(received(1, MATTER, TODAY)));
        long id = signed();
        office.on(DAY, () -> {
            sweep.run();
            assertThat(flight.moved()).containsExactly(1L);
            script(List.of(received(1, MATTER, TODAY), received(2, MATTER, DAY), received(3, MATTER, DAY)));
            flight.inPlace(3);
            sweep.run();
            sweep.run();
            assertThat(flight.moved()).containsExactly(1L, 2L);
            assertThat(cases(REFORM, id, FlightState.MOVED))
                    .extracting(FlightBook.Case::caseId, FlightBook.Case::reasonKey)
                    .containsExactly(
                            tuple(1L, "handover.flight.notAccepted"), tuple(2L, "handover.flight.notAccepted"));
        });
        office.on(DAY.plusDays(1), () -> {
            sweep.run();
            assertThat(office.as(REFORM, () -> book.tally(id)).under()).isFalse();
        });
    }

    @Test
    void a_case_registered_after_the_plan_and_before_the_day_is_in_the_last_plan_and_moves() {
        script(List.of(received(1, MATTER, TODAY)));
        long id = signed();
        script(List.of(received(1, MATTER, TODAY), received(2, MATTER, DAY.minusDays(1))));
        office.on(DAY, sweep::run);
        assertThat(flight.moved()).containsExactly(1L, 2L);
        assertThat(cases(REFORM, id, FlightState.MOVED)).hasSize(2);
    }

    @Test
    void the_plan_is_made_once_more_just_when_the_power_changes_hands() {
        script(List.of(received(1, MATTER, TODAY), received(2, MATTER, TODAY)));
        long id = signed();
        office.on(TODAY, () -> handover.run(UPPER, () -> plans.make(id)));
        script(List.of(accepted(1, MATTER, TODAY.plusDays(1)), received(3, MATTER, TODAY.plusDays(2))));
        office.on(DAY, () -> {
            sweep.run();
            assertThat(handover.view(REFORM, id).summary().state()).isEqualTo(HandoverState.EFFECTIVE);
            assertThat(cases(REFORM, id, null))
                    .extracting(each -> each.number() + " " + each.state() + " " + each.toBodyName())
                    .containsExactly("N1 STAYED ", "N3 MOVED 岳池县水利局");
            assertThat(cases(REFORM, id, null).get(0).fate()).isEqualTo(FlightFate.STAYS);
        });
    }

    private void script(List<OpenCase> open) {
        flight.open(MATTER, county, open);
    }

    private long plan() {
        long[] id = new long[1];
        office.on(TODAY, () -> id[0] = handover.plan(handover.command(MATTER, HandoverOffice.WATER, DAY)));
        return id[0];
    }

    private long signed() {
        long id = plan();
        office.on(TODAY, () -> handover.sign(id));
        return id;
    }

    private List<FlightBook.Case> cases(String officer, long id, FlightState state) {
        return office.as(officer, () -> book.cases(id, state, 0, 200));
    }

    private void assertRefused(Runnable act, String officer, String key) {
        assertThatThrownBy(() -> handover.run(officer, act))
                .isInstanceOf(HandoverRefused.class)
                .hasMessageStartingWith(key);
    }

    @OnH2
    static class OnH2Test extends CasesInFlightTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CasesInFlightTest {}
}
