package org.countypowers.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.deadline.DeadlineSweep;
import org.countypowers.demo.DemoOffice;
import org.countypowers.filereview.ReviewSweep;
import org.countypowers.handover.HandoverSweep;
import org.countypowers.inspection.VisitSweep;
import org.countypowers.licence.LicenceSweep;
import org.countypowers.monitoring.CardSweep;
import org.countypowers.supervision.ObjectBook;
import org.countypowers.testing.OnH2;
import org.countypowers.year.YearCase.Answer;
import org.countypowers.year.YearCase.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A year of three counties from a printed seed, day by day through the services: the counties inspect and decide, some of it badly
 * on purpose; the city reviews one county that decides badly until its powers are taken. What has to come of it is counted from the
 * simulation's own book of what it did.
 */
@Tag("slow")
abstract class SupervisedYearTest {
    /** {@code -Dyear.licences=2000} is the whole one. */
    private static final int LICENCES = Integer.getInteger("year.licences", 90);

    private static final LocalDate GRANTED = LocalDate.of(2025, 6, 3);
    private static final LocalDate BEFORE = LocalDate.of(2025, 11, 3);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Autowired
    YearOffice office;

    @Autowired
    YearLicences licences;

    @Autowired
    YearCases cases;

    @Autowired
    YearInspections inspections;

    @Autowired
    YearReviews reviews;

    @Autowired
    YearCards cards;

    @Autowired
    DeadlineSweep deadlines;

    @Autowired
    CardSweep cardSweep;

    @Autowired
    VisitSweep visitSweep;

    @Autowired
    LicenceSweep licenceSweep;

    @Autowired
    ReviewSweep reviewSweep;

    @Autowired
    HandoverSweep handoverSweep;

    @Autowired
    ObjectBook objects;

    @Autowired
    JdbcTemplate jdbc;

    private final Set<LocalDate> looked = new HashSet<>();
    private Random random;
    private long seed;
    private boolean rested;
    private boolean cityPlanned;

    @Test
    void nothing_that_is_to_be_watched_is_forgotten_in_a_year() {
        seed = Long.getLong("year.seed", System.nanoTime());
        System.out.println("seed " + seed + ", licences " + LICENCES);
        office.open(seed);
        random = office.dice("applications");
        office.plan(GRANTED, () -> Arrays.stream(YearCounty.values())
                .forEach(county -> licences.grant(county, LICENCES / YearCounty.values().length)));
        office.live(GRANTED);
        applications();
        BEFORE.datesUntil(LAST.plusDays(1)).filter(office.days::working).forEach(this::live);

        System.out.printf(
                "cases %d, visits %d, draws %d, cards %d, reviews %d, suspended %s, recalled %s%n",
                cases.book.size(),
                count("inspection_visit where done_on is not null"),
                count("inspection_draw"),
                count("monitoring_card"),
                reviews.results.size(),
                reviews.suspended,
                reviews.recalled);
        assertAll(
                "seed " + seed,
                this::everyObjectOfRiskDWasInspected,
                this::nobodyWasVisitedAboveTheCap,
                this::nobodyWasInspectedByABodyThatNoLongerWatches,
                this::whatWasDrawnIsWhatTheTableAsksFor,
                this::theYearsShareWasDrawn,
                this::eachCardHasItsCauseAndEachFaultItsCard,
                this::threeYellowCardsAreARedOne,
                this::reviewsDrewAndJudgedByTheRules,
                this::theBadCountyLostItsPower);
    }

    private int count(String what) {
        return jdbc.queryForObject("select count(*) from " + what, Integer.class);
    }

    private void applications() {
        int each = Math.max(2, LICENCES / 250);
        for (YearCounty county : YearCounty.values()) {
            for (LocalDate month = BEFORE.withDayOfMonth(1);
                    month.isBefore(LocalDate.of(2026, 12, 1));
                    month = month.plusMonths(1)) {
                for (int no = 0; no < each; no++) {
                    apply(county, month, no);
                }
            }
        }
    }

