package org.countypowers.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.Cases;
import org.countypowers.deadline.Clocks;
import org.countypowers.demo.DemoOffice;
import org.countypowers.monitoring.CardDesk.Seen;
import org.countypowers.monitoring.CardDesk.Word;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** 电子监察: each card has a cause that is real, an answer, an appeal and an end, by the office that is competent. */
abstract class CardsTest {
    /** A Monday; 取水许可 is decided within 45 working days, promised sooner. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Word REASON = new Word("因专家评审延误，已补办手续。", Tolerance.THIRD_PARTYS_CAUSE);

    @Autowired
    Office office;

    @Autowired
    CardSweep sweep;

    @Autowired
    CardBook book;

    @Autowired
    CardDesk desk;

    @Autowired
    CardsByHand byHand;

    @Autowired
    Cases cases;

    @Autowired
    Clocks clocks;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CurrentOfficer officers;

    @Autowired
    Trail trail;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void a_case_that_is_not_accepted_in_time_is_warned_of_and_then_a_red_card_that_cites_its_clock() {
        long id = registered();

        sweepOn(DAY.plusDays(2));
        assertThat(cards(id)).as("day 2 of 5").isEmpty();
        sweepOn(DAY.plusDays(3));
        sweepOn(DAY.plusDays(3));
        assertThat(cards(id)).extracting(Card::rule).containsExactly(CardRule.NEAR_END);
        sweepOn(DAY.plusDays(7));
        assertThat(cards(id)).as("the last day is in time").hasSize(1);
        sweepOn(DAY.plusDays(8));
        sweepOn(DAY.plusDays(9));

        assertThat(cards(id)).extracting(Card::rule).containsExactly(CardRule.STATUTE_EXCEEDED, CardRule.NEAR_END);
        Card red = cards(id).get(0);
        assertThat(red.limitOn()).isEqualTo(DAY.plusDays(7));
        assertThat(red.state()).isEqualTo(CardState.OPEN);
        assertThat(red.answerBy()).as("three working days").isEqualTo(LocalDate.of(2026, 3, 13));
        assertThat(office.as("yuechi.discipline", () -> book.causes(red.id())))
                .extracting(TrailEvent::action)
                .contains("clock.start");
    }

    /** As rows of an older version are after the migration. */
    @Test
    void a_clock_that_is_looked_at_too_early_is_not_warned_of_and_is_looked_at_again_on_its_day() {
        long id = registered();
        sql.update("update case_clock set watch_on = started_on where case_id = " + id);

        sweepOn(DAY);
        assertThat(cards(id)).isEmpty();
        sweepOn(DAY.plusDays(3));

        assertThat(cards(id)).extracting(Card::rule).containsExactly(CardRule.NEAR_END);
    }

    @Test
    void an_act_in_time_brings_no_card_and_one_that_was_late_brings_it_even_if_nobody_looked_before() {
        long inTime = registered();
        office.on(DAY.plusDays(7), () -> accept(inTime));
        long late = registered();
        // The office's sweep did not run for some days; the counter accepts what the law has accepted already.
        sql.update("update case_clock set stopped_on = date '2026-03-11', sweep_on = null where kind = 'NOTICE' and"
                + " case_id = " + late);

        sweepOn(DAY.plusDays(9));

        assertThat(cards(inTime)).isEmpty();
        assertThat(cards(late)).extracting(Card::rule).containsExactly(CardRule.STATUTE_EXCEEDED);
    }

    @Test
    void a_broken_promise_is_a_yellow_card_on_the_day_after_it_though_the_statute_leaves_much_time() {
        long open = registered();
        long decided = registered();
        office.on(DAY, () -> List.of(open, decided).forEach(this::accept));
        LocalDate promise = LocalDate.of(2026, 3, 30);
        sql.update(
                "update case_clock set stopped_on = ?, sweep_on = null where kind = 'DECISION' and case_id = ?",
                promise.plusDays(1),
                decided);

        sweepOn(promise);
        assertThat(cards(open)).as("the last day is in time").isEmpty();
        sweepOn(promise.plusDays(1));
        sweepOn(promise.plusDays(2));

        assertThat(cards(open)).extracting(Card::rule).containsExactly(CardRule.PROMISE_EXCEEDED);
        assertThat(cards(decided)).extracting(Card::rule).containsExactly(CardRule.PROMISE_EXCEEDED);
        assertThat(cards(open).get(0).limitOn()).isEqualTo(promise);
    }

