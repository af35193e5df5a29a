package org.countypowers.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.delegation.domain.CapacityChange;
import org.countypowers.delegation.domain.CapacityFacts;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Measure;
import org.countypowers.delegation.domain.CapacityLine.GateState;
import org.countypowers.delegation.domain.CapacityReading;
import org.countypowers.delegation.domain.CapacityResult;
import org.countypowers.delegation.domain.CapacityScoring;
import org.countypowers.delegation.domain.CapacityTerms;
import org.countypowers.organisation.CsvSheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityScoringTest {
    private static final CapacityTerms TERMS = new CapacityTerms(85, 70, 60, 12, 6);
    private static final CapacityFacts PLAIN = new CapacityFacts(100, false, false);
    private static List<CapacityIndicator> shipped;

    @BeforeAll
    static void readWhatIsShipped() throws IOException {
        shipped = new ArrayList<>();
        try (Reader csv = Files.newBufferedReader(Path.of("../sql/seed/capacity_indicators.csv"))) {
            assertThat(CsvSheet.read(csv, List.of(), row -> shipped.add(CapacityImport.indicator(row)))
                            .errors())
                    .isEmpty();
        }
    }

    @Test
    void the_shipped_weights_add_up_to_a_hundred() {
        assertThat(shipped).hasSize(18);
        assertThat(shipped.stream().mapToInt(CapacityIndicator::weight).sum()).isEqualTo(100);
    }

    @Test
    void a_county_that_meets_every_rule_has_a_hundred_points() {
        CapacityResult result = score(full(), PLAIN);
        assertThat(result.total()).isEqualByComparingTo("100");
        assertThat(result.advice()).isEqualTo(CapacityAdvice.DIRECT_TRANSFER);
        assertThat(CapacityChange.of(shipped, full(), PLAIN, TERMS).nothing()).isTrue();
    }

    @Test
    void nothing_measured_is_no_points_and_every_gate_that_binds_fails() {
        CapacityResult result = score(Map.of(), PLAIN);
        assertThat(result.total()).isEqualByComparingTo("0");
        assertThat(result.failedGates()).containsExactly("C11", "C15", "C21", "C22", "C32", "C52");
        assertThat(result.advice()).isEqualTo(CapacityAdvice.NOT_NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "100,DIRECT_TRANSFER",
        "85,DIRECT_TRANSFER",
        "84.99,ENTRUST",
        "70,ENTRUST",
        "69.99,FRONT_DESK",
        "60,FRONT_DESK",
        "59.99,NOT_NOW",
        "0,NOT_NOW"
    })
    void the_form_follows_from_the_total_at_the_edge_of_each_band(BigDecimal total, CapacityAdvice advice) {
        assertThat(TERMS.advice(total)).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "15,DIRECT_TRANSFER",
        "15.01,ENTRUST",
        "30,ENTRUST",
        "30.01,FRONT_DESK",
        "40,FRONT_DESK",
        "40.01,NOT_NOW"
    })
    void points_lost_anywhere_without_a_gate_narrow_the_form(BigDecimal lost, CapacityAdvice advice) {
        Map<String, CapacityReading> readings = full();
        BigDecimal left = lost;
        for (CapacityIndicator indicator : shipped) {
            BigDecimal off = left.min(BigDecimal.valueOf(indicator.weight()));
            left = left.subtract(off);
            readings.computeIfPresent(
                    indicator.code(),
                    (code, reading) -> reading.scored(
                            BigDecimal.valueOf(indicator.weight()).subtract(off)));
        }
        CapacityResult result = score(readings, PLAIN);
        assertThat(result.total()).isEqualByComparingTo(BigDecimal.valueOf(100).subtract(lost));
        assertThat(result.failedGates()).isEmpty();
        assertThat(result.advice()).isEqualTo(advice);
    }

    @ParameterizedTest
    @CsvSource({
        "C11,0,0",
        "C11,1,4",
        "C11,2,8",
        "C11,9,8",
        "C12,39,0",
        "C12,40,0",
        "C12,60,3",
        "C12,79.99,5.99",
        "C12,80,6",
        "C12,100,6",
        "C51,90,0",
        "C51,94.5,3",
        "C51,99,6",
        "C53,0,5",
        "C53,1,3.33",
        "C53,2,1.66",
        "C53,3,0",
        "C53,40,0",
        "C21,1,0",
        "C21,2,4",
        "C21,3,8",
        "C22,0,0",
        "C22,1,7",
        "C61,5,0",
        "C61,27.5,2",
        "C61,50,4"
    })
    void a_score_lies_on_the_line_between_the_two_rules_and_rounding_never_adds(
            String code, BigDecimal value, BigDecimal score) {
        Map<String, CapacityReading> readings = new HashMap<>(Map.of(code, CapacityReading.of(value)));
        assertThat(score(readings, PLAIN).line(code).score()).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "600,2", "601,3", "900,3", "901,4", "3000,10"})
    void every_three_hundred_cases_need_one_officer_and_two_at_the_least(int cases, BigDecimal officers) {
        CapacityFacts facts = new CapacityFacts(cases, false, false);
        Map<String, CapacityReading> readings = full();
        readings.put("C11", CapacityReading.of(officers));
        assertThat(score(readings, facts).line("C11").score()).isEqualByComparingTo("8");
        readings.put("C11", CapacityReading.of(officers.subtract(BigDecimal.ONE)));
        assertThat(score(readings, facts).line("C11").score()).isLessThan(BigDecimal.valueOf(8));
    }

    @ParameterizedTest
    @CsvSource({
        "C11,1,2",
        "C15,79.99,80",
        "C22,0,1",
        "C32,0,1",
        "C52,79.99,80",
    })
    void a_gate_marked_binding_fails_below_its_least_and_the_total_does_not_help(
            String code, BigDecimal below, BigDecimal least) {
        Map<String, CapacityReading> readings = full();
        readings.put(code, CapacityReading.of(below));
        CapacityResult failed = score(readings, PLAIN);
        assertThat(failed.failedGates()).containsExactly(code);
        assertThat(failed.advice()).isEqualTo(CapacityAdvice.NOT_NOW);
        readings.put(code, CapacityReading.of(least));
        assertThat(score(readings, PLAIN).failedGates()).isEmpty();
    }

    @Test
    void without_a_guide_to_the_matter_two_other_rules_do_not_pass_the_gate() {
        Map<String, CapacityReading> readings = full();
        readings.put("C21", CapacityReading.of(BigDecimal.valueOf(2)).withGate(BigDecimal.ZERO));
        CapacityResult result = score(readings, PLAIN);
        assertThat(result.line("C21").score()).isEqualByComparingTo("4");
        assertThat(result.failedGates()).containsExactly("C21");
    }

    @ParameterizedTest
    @CsvSource({"C13,1", "C33,0"})
    void two_gates_bind_only_for_risk_d(String code, BigDecimal below) {
        Map<String, CapacityReading> readings = full();
        readings.put(code, CapacityReading.of(below));
        assertThat(score(readings, PLAIN).line(code).gate()).isEqualTo(GateState.NOT_BINDING);
        assertThat(score(readings, new CapacityFacts(100, true, false)).failedGates())
                .containsExactly(code);
    }

    @Test
    void two_certified_officers_are_needed_only_where_inspections_or_penalties_come_with_the_matter() {
        Map<String, CapacityReading> readings = full();
        readings.put("C12", CapacityReading.of(new BigDecimal("100")).withGate(BigDecimal.ONE));
        assertThat(score(readings, PLAIN).failedGates()).isEmpty();
        assertThat(score(readings, new CapacityFacts(100, false, true)).failedGates())
                .containsExactly("C12");
        readings.put("C12", CapacityReading.of(new BigDecimal("100")).withGate(BigDecimal.valueOf(2)));
        assertThat(score(readings, new CapacityFacts(100, false, true)).failedGates())
                .isEmpty();
    }

    @Test
    void a_county_without_past_cases_earns_nothing_for_them_but_fails_no_gate() {
        Map<String, CapacityReading> readings = full();
        readings.put("C52", new CapacityReading(null, null, true, null));
        CapacityResult result = score(readings, PLAIN);
        assertThat(result.total()).isEqualByComparingTo("94");
        assertThat(result.failedGates()).isEmpty();
    }

    @Test
    void below_five_applications_a_year_the_front_desk_is_advised_whatever_the_total() {
        Map<String, CapacityReading> readings = full();
        readings.put("C61", CapacityReading.of(new BigDecimal("4.99")));
        CapacityResult result = score(readings, PLAIN);
        assertThat(result.total()).isEqualByComparingTo("96");
        assertThat(result.advice()).isEqualTo(CapacityAdvice.FRONT_DESK);
        assertThat(CapacityChange.of(shipped, readings, PLAIN, TERMS).gates()).containsExactly("C61");
    }

    @Test
    void a_better_figure_never_lowers_the_total_or_opens_a_gate() {
        Random random = new Random(20261123);
        for (int round = 0; round < 5_000; round++) {
            CapacityFacts facts = new CapacityFacts(random.nextInt(2000), random.nextBoolean(), random.nextBoolean());
            Map<String, CapacityReading> readings = random(random);
            CapacityResult before = score(readings, facts);
            CapacityIndicator any = shipped.get(random.nextInt(shipped.size()));
            CapacityReading old = readings.get(any.code());
            boolean rises = any.fullAt().compareTo(any.zeroAt()) > 0;
            BigDecimal better = rises
                    ? any(random, any.measure()).max(old.value())
                    : any(random, any.measure()).min(old.value());
            readings.put(any.code(), new CapacityReading(better, old.gateValue(), false, null));
            CapacityResult after = score(readings, facts);
            assertThat(after.total()).as("round %s %s", round, any.code()).isGreaterThanOrEqualTo(before.total());
            assertThat(before.failedGates()).containsAll(after.failedGates());
            assertThat(before.advice().widerThan(after.advice())).isFalse();
        }
    }

    @Test
    void what_would_change_the_result_does_change_it() {
        Random random = new Random(20261124);
        for (int round = 0; round < 5_000; round++) {
            CapacityFacts facts = new CapacityFacts(random.nextInt(2000), random.nextBoolean(), random.nextBoolean());
            Map<String, CapacityReading> readings = random(random);
            CapacityResult before = score(readings, facts);
            CapacityChange change = CapacityChange.of(shipped, readings, facts, TERMS);
            if (change.nothing()) {
                assertThat(before.advice()).isEqualTo(CapacityAdvice.DIRECT_TRANSFER);
                continue;
            }
            for (String code : change.gates()) {
                CapacityIndicator indicator = before.line(code).indicator();
                CapacityReading old = readings.get(code);
                readings.put(
                        code,
                        indicator.asksGate()
                                ? old.withGate(indicator.gateLeast())
                                : CapacityReading.of(indicator.gateLeast()));
            }
            List<CapacityChange.Lever> levers = change.single().isEmpty()
                    ? change.together()
                    : change.single().subList(0, 1);
            levers.forEach(lever -> readings.put(
                    lever.code(),
                    new CapacityReading(
                            lever.value(), readings.get(lever.code()).gateValue(), false, null)));
            CapacityResult after = score(readings, facts);
            assertThat(after.advice())
                    .as("round %s %s", round, change)
                    .satisfiesAnyOf(advice -> assertThat(advice).isEqualTo(change.target()), advice -> assertThat(
                                    advice.widerThan(change.target()))
                            .isTrue());
        }
    }

    private static Map<String, CapacityReading> full() {
        Map<String, CapacityReading> readings = new HashMap<>();
        shipped.forEach(indicator -> {
            CapacityReading reading = CapacityReading.of(indicator.fullAt());
            readings.put(indicator.code(), indicator.asksGate() ? reading.withGate(indicator.gateLeast()) : reading);
        });
        return readings;
    }

    private static Map<String, CapacityReading> random(Random random) {
        Map<String, CapacityReading> readings = new HashMap<>();
        shipped.forEach(indicator -> {
            CapacityReading reading = CapacityReading.of(any(random, indicator.measure()));
            readings.put(
                    indicator.code(),
                    indicator.asksGate() ? reading.withGate(BigDecimal.valueOf(random.nextInt(4))) : reading);
        });
        return readings;
    }

    private static BigDecimal any(Random random, Measure measure) {
        return switch (measure) {
            case YES_NO -> BigDecimal.valueOf(random.nextInt(5) > 0 ? 1 : 0);
            case PERCENT -> BigDecimal.valueOf(7000 + random.nextInt(3001), 2);
            case NUMBER -> BigDecimal.valueOf(random.nextInt(8));
        };
    }

    private static CapacityResult score(Map<String, CapacityReading> readings, CapacityFacts facts) {
        return CapacityScoring.score(shipped, readings, facts, TERMS);
    }
}