    private void apply(YearCounty county, LocalDate month, int no) {
        boolean prelude = month.getYear() == 2025;
        if (prelude && month.getMonthValue() == 12) {
            return;
        }
        // The bad county is given no time to be in the middle of something when it loses its power.
        boolean forest = !prelude && (no + month.getMonthValue()) % 3 == 2
                || county.bad() && month.isAfter(LocalDate.of(2026, 5, 1));
        List<YearMatter> some = YearMatter.of(forest ? YearMatter.FOREST : YearMatter.WATER);
        YearMatter matter = no == 0 && !forest ? YearMatter.SAND_MINING : some.get(random.nextInt(some.size()));
        boolean early = month.isBefore(LocalDate.of(2026, 9, 1));
        Answer answer =
                random.nextInt(12) == 0 ? Answer.NOT_ACCEPT : random.nextInt(12) == 0 ? Answer.REFUSE : Answer.GRANT;
        boolean promised = matter == YearMatter.SOIL_CONSERVATION && early && random.nextBoolean();
        Fault fault = fault(answer, promised, prelude || !early || county.bad() && !forest);
        boolean unlawful = county.bad()
                ? !forest && (matter == YearMatter.SAND_MINING || random.nextInt(5) > 0)
                : random.nextInt(50) == 0;
        cases.plan(
                new YearCase(county, matter, fault, answer, promised, unlawful),
                month.plusDays(random.nextInt(14) + (prelude ? 2 : 0)),
                random);
    }

    private Fault fault(Answer answer, boolean promised, boolean none) {
        int share = random.nextInt(100);
        if (none || share < 55) {
            return Fault.NONE;
        }
        if (answer == Answer.NOT_ACCEPT || share < 62) {
            return Fault.UNLAWFUL_FEE;
        }
        if (promised && answer == Answer.GRANT) {
            return Fault.LATE_VERIFICATION;
        }
        return share < 72
                ? Fault.SILENT
                : share < 84 ? Fault.OVER_PROMISE : share < 92 ? Fault.OVER_STATUTE : Fault.LATE_SERVICE;
    }

    private void live(LocalDate day) {
        // Now and then the machine rests for a day, never for two: what it has not seen then it finds later.
        rested = !rested && office.dice("rest " + day).nextInt(10) == 0 && !day.equals(LAST);
        if (!rested) {
            office.on(day, this::sweep);
            looked.add(day);
        }
        office.plan(day, () -> work(day));
        office.live(day);
        nothingIsUnsupervised(day);
    }

    private void sweep() {
        deadlines.run();
        cardSweep.run();
        visitSweep.run();
        licenceSweep.run();
        reviewSweep.run();
        handoverSweep.run();
    }

    private void work(LocalDate day) {
        for (YearCounty county : YearCounty.values()) {
            licences.sign(county);
        }
        licences.sign("city", DemoOffice.CITY);
        cards.work();
        reviews.decide();
        if (day.isBefore(FIRST)) {
            return;
        }
        LocalDate quarter = day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        int dayOfQuarter = office.days.between(quarter.minusDays(1), day);
        if (dayOfQuarter == 2) {
            planQuarter((day.getMonthValue() + 2) / 3);
        }
        if (dayOfQuarter == 7) {
            reviews.conduct();
        }
        for (YearCounty county : YearCounty.values()) {
            inspections.due(county.place, county.code);
        }
        if (day.equals(office.days.from(day.withDayOfMonth(20)))) {
            Arrays.stream(YearCounty.values()).forEach(inspections::order);
        }
        planCity();
        inspections.due("city", DemoOffice.CITY);
    }

    private void planQuarter(int quarter) {
        for (YearCounty county : YearCounty.values()) {
            for (String department : List.of(YearMatter.WATER, YearMatter.FOREST)) {
                inspections.publish(county.place, office.body(county.code, department));
            }
            inspections.draw(county, quarter);
        }
    }

    /** What the city has got back it plans for. */
    private void planCity() {
        String body = office.body(DemoOffice.CITY, YearMatter.WATER);
        boolean has = jdbc.queryForObject(
                        "select count(*) from supervision_object where body_id = ? and state <> 'ENDED'",
                        Integer.class,
                        body)
                > 0;
        if (has && !cityPlanned) {
            cityPlanned = true;
            inspections.publish("city", body);
        }
    }