    @Test
    void a_suspended_clock_brings_no_card_until_it_has_run_again() {
        long id = registered();
        office.on(DAY, () -> accept(id));
        office.on(
                DAY.plusDays(1),
                () -> transaction.executeWithoutResult(status -> clocks.suspend(
                        clocks.ofCase(id).stream()
                                .filter(clock -> clock.running())
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        DAY.plusDays(1),
                        "专家评审",
                        "45")));

        sweepOn(DAY.plusDays(200));

        assertThat(cards(id)).isEmpty();
    }

    @Test
    void the_body_answers_and_appeals_once_and_an_office_above_has_the_last_word() {
        Card red = raised("YUECHI-A");

        assertThatThrownBy(() -> on(() -> as("yuechi.discipline", () -> desk.uphold(seen(red), REASON))))
                .isInstanceOfSatisfying(MonitoringRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("monitoring.error.notAnswered"));
        on(() -> as("yuechi.approver", () -> desk.reply(seen(red), REASON)));
        assertThatThrownBy(() -> on(() -> as("yuechi.approver", () -> desk.reply(seen(red), REASON))))
                .as("answered already")
                .isInstanceOf(MonitoringRefused.class);
        act("yuechi.discipline", red, seen -> desk.uphold(seen, REASON));
        act("yuechi.approver", red, seen -> desk.appeal(seen, REASON));
        assertThatThrownBy(() -> act("yuechi.discipline", red, seen -> desk.revoke(seen, REASON)))
                .isInstanceOfSatisfying(MonitoringRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("monitoring.error.officeAbove"));
        act("city.discipline", red, seen -> desk.revoke(seen, REASON));

        assertThat(now(red).state()).isEqualTo(CardState.REVOKED);
        assertThat(office.as("yuechi.handler", () -> book.acts(red.id())))
                .extracting(CardAct::act)
                .containsExactly(
                        CardAct.Act.RAISE,
                        CardAct.Act.REPLY,
                        CardAct.Act.UPHOLD,
                        CardAct.Act.APPEAL,
                        CardAct.Act.REVOKE);
        assertThat(office.as("yuechi.handler", () -> cases.history(red.caseId(), 0, 200)))
                .extracting(TrailEvent::action)
                .contains("card.raise", "card.reply", "card.uphold", "card.appeal", "card.revoke");
    }

