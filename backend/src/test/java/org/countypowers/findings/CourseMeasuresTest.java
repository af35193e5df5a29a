package org.countypowers.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Actor;
import org.countypowers.audit.Stream;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseStatus;
import org.countypowers.casework.ExaminedCases.Examined;
import org.junit.jupiter.api.Test;

/** What the course of a case says by itself, over trails that the services would never write. */
class CourseMeasuresTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 3);
    private static final Instant NINE = Instant.parse("2026-06-03T01:00:00Z");

    private final List<TrailEvent> events = new ArrayList<>();

    @Test
    void three_people_in_order_with_time_between_them_are_as_the_law_wants_it() {
        regular();

        assertThat(CourseMeasures.hands(about()).orElseThrow().value()).isEqualTo(1);
        assertThat(CourseMeasures.seconds(about()).orElseThrow().value()).isEqualTo(600);
        assertThat(CourseMeasures.order(about()).orElseThrow().value()).isZero();
        assertThat(CourseMeasures.reasons(about())).as("nothing was refused").isEmpty();
    }

    @Test
    void who_examines_and_approves_is_counted_twice_whoever_reviews() {
        say("case.accept", "clerk", 0, Map.of());
        opinion("Task_ExamineApplication", "li", 600, "grant", "");
        opinion("Task_ReviewApplication", "zhang", 1200, "passed", "");
        opinion("Task_ApproveDecision", "li", 1800, "grant", "");

        Measured found = CourseMeasures.hands(about()).orElseThrow();

        assertThat(found.value()).isEqualTo(2);
        assertThat(found.by().officerId()).isEqualTo("li");
        assertThat(found.facts()).extracting(Fact::seq).containsExactly(2L, 4L);
    }

    @Test
    void the_seconds_to_the_approval_run_from_the_step_before_it_and_not_from_the_first() {
        regular();
        opinion("Task_ReviewApplication", "zhang", 2400, "passed", "");
        opinion("Task_ApproveDecision", "liu", 2407, "grant", "");

        Measured found = CourseMeasures.seconds(about()).orElseThrow();

        assertThat(found.value()).isEqualTo(7);
        assertThat(found.facts()).extracting(Fact::seq).containsExactly(6L, 7L);
    }

    @Test
    void a_refusal_has_the_longest_reason_that_anybody_gave_who_refused() {
        opinion("Task_ExamineApplication", "li", 0, "refuse", "  不符合第十二条  ");
        opinion("Task_ApproveDecision", "liu", 60, "refuse", "同意");
        say("case.decide.refuse", "liu", 61, Map.of());

        assertThat(CourseMeasures.reasons(about()).orElseThrow().value()).isEqualTo(7);
    }

    @Test
    void a_refusal_of_which_nobody_said_why_has_none() {
        say("case.acceptance.refuse", "li", 0, Map.of());

        assertThat(CourseMeasures.reasons(about()).orElseThrow().value()).isZero();
    }

    @Test
    void a_decision_without_acceptance_and_approval_misses_two_steps() {
        opinion("Task_ExamineApplication", "li", 0, "grant", "");
        say("case.decide.grant", "liu", 60, Map.of());

        assertThat(CourseMeasures.order(about()).orElseThrow().facts())
                .extracting(Fact::key)
                .containsExactly("order.missing", "order.noStep");
    }

    @Test
    void an_approval_before_the_review_stands_in_the_wrong_order() {
        say("case.accept", "clerk", 0, Map.of());
        opinion("Task_ExamineApplication", "li", 600, "grant", "");
        opinion("Task_ApproveDecision", "liu", 1200, "grant", "");
        opinion("Task_ReviewApplication", "zhang", 1800, "passed", "");
        say("case.decide.grant", "liu", 1801, Map.of());

        List<Fact> faults = CourseMeasures.order(about()).orElseThrow().facts();

        assertThat(faults).extracting(Fact::key).containsExactly("order.wrong");
        assertThat(faults.get(0).values()).contains("Task_ApproveDecision", "Task_ReviewApplication");
    }

    @Test
    void an_event_that_is_older_than_the_one_before_it_stands_in_the_wrong_order() {
        say("case.accept", "clerk", 3600, Map.of());
        opinion("Task_ExamineApplication", "li", 600, "grant", "");
        opinion("Task_ApproveDecision", "liu", 4000, "grant", "");
        say("case.decide.grant", "liu", 4001, Map.of());

        assertThat(CourseMeasures.order(about()).orElseThrow().value()).isEqualTo(1);
    }

    @Test
    void a_row_that_is_decided_without_an_event_of_it_is_found() {
        say("case.accept", "clerk", 0, Map.of());
        opinion("Task_ApproveDecision", "liu", 1200, "grant", "");

        assertThat(CourseMeasures.order(about()).orElseThrow().facts())
                .extracting(Fact::key)
                .containsExactly("order.unsaid");
    }

    private void regular() {
        say("case.accept", "clerk", 0, Map.of());
        opinion("Task_ExamineApplication", "li", 600, "grant", "");
        opinion("Task_ReviewApplication", "zhang", 1200, "passed", "");
        opinion("Task_ApproveDecision", "liu", 1800, "grant", "");
        say("case.decide.grant", "liu", 1801, Map.of());
    }

    private void opinion(String step, String officer, long second, String outcome, String opinion) {
        say("case.opinion", officer, second, Map.of("step", step, "outcome", outcome, "opinion", opinion));
    }

    private void say(String action, String officer, long second, Map<String, String> after) {
        events.add(new TrailEvent(
                0,
                Stream.ofCase(1),
                events.size() + 1,
                NINE.plusSeconds(second),
                new Actor(officer, officer, "511621-018", ""),
                action,
                "",
                Map.of(),
                after,
                "",
                "",
                ""));
    }

    private CaseEvents about() {
        return new CaseEvents(
                new Examined(1, "", "XK-069", "", "511621", CaseStatus.DECIDED_GRANTED, DAY, null, null, ""), events);
    }
}
