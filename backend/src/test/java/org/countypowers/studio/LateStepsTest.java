package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.Clocks;
import org.countypowers.monitoring.Card;
import org.countypowers.monitoring.CardBook;
import org.countypowers.monitoring.CardQuery;
import org.countypowers.monitoring.CardRule;
import org.countypowers.monitoring.CardSweep;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A limit that a designer sets to a step is watched: whoever lets it pass gets a yellow card. */
abstract class LateStepsTest extends FlowOffice {
    private static final String LIMIT = "<camunda:property name=\"limitDays\" value=\"%d\" />";

    @Autowired
    CardSweep cards;

    @Autowired
    CardBook book;

    @Autowired
    Clocks clocks;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_step_done_after_its_limit_brings_a_card_to_whoever_had_it_and_one_in_time_brings_none() {
        office.on(TODAY, () -> limited());
        long[] id = new long[2];
        office.on(TODAY, () -> {
            id[0] = accepted();
            id[1] = accepted();
            office.claim("yuechi.handler", id[0]);
        });
        office.on(TODAY.plusDays(3), () -> {
            examine(id[1]);
            cards.run();
        });
        assertThat(late(id[0])).as("the third working day").isEmpty();

        office.on(TODAY.plusDays(4), cards::run);
        office.on(TODAY.plusDays(7), cards::run);

        assertThat(late(id[1])).isEmpty();
        assertThat(late(id[0])).hasSize(1);
        Card card = late(id[0]).get(0);
        assertThat(card.officerName()).isEqualTo("李建国");
        assertThat(card.stepName()).isEqualTo("审查");
        assertThat(card.limitOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(as("yuechi.discipline", () -> book.causes(card.id())))
                .extracting(TrailEvent::action)
                .contains("work.claim");
    }

    @Test
    void days_on_which_the_case_was_suspended_do_not_count() {
        office.on(TODAY, () -> limited());
        long[] id = new long[1];
        office.on(TODAY, () -> id[0] = accepted());
        office.on(TODAY.plusDays(1), () -> suspend(id[0], TODAY.plusDays(1)));

        office.on(TODAY.plusDays(30), cards::run);
        assertThat(late(id[0])).isEmpty();
        office.on(TODAY.plusDays(30), () -> resume(id[0], TODAY.plusDays(30)));
        office.on(TODAY.plusDays(32), cards::run);
        assertThat(late(id[0])).as("two of three days").isEmpty();
        // 清明节 lies between.
        office.on(TODAY.plusDays(36), cards::run);
        assertThat(late(id[0])).as("the third").isEmpty();
        office.on(TODAY.plusDays(37), cards::run);

        assertThat(late(id[0])).hasSize(1);
    }

    @Test
    void
            a_case_moved_to_a_release_without_the_limit_is_late_no_more_and_one_moved_to_a_shorter_limit_keeps_its_first_day() {
        long[] id = new long[3];
        int[] limited = new int[1];
        office.on(TODAY, () -> {
            int shipped = inForce();
            id[0] = accepted();
            id[1] = accepted();
            limited();
            limited[0] = inForce();
            move(shipped, id[0], id[1]);
            id[2] = accepted();
            released(model -> model.replace(LIMIT.formatted(3), ""));
            move(limited[0], id[1]);
            released(model -> limited(model, 1));
        });
        office.on(TODAY.plusDays(2), () -> {
            move(limited[0], id[2]);
            cards.run();
        });

        assertThat(late(id[2])).as("one day from the day on which it came").hasSize(1);
        assertThat(late(id[2]).get(0).limitOn()).isEqualTo(TODAY.plusDays(1));
        office.on(TODAY.plusDays(4), cards::run);
        assertThat(late(id[0]))
                .as("three days from the day on which the limit came")
                .hasSize(1);
        assertThat(late(id[1])).isEmpty();
    }

    private void suspend(long caseId, LocalDate from) {
        transaction.executeWithoutResult(
                status -> clocks.suspend(decision(caseId).id(), from, "专家评审", "行政许可法 45"));
    }

    private void resume(long caseId, LocalDate last) {
        transaction.executeWithoutResult(
                status -> clocks.resume(decision(caseId).id(), last));
    }

    private Clock decision(long caseId) {
        return clocks.ofCase(caseId).stream().filter(Clock::running).findFirst().orElseThrow();
    }

    private List<Card> late(long caseId) {
        return as("yuechi.discipline", () -> book.page(new CardQuery(Set.of(), null), Long.MAX_VALUE, 200)).stream()
                .filter(card -> card.caseId() == caseId && card.rule() == CardRule.STEP_EXCEEDED)
                .toList();
    }

    /** The examination within three working days, from today on. */
    private void limited() {
        released(model -> limited(model, 3));
    }

    private static String limited(String model, int days) {
        int end = model.indexOf("</camunda:properties>", model.indexOf("id=\"Task_ExamineApplication\""));
        return model.substring(0, end) + LIMIT.formatted(days) + model.substring(end);
    }

    private void released(UnaryOperator<String> change) {
        long version = begun();
        String model = as(DESIGNER, () -> drafts.draft(DECISION))
                .orElseThrow()
                .content()
                .model();
        long saved = as(DESIGNER, () -> drafts.save(DECISION, version, DECISION + ".bpmn", change.apply(model)));
        walk(DECISION);
        int submitted = as(DESIGNER, () -> releases.submit(DECISION, saved, "审查限三日", TODAY));
        as(COLLEAGUE, () -> {
            releases.approve(DECISION, submitted, TODAY);
            return null;
        });
    }

    /** To the release in force. */
    private void move(int from, long... cases) {
        Set<String> chosen = LongStream.of(cases).mapToObj(String::valueOf).collect(Collectors.toSet());
        int to = inForce();
        Map<String, String> steps = as(DESIGNER, () -> migrations.propose(DECISION, from, to));
        long id = as(DESIGNER, () -> migrations.rehearse(DECISION, from, to, steps, chosen, "统一流程"));
        sweep.run();
        as(COLLEAGUE, () -> {
            migrations.move(id);
            return null;
        });
        sweep.run();
    }

    @OnH2
    static class OnH2Test extends LateStepsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends LateStepsTest {}
}
