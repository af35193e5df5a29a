package org.countypowers.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.deadline.ScopedClock;
import org.countypowers.delegation.RegisterEntry.Status;
import org.countypowers.delegation.RegisterProof.Alteration;
import org.countypowers.delegation.RegisterProof.Alteration.Kind;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

abstract class RegisterInTwoTimesTest {
    private static final String MATTER = "XK-070";
    private static final AtomicInteger TAKEN = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant JANUARY = Instant.parse("2026-01-10T02:00:00.123Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-10T02:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-10T02:00:00Z");

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    RegisterProof proof;

    @Autowired
    ScopedClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sql sql;

    @Autowired
    Bodies bodies;

    private String county;

    /** One for each test: the trail takes nothing back. */
    @BeforeEach
    void takeAnotherCounty() {
        county = Stream.of("513300", "513400")
                .flatMap(city -> bodies.divisionsBelow(city).stream())
                .map(Division::code)
                .skip(TAKEN.getAndIncrement())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_entry_is_not_known_before_it_is_recorded() {
        at(JANUARY, () -> enter("1号", DAY, OfficerSetup.OPEN));

        assertThat(asOf(DAY, JANUARY)).isEqualTo("1号 EFFECTIVE");
        assertThat(asOf(DAY, JANUARY.minusMillis(1))).isEmpty();
        assertThat(asOf(DAY.minusDays(1), MARCH)).isEmpty();
    }

    @Test
    void the_list_of_a_day_has_what_is_in_force_on_it_and_no_more() {
        at(JANUARY, () -> enter("1号", DAY, OfficerSetup.OPEN));
        at(FEBRUARY, () -> registrar.end(held(), DAY.plusDays(3), "2号"));

        assertThat(register.page(null, county, DAY.minusDays(1), 0, 50)).isEmpty();
        assertThat(register.page(null, county, DAY.plusDays(2), 0, 50)).hasSize(1);
        assertThat(register.page(null, county, DAY.plusDays(3), 0, 50)).isEmpty();
        assertThat(register.page(null, county, null, 0, 50))
                .as("of whatever day")
                .hasSize(1);
    }

    @Test
    void an_end_that_is_recorded_later_leaves_what_was_known_before() {
        at(JANUARY, () -> enter("1号", DAY, OfficerSetup.OPEN));
        at(MARCH, () -> registrar.end(held(), DAY.plusDays(3), "2号"));

        assertThat(asOf(DAY.plusDays(3), FEBRUARY)).isEqualTo("1号 EFFECTIVE");
        assertThat(asOf(DAY.plusDays(3), MARCH)).isEmpty();
        assertThat(asOf(DAY.plusDays(2), MARCH)).isEqualTo("1号 EFFECTIVE");
        RegisterEntry ended = register.inForce(MATTER, county, DAY).orElseThrow();
        assertThat(ended.validTo()).isEqualTo(DAY.plusDays(3));
        assertThat(ended.endInstrument()).isEqualTo("2号");
        assertThat(ended.recordedAt()).isEqualTo(MARCH);
    }

    @Test
    void after_an_end_the_power_may_be_given_anew_and_each_time_has_its_document() {
        at(JANUARY, () -> enter("1号", DAY, OfficerSetup.OPEN));
        at(FEBRUARY, () -> registrar.end(held(), DAY.plusDays(3), "2号"));
        at(MARCH, () -> enter("3号", DAY.plusDays(3), OfficerSetup.OPEN));

        assertThat(asOf(DAY.plusDays(9), JANUARY)).isEqualTo("1号 EFFECTIVE");
        assertThat(asOf(DAY.plusDays(9), FEBRUARY)).isEmpty();
        assertThat(asOf(DAY.plusDays(9), MARCH)).isEqualTo("3号 EFFECTIVE");
    }

    @Test
    void a_second_word_about_the_status_of_a_day_supersedes_the_first() {
        at(JANUARY, () -> enter("1号", DAY, OfficerSetup.OPEN));
        at(FEBRUARY, () -> registrar.setStatus(held(), Status.SUSPENDED, DAY.plusDays(1), "2号"));
        at(MARCH, () -> registrar.setStatus(held(), Status.EFFECTIVE, DAY.plusDays(1), "3号"));

        assertThat(asOf(DAY.plusDays(1), JANUARY)).isEqualTo("1号 EFFECTIVE");
        assertThat(asOf(DAY, FEBRUARY)).isEqualTo("1号 EFFECTIVE");
        assertThat(asOf(DAY.plusDays(1), FEBRUARY)).isEqualTo("1号 SUSPENDED");
        assertThat(asOf(DAY.plusDays(1), MARCH)).isEqualTo("1号 EFFECTIVE");
        assertThat(register.inForce(MATTER, county, DAY.plusDays(1))
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.EFFECTIVE);
    }

    @Test
    void the_history_of_a_pair_lists_all_that_was_ever_said_in_the_order_of_saying() {
        at(JANUARY, () -> enter("1号", DAY, OfficerSetup.OPEN));
        at(FEBRUARY, () -> registrar.setStatus(held(), Status.SUSPENDED, DAY.plusDays(1), "2号"));
        at(MARCH, () -> registrar.end(held(), DAY.plusDays(3), "3号"));

        List<RegisterChange> history = register.history(MATTER, county);

        assertThat(history).extracting(RegisterChange::instrumentNo).containsExactly("1号", "2号", "3号");
        assertThat(history).extracting(RegisterChange::recordedAt).containsExactly(JANUARY, FEBRUARY, MARCH);
        assertThat(history).extracting(RegisterChange::supersededAt).containsExactly(MARCH, null, null);
        assertThat(history).extracting(RegisterChange::to).containsExactly(OfficerSetup.OPEN, null, DAY.plusDays(3));
    }

    @Test
    void the_register_agrees_with_its_trail() {
        wholeStory();

        assertThat(proof.altered(MATTER, county)).isEmpty();
    }

    @Test
    void what_was_entered_together_is_vouched_for_by_the_batch() {
        at(
                JANUARY,
                () -> registrar.enterAll(List.of(
                        new EnterPower(
                                MATTER,
                                county,
                                DelegationForm.DIRECT_TRANSFER,
                                DAY,
                                OfficerSetup.OPEN,
                                "1号",
                                "省政府令",
                                "",
                                "B1"),
                        new EnterPower(
                                "XK-069",
                                county,
                                DelegationForm.DIRECT_TRANSFER,
                                DAY,
                                OfficerSetup.OPEN,
                                "1号",
                                "省政府令",
                                "",
                                "B1"))));

        assertThat(proof.altered(MATTER, county)).isEmpty();
        assertThat(proof.altered("XK-069", county)).isEmpty();
        sql.update("update power_entry set form = 'ENTRUST' where holder_division = ? and form is not null", county);
        assertThat(kinds()).containsExactly(Kind.NOT_VOUCHED_FOR);
        at(FEBRUARY, () -> registrar.end(held(), DAY.plusDays(1), "2号"));
        assertThat(kinds()).containsExactly(Kind.NOT_VOUCHED_FOR);
    }

    @Test
    void a_row_that_was_changed_past_the_services_shows() {
        wholeStory();

        sql.update(
                "update power_entry set valid_to = ? where holder_division = ? and form is not null",
                DAY.plusDays(4),
                county);

        assertThat(kinds()).containsExactly(Kind.NOT_VOUCHED_FOR);
    }

    @Test
    void a_version_that_was_changed_or_given_another_end_shows() {
        wholeStory();

        sql.update("update power_entry_version set instrument_no = '9号' where holder_division = ?", county);
        assertThat(kinds()).containsExactly(Kind.NOT_VOUCHED_FOR);
        sql.update(
                "update power_entry_version set instrument_no = '1号', superseded_at = ? where holder_division = ?",
                "2026-03-31 00:00:00",
                county);
        assertThat(kinds()).containsExactly(Kind.HISTORY_BROKEN);
    }

    @Test
    void a_status_or_a_version_that_was_removed_shows() {
        wholeStory();

        sql.update("delete from power_status where power_id = ?", held().id());
        assertThat(kinds()).containsExactly(Kind.ROW_MISSING);
        sql.update("delete from power_entry_version where holder_division = ?", county);
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.ROW_MISSING, Kind.ROW_MISSING, Kind.HISTORY_BROKEN);
    }