    private void nothingIsUnsupervised(LocalDate day) {
        assertThat(jdbc.queryForList(
                        "select l.number from licence l left join supervision_object o on o.licence_id = l.id"
                                + " where l.status = 'VALID' and (o.id is null or o.state <> 'WATCHED')",
                        String.class))
                .as("seed %d, %s: each valid licence is watched over by a body that has signed for it", seed, day)
                .isEmpty();
        office.on(day, () -> assertThat(office.as("province.reform", objects::gaps))
                .as("seed %d, %s: what the page says", seed, day)
                .isEqualTo(new ObjectBook.Gaps(List.of(), List.of())));
    }

    private void everyObjectOfRiskDWasInspected() {
        List<String> missed = jdbc
                .queryForList(
                        "select s.id, s.licence_no, s.identifier_lookup, s.body_id, s.given_on from supervision_object s"
                                + " where s.risk = 'D' and s.state <> 'ENDED' and exists"
                                + " (select 1 from licence l where l.id = s.licence_id and l.granted_on < ?)",
                        LocalDate.of(2026, 10, 1))
                .stream()
                .filter(row -> made(row.get("id")) < wanted(row))
                .map(row -> row + " made " + made(row.get("id")) + " wanted " + wanted(row))
                .toList();
        assertThat(missed)
                .as("seed %d: every object of risk D is inspected", seed)
                .isEmpty();
    }

    private int made(Object object) {
        return jdbc.queryForObject(
                "select count(*) from inspection_visit v join inspection_visit_object o on o.visit_id = v.id"
                        + " where o.object_id = ? and v.done_on between ? and ?",
                Integer.class,
                object,
                FIRST,
                LAST);
    }

    /** What the table asks for; a second visit obeys the cap. */
    private int wanted(Map<String, Object> object) {
        long id = ((Number) object.get("id")).longValue();
        int table = inspections.required.getOrDefault(id, 1);
        int others = jdbc.queryForObject(
                "select count(*) from inspection_visit v where v.licensee_key = ? and v.visit_year = 2026 and v.slot is not null"
                        + " and not exists (select 1 from inspection_visit_object o where o.visit_id = v.id and o.object_id = ?)",
                Integer.class,
                object.get("identifier_lookup"),
                id);
        return Math.max(1, Math.min(table, YearInspections.CAP - others));
    }

    /** Whichever bodies came. */
    private void nobodyWasVisitedAboveTheCap() {
        assertThat(jdbc.queryForList(
                        "select licensee_key, count(*) from inspection_visit where visit_year = 2026 and state <> 'DROPPED'"
                                + " and ground in ('PLANNED', 'DRAWN', 'ORDERED') group by licensee_key having count(*) > ?",
                        YearInspections.CAP))
                .as("seed %d: nobody is visited above the cap", seed)
                .isEmpty();
        assertThat(inspections.wrongOrders).as("seed %d", seed).isEmpty();
    }

    private void nobodyWasInspectedByABodyThatNoLongerWatches() {
        assertThat(jdbc.queryForList("select v.id, o.body_id, v.done_on, s.body_id as now, s.given_on"
                        + " from inspection_visit v join inspection_visit_object o on o.visit_id = v.id"
                        + " join supervision_object s on s.id = o.object_id"
                        + " where v.done_on is not null and s.body_id <> o.body_id and v.done_on > s.given_on"))
                .as("seed %d: nobody is inspected by a body that watches over him no more", seed)
                .isEmpty();
    }

    private void whatWasDrawnIsWhatTheTableAsksFor() {
        assertThat(inspections.drawn).as("seed %d", seed).isEqualTo(inspections.expectedDrawn);
    }

    private void theYearsShareWasDrawn() {
        assertThat(inspections.shortOfShare()).as("seed %d", seed).isEmpty();
    }