    @Test
    void another_office_neither_sees_nor_revokes_it_and_who_tries_is_in_the_trail() {
        Card red = raised("YUECHI-B");

        assertThatThrownBy(() -> on(() -> as("wusheng.discipline", () -> desk.revoke(seen(red), REASON))))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(attempts("wusheng.discipline")).contains("card.decide");
        assertThatThrownBy(() -> on(() -> as("yuechi.approver", () -> desk.revoke(seen(red), REASON))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> on(() -> as("wusheng.approver", () -> desk.reply(seen(red), REASON))))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> office.as("city.auditor", () -> {
                    desk.reply(seen(red), REASON);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(office.as("city.auditor", () -> book.card(red.id())).id()).isEqualTo(red.id());
        assertThatThrownBy(() -> office.as("guangan.discipline", () -> book.card(red.id())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_card_needs_a_cause_in_words_and_a_case_of_the_offices_division() {
        String number = number(registered());

        assertThatThrownBy(() ->
                        on(() -> as("yuechi.discipline", () -> byHand.raise(number, CardRule.UNLAWFUL_FEE, "收费"))))
                .isInstanceOfSatisfying(MonitoringRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("monitoring.error.text"));
        assertThatThrownBy(() -> on(() -> as(
                        "wusheng.discipline", () -> byHand.raise(number, CardRule.UNLAWFUL_FEE, "申请人反映窗口收取工本费二百元。"))))
                .isInstanceOfSatisfying(MonitoringRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("monitoring.error.noCase"));
    }

    @Test
    void three_yellow_cards_of_one_officer_within_thirty_days_are_a_red_one_that_goes_with_any_of_them() {
        List<Long> yellow = List.of(hand("C1"), hand("C2"), hand("C3"));

        List<Card> red = cards(CardRule.THREE_YELLOW);
        assertThat(red).hasSize(1);
        assertThat(cards(CardRule.UNLAWFUL_REFUSAL)).extracting(Card::id).containsAll(yellow);

        act("yuechi.discipline", now(yellow.get(1)), seen -> desk.revoke(seen, REASON));

        assertThat(now(red.get(0)).state()).isEqualTo(CardState.REVOKED);

        hand("C4");
        assertThat(cards(CardRule.THREE_YELLOW))
                .as("the two that stand count anew")
                .hasSize(2);
    }

    @Test
    void a_red_card_that_was_upheld_stands_when_a_yellow_one_of_its_three_is_revoked() {
        sql.update("update monitoring_card set reached_on = date '2025-01-01' where kind = 'YELLOW'");
        List<Long> yellow = List.of(hand("D1"), hand("D2"), hand("D3"));
        Card red = cards(CardRule.THREE_YELLOW).get(0);
        act("yuechi.approver", red, seen -> desk.reply(seen, REASON));
        act("yuechi.discipline", red, seen -> desk.uphold(seen, REASON));

        act("yuechi.discipline", now(yellow.get(0)), seen -> desk.revoke(seen, REASON));

        assertThat(now(red).state()).isEqualTo(CardState.UPHELD);
    }

    private long hand(String mark) {
        long id = registered();
        office.on(DAY, () -> office.claim("yuechi.handler2", id));
        String number = number(id);
        long[] card = new long[1];
        on(() -> as(
                "yuechi.discipline",
                () -> card[0] = byHand.raise(number, CardRule.UNLAWFUL_REFUSAL, mark + " 经核查，窗口口头拒绝受理。")));
        return card[0];
    }

    private Card raised(String mark) {
        long id = registered();
        String number = number(id);
        long[] card = new long[1];
        on(() -> as(
                "yuechi.discipline",
                () -> card[0] = byHand.raise(number, CardRule.UNLAWFUL_FEE, mark + " 申请人反映窗口收取工本费。")));
        return now(card[0]);
    }

    private List<String> attempts(String username) {
        String officer = office.as(username, () -> officers.require().officerId());
        return trail.read(Stream.ofOfficer(officer), 0, 200).stream()
                .map(TrailEvent::action)
                .toList();
    }

    private String number(long caseId) {
        return office.view("yuechi.window", caseId).summary().number();
    }

    private Card now(Card card) {
        return now(card.id());
    }

    private Card now(long id) {
        return office.as("yuechi.discipline", () -> book.card(id));
    }

    private void act(String officer, Card card, Consumer<Seen> act) {
        Seen seen = seen(now(card));
        on(() -> as(officer, () -> act.accept(seen)));
    }

    private static Seen seen(Card card) {
        return new Seen(card.id(), card.version());
    }

    private void on(Runnable act) {
        office.on(DAY, act);
    }

    private void as(String officer, Runnable act) {
        office.as(officer, () -> {
            act.run();
            return null;
        });
    }

    private void sweepOn(LocalDate day) {
        office.on(day, sweep::run);
    }

    private List<Card> cards(long caseId) {
        return all().stream().filter(card -> card.caseId() == caseId).toList();
    }

    private List<Card> cards(CardRule rule) {
        return all().stream().filter(card -> card.rule() == rule).toList();
    }

    private List<Card> all() {
        return office.as("yuechi.discipline", () -> book.page(new CardQuery(Set.of(), null), Long.MAX_VALUE, 200));
    }

    private long registered() {
        long[] id = new long[1];
        office.on(DAY, () -> id[0] = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI));
        return id[0];
    }

    private void accept(long id) {
        office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "齐全"));
    }

    @OnH2
    static class OnH2Test extends CardsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CardsTest {}
}
