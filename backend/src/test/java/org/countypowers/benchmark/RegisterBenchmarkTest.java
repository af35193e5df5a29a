package org.countypowers.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.BlockingRule;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the register costs on MariaDB: an answer among a million entries, and a whole promulgation. Asserts nothing. */
@Tag("benchmark")
@OnMariaDb
class RegisterBenchmarkTest {
    private static final int MATTERS = 1000;
    private static final int HOLDERS = 1000;
    private static final int ASKED = 2000;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    RegisterOfPowers register;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    BlockingRule blocking;

    @Autowired
    Matters matters;

    @Autowired
    Bodies bodies;

    @Autowired
    TransactionTemplate transaction;

    private final JdbcTemplate admin = new JdbcTemplate(MariaDbServer.observer("app"));

    @Test
    void an_answer_at_a_million_entries() {
        fill();
        Instant now = Instant.now();
        System.out.printf(Locale.ROOT, "%nregister, %d entries, ms p50/p95%n", MATTERS * HOLDERS);
        time("in force", (matter, holder) -> register.inForce(matter, holder, DAY));
        time("in force, three holders", (matter, holder) -> register.inForce(matter, List.of("T1", holder, "C1"), DAY));
        time("as known now", (matter, holder) -> register.asOf(matter, holder, DAY, now));
        time("history of a pair", (matter, holder) -> register.history(matter, holder));
        time("first page of a holder", (matter, holder) -> register.page(null, holder, DAY, 0, 50));
        clear("BENCH");
    }

    @Test
    void a_whole_promulgation() {
        Set<String> taken = new HashSet<>(
                admin.queryForList("select concat(matter_id, ':', holder_division) from power_entry", String.class));
        List<Division> counties = bodies.divisionsBelow("510000").stream()
                .flatMap(city -> bodies.divisionsBelow(city.code()).stream())
                .filter(division -> division.level() == Level.COUNTY)
                .toList();
        List<EnterPower> pairs = matters.search("", "", 200).stream()
                .flatMap(matter ->
                        form(matter).flatMap(form -> counties.stream().map(county -> entry(matter, county, form))))
                .filter(entry -> !taken.contains(entry.matterId() + ":" + entry.holderDivision()))
                .toList();
        long from = System.nanoTime();
        transaction.executeWithoutResult(status -> registrar.enterAll(pairs));
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%npromulgation, all or nothing: %d pairs in %.1f s, %.0f a second, 26 901 in %.1f s%n",
                pairs.size(),
                seconds,
                pairs.size() / seconds,
                26_901 * seconds / pairs.size());
        clear("BENCHALL");
        admin.execute("delete a from power_entry a left join power_entry e on e.matter_id = a.matter_id"
                + " and e.holder_division = a.holder_division and e.form is not null"
                + " where a.form is null and e.id is null");
    }

    /** Any form that the law lets pass to a county. */
    private Stream<DelegationForm> form(Matter matter) {
        return Stream.of(DelegationForm.DIRECT_TRANSFER, DelegationForm.FRONT_DESK)
                .filter(form -> blocking.judge(matter, form, Level.COUNTY).allowed())
                .limit(1);
    }

    private static EnterPower entry(Matter matter, Division county, DelegationForm form) {
        return new EnterPower(
                matter.id(), county.code(), form, DAY, OfficerSetup.OPEN, "川府令〔2026〕1号", "省政府令", "", "BENCHALL");
    }

    private void fill() {
        String columns =
                "insert into power_entry (matter_id, holder_division, form, valid_from, valid_to, previous_valid_to,"
                        + " instrument_no, instrument_type, entrust_basis, batch_no, recorded_at, trail_stream, trail_event)"
                        + " select concat('BM-', n.seq div " + HOLDERS + "), concat('H', n.seq mod " + HOLDERS + "), ";
        String source = " from seq_0_to_" + (MATTERS * HOLDERS - 1) + " n";
        admin.execute(columns + "null, date '0900-01-01', date '1000-01-01', null, '', '', '', 'BENCH',"
                + " timestamp '2026-01-01 00:00:00', '', ''" + source);
        admin.execute(columns
                + "'DIRECT_TRANSFER', date '2026-01-01', date '9999-12-31', date '1000-01-01', '川府令', '省政府令', '',"
                + " 'BENCH', timestamp '2026-01-01 00:00:00', 'x', uuid()" + source);
        admin.execute("analyze table power_entry");
    }

    private void time(String name, BiConsumer<String, String> ask) {
        Random random = new Random(7);
        double[] times = new double[ASKED];
        for (int no = -200; no < ASKED; no++) {
            String matter = "BM-" + random.nextInt(MATTERS);
            String holder = "H" + random.nextInt(HOLDERS);
            long from = System.nanoTime();
            ask.accept(matter, holder);
            if (no >= 0) {
                times[no] = (System.nanoTime() - from) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "  %-26s %6.2f / %6.2f%n", name, times[ASKED / 2], times[ASKED * 95 / 100]);
    }

    private void clear(String batch) {
        admin.execute(
                "set statement foreign_key_checks = 0 for delete from power_entry where batch_no = '" + batch + "'");
    }
}