    /** Of one officer at one body within thirty days: no three without a red one, no red one without its three. */
    private void threeYellowCardsAreARedOne() {
        List<Map<String, Object>> yellow = jdbc.queryForList(
                "select id, officer_id, body_id, reached_on, counted_for from monitoring_card where kind = 'YELLOW'"
                        + " and officer_id <> '' and state <> 'REVOKED' order by reached_on, id");
        List<String> wrong = new ArrayList<>();
        for (Map<String, Object> first : yellow) {
            List<Map<String, Object>> near = yellow.stream()
                    .filter(card -> card.get("officer_id").equals(first.get("officer_id"))
                            && card.get("body_id").equals(first.get("body_id"))
                            && Objects.equals(card.get("counted_for"), first.get("counted_for"))
                            && within(first, card))
                    .toList();
            if (first.get("counted_for") == null && near.size() >= 3) {
                wrong.add("no red card for " + near);
            }
        }
        for (Map<String, Object> red : jdbc.queryForList(
                "select id, state from monitoring_card where rule_code = 'THREE_YELLOW' and state = 'OPEN'")) {
            List<Map<String, Object>> counted = yellow.stream()
                    .filter(card -> red.get("id").equals(card.get("counted_for")))
                    .toList();
            if (counted.size() != 3 || !within(counted.get(0), counted.get(2))) {
                wrong.add("a red card for " + counted);
            }
        }
        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    private static boolean within(Map<String, Object> first, Map<String, Object> card) {
        LocalDate from = ((Date) first.get("reached_on")).toLocalDate();
        LocalDate on = ((Date) card.get("reached_on")).toLocalDate();
        return !on.isBefore(from) && on.isBefore(from.plusDays(30));
    }

    private void eachCardHasItsCauseAndEachFaultItsCard() {
        Set<YearCase.Due> due = cases.book.stream()
                .flatMap(one -> one.due(office.days, looked).stream())
                .collect(Collectors.toSet());
        Set<YearCase.Due> raised = jdbc
                .query(
                        "select case_id, rule_code, clock_kind, limit_on from monitoring_card where rule_code <> 'THREE_YELLOW'",
                        (row, no) -> new YearCase.Due(
                                row.getLong(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .stream()
                .collect(Collectors.toSet());
        Map<Long, YearCase> known = cases.book.stream().collect(Collectors.toMap(one -> one.id, one -> one));
        Set<YearCase.Due> missing = new HashSet<>(due);
        missing.removeAll(raised);
        Set<YearCase.Due> groundless = new HashSet<>(raised);
        groundless.removeAll(due);
        assertThat(told(groundless, known))
                .as("seed %d: each card has a cause", seed)
                .isEmpty();
        assertThat(told(missing, known))
                .as("seed %d: each fault has its card", seed)
                .isEmpty();
        assertThat(raised).as("seed %d", seed).isNotEmpty();
    }

    private static List<String> told(Set<YearCase.Due> cards, Map<Long, YearCase> known) {
        return cards.stream()
                .map(card -> card + " of " + known.get(card.caseId()))
                .toList();
    }

    private void reviewsDrewAndJudgedByTheRules() {
        assertThat(reviews.results).as("seed %d", seed).isEqualTo(reviews.expectedResults);
        assertThat(reviews.results).isNotEmpty();
    }

    private void theBadCountyLostItsPower() {
        assertThat(reviews.suspended).as("seed %d", seed).containsKey(YearMatter.SAND_MINING.id);
        assertThat(reviews.recalled.keySet()).as("seed %d", seed).isEqualTo(reviews.suspended.keySet());
        String city = office.body(DemoOffice.CITY, YearMatter.WATER);
        for (String matter : reviews.recalled.keySet()) {
            assertThat(jdbc.queryForList(
                            "select distinct body_id from supervision_object where matter_id = ? and division_code = ?"
                                    + " and state <> 'ENDED'",
                            String.class,
                            matter,
                            YearCounty.LINSHUI.code))
                    .as("seed %d: %s has moved", seed, matter)
                    .containsExactly(city);
        }
    }

    /** In a database of its own: a year's sweeps go over everything that there is. */
    @OnH2
    @TestPropertySource(properties = "countypowers.database.url=jdbc:h2:mem:year;CASE_INSENSITIVE_IDENTIFIERS=TRUE")
    @DirtiesContext
    static class OnH2Test extends SupervisedYearTest {}
}