    @Test
    void the_part_that_a_power_is_limited_to_stays_with_it_and_shows_when_it_is_widened_past_the_services() {
        at(
                JANUARY,
                () -> registrar.enter(new EnterPower(
                        MATTER,
                        county,
                        DelegationForm.DIRECT_TRANSFER,
                        DAY,
                        OfficerSetup.OPEN,
                        "1号",
                        "省政府令",
                        "",
                        "B1",
                        "",
                        "县管河道")));
        at(MARCH, () -> registrar.end(held(), DAY.plusDays(3), "2号"));

        assertThat(held().scope()).isEqualTo("县管河道");
        assertThat(register.asOf(MATTER, county, DAY, FEBRUARY).orElseThrow().scope())
                .isEqualTo("县管河道");
        assertThat(register.history(MATTER, county))
                .extracting(RegisterChange::scope)
                .containsExactly("县管河道", "县管河道");
        assertThat(proof.altered(MATTER, county)).isEmpty();
        sql.update("update power_entry set scope = '' where holder_division = ? and form is not null", county);
        assertThat(kinds()).containsExactly(Kind.NOT_VOUCHED_FOR);
        sql.update("update power_entry_version set scope = '全部河道' where holder_division = ?", county);
        assertThat(kinds()).containsExactly(Kind.NOT_VOUCHED_FOR, Kind.NOT_VOUCHED_FOR);
    }

