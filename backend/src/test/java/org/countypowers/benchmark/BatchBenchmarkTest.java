package org.countypowers.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countypowers.batch.BatchJudging;
import org.countypowers.batch.BatchPromulgation;
import org.countypowers.batch.Batches;
import org.countypowers.batch.Stage;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.catalog.Criterion;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.BlockingRule;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.testing.MariaDbServer;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the largest batch costs on MariaDB: its matrix, its promulgation with papers and hand-overs. Asserts nothing. */
@Tag("benchmark")
@OnMariaDb
class BatchBenchmarkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final long ID = 900_000;

    @Autowired
    Office office;

    @Autowired
    Matters matters;

    @Autowired
    Bodies bodies;

    @Autowired
    BlockingRule blocking;

    @Autowired
    PairStore pairs;

    @Autowired
    BatchPromulgation promulgation;

    @Autowired
    Batches batches;

    @Autowired
    BatchJudging judging;

    @Autowired
    TransactionTemplate transaction;

    private final JdbcTemplate admin = new JdbcTemplate(MariaDbServer.observer("app"));

    @Test
    void the_largest_batch() {
        office.open();
        int approved = fill();
        time("matrix read", approved, () -> office.as("province.reform", () -> batches.cells(ID)));
        admin.execute("update delegation_pair set state = 'DELIBERATION' where batch_id = " + ID);
        time(
                "marked",
                approved,
                () -> office.as("province.government", () -> judging.agreeToAll(ID, Stage.DELIBERATION, "")));
        admin.execute("update delegation_pair set state = 'APPROVED', verdict = '' where batch_id = " + ID);
        office.on(
                DAY,
                () -> office.as("province.reform", () -> {
                    time(
                            "promulgated",
                            approved,
                            () -> transaction.executeWithoutResult(status -> promulgation.promulgate(
                                    ID,
                                    Map.of(
                                            "instrumentNo", "川府令〔2026〕900号",
                                            "instrumentType", "省政府令",
                                            "publishedOn", DAY.toString(),
                                            "url", "https://gov.invalid/900",
                                            "effectiveOn", DAY.plusDays(60).toString(),
                                            "renewals", "RECEIVING_BODY",
                                            "returnBarred", "true"))));
                    time(
                            "hand-overs planned",
                            approved,
                            () -> transaction.executeWithoutResult(status -> promulgation.handOver(ID)));
                    return null;
                }));
    }

    private static void time(String name, int count, Runnable act) {
        long from = System.nanoTime();
        act.run();
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%n%s: %d pairs in %.1f s, 26 901 in %.1f s%n",
                name,
                count,
                seconds,
                26_901 * seconds / count);
    }

    /** Every matter that may pass in some form to every county that does not hold it, approved by the meeting. */
    private int fill() {
        admin.execute(
                "insert into delegation_batch (id, number, request_id, title, reason, division_code, office_body, state,"
                        + " major_decision, affects_operators, party_first, proposed_by, instrument_no, instrument_type, url,"
                        + " renewals, version, last_actor, last_changed_at) values (" + ID
                        + ", 'PC-BENCH', 'bench', '全省批次', '', '510000', '"
                        + bodies.governmentOf("510000").orElseThrow().id()
                        + "', 'UNDER_WAY', false, false, false, '', '', '', '', '', 1, '', now(3))");
        List<String> taken =
                admin.queryForList("select concat(matter_id, ':', holder_division) from power_entry", String.class);
        List<Division> counties = bodies.divisionsBelow("510000").stream()
                .flatMap(city -> bodies.divisionsBelow(city.code()).stream())
                .filter(division -> division.level() == Level.COUNTY)
                .toList();
        List<PairRow> rows = new ArrayList<>();
        for (Matter matter : matters.search("", "", 200)) {
            form(matter).ifPresent(form -> counties.stream()
                    .filter(county -> !taken.contains(matter.id() + ":" + county.code()))
                    .forEach(county -> rows.add(row(matter, county, form))));
        }
        transaction.executeWithoutResult(status -> pairs.add(rows));
        admin.execute("insert into capacity_assessment (matter_id, division_code, version_no, state, expected_cases,"
                + " with_inspection, risk_d, submitted_by, checked_on, valid_to, total, advice, in_list, open_key)"
                + " select matter_id, division_code, 1, 'CHECKED', 1, false, false, '', date '2026-02-01', date '2027-02-01', 90,"
                + " 'DIRECT_TRANSFER', false, null from delegation_pair where batch_id = " + ID);
        for (Criterion criterion : Criterion.values()) {
            admin.execute(
                    "insert into criterion_judgement (matter_id, criterion, version, met, reasoning, standing, officer_id,"
                            + " officer_name, unit_name, judged_at) select distinct matter_id, '" + criterion
                            + "', 900, true, '', 'DECIDED', '', '', '', timestamp '2026-02-01 00:00:00' from delegation_pair where"
                            + " batch_id = " + ID);
        }
        return rows.size();
    }

    private java.util.Optional<DelegationForm> form(Matter matter) {
        return Stream.of(DelegationForm.DIRECT_TRANSFER, DelegationForm.FRONT_DESK)
                .filter(form -> blocking.judge(matter, form, Level.COUNTY).allowed())
                .findFirst();
    }

    private static PairRow row(Matter matter, Division county, DelegationForm form) {
        return new PairRow(
                null,
                ID,
                matter.id(),
                county.code(),
                "511621-001",
                "511600-018",
                "510000-018",
                "511600-018",
                "511621-018",
                false,
                0,
                null,
                form.name(),
                "",
                "",
                "",
                "APPROVED",
                "",
                "",
                "",
                "",
                "",
                "");
    }
}