    @Test
    void a_row_that_was_added_past_the_services_shows() {
        sql.update(
                "insert into power_entry (matter_id, holder_division, form, valid_from, valid_to, previous_valid_to,"
                        + " instrument_no, instrument_type, entrust_basis, batch_no, recorded_at, trail_stream, trail_event)"
                        + " values ('XK-070', ?, null, date '0900-01-01', date '1000-01-01', null, '', '', '', '',"
                        + " timestamp '2026-01-01 00:00:00', '', ''),"
                        + " ('XK-070', ?, 'DIRECT_TRANSFER', date '2026-03-02', date '9999-12-31', date '1000-01-01', '1号',"
                        + " '省政府令', '', 'B', timestamp '2026-01-01 00:00:00', ?, 'x')",
                county,
                county,
                MATTER + ":" + county);

        assertThat(kinds()).containsExactly(Kind.NOT_VOUCHED_FOR);
    }

    private List<Kind> kinds() {
        List<Alteration> altered = proof.altered(MATTER, county);
        return altered.stream().map(Alteration::kind).toList();
    }

    private void wholeStory() {
        at(JANUARY, () -> enter("1号", DAY, OfficerSetup.OPEN));
        at(FEBRUARY, () -> registrar.setStatus(held(), Status.SUSPENDED, DAY.plusDays(1), "2号"));
        at(MARCH, () -> registrar.end(held(), DAY.plusDays(3), "3号"));
    }

    private RegisterEntry held() {
        return register.inForce(MATTER, county, DAY).orElseThrow();
    }

    private void enter(String instrument, LocalDate from, LocalDate to) {
        registrar.enter(
                new EnterPower(MATTER, county, DelegationForm.DIRECT_TRANSFER, from, to, instrument, "省政府令", "", "B1"));
    }

    private void at(Instant instant, Runnable act) {
        clock.runAt(instant, () -> transaction.executeWithoutResult(status -> act.run()));
    }

    private String asOf(LocalDate day, Instant knownAt) {
        return register.asOf(MATTER, county, day, knownAt)
                .map(entry -> entry.instrumentNo() + " " + entry.status())
                .orElse("");
    }

    @OnH2
    static class OnH2Test extends RegisterInTwoTimesTest {}

    @OnMariaDb
    static class OnMariaDbTest extends RegisterInTwoTimesTest {}
}
