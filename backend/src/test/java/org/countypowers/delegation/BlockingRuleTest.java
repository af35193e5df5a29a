package org.countypowers.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Procedure;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.delegation.BlockingRule.Verdict;
import org.countypowers.organisation.Level;
import org.countypowers.testing.OnH2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnH2
class BlockingRuleTest {
    private static final Set<DelegationForm> NO_FORM = EnumSet.of(
            DelegationForm.STATUTORY_COUNTY,
            DelegationForm.STATUTORY_TOWN,
            DelegationForm.NOT_DELEGABLE,
            DelegationForm.UNDELEGATED);

    @Autowired
    BlockingRule rule;

    /** SPEC 2 word by word: what each reservation lets pass, where the form fits the level at all. */
    static Stream<Arguments> everything() {
        Map<Level, Set<DelegationForm>> fits = new EnumMap<>(Level.class);
        fits.put(Level.PROVINCE, Set.of());
        fits.put(Level.CITY, Set.of(DelegationForm.ENTRUST));
        fits.put(Level.COUNTY, EnumSet.complementOf(EnumSet.of(DelegationForm.TOWN_EMPOWER)));
        fits.put(
                Level.TOWN,
                EnumSet.of(
                        DelegationForm.DIRECT_TRANSFER,
                        DelegationForm.ENTRUST,
                        DelegationForm.FRONT_DESK,
                        DelegationForm.TOWN_EMPOWER));
        Map<String, Set<DelegationForm>> passes = Map.of(
                "NONE",
                EnumSet.complementOf(EnumSet.copyOf(NO_FORM)),
                "CITY",
                Set.of(DelegationForm.ENTRUST, DelegationForm.FRONT_DESK, DelegationForm.DISPATCHED_ORGAN),
                "PROVINCE",
                Set.of(DelegationForm.ENTRUST, DelegationForm.FRONT_DESK, DelegationForm.DIRECT_REPORT),
                "COUNTY",
                Set.of(DelegationForm.ENTRUST, DelegationForm.FRONT_DESK, DelegationForm.TOWN_EMPOWER),
                "STATE",
                Set.of(DelegationForm.FRONT_DESK));
        return passes.entrySet().stream()
                .flatMap(reservation -> Stream.of(Level.values()).flatMap(target -> Stream.of(DelegationForm.values())
                        .map(form -> Arguments.of(
                                reservation.getKey(),
                                target,
                                form,
                                !NO_FORM.contains(form)
                                        && fits.get(target).contains(form)
                                        && reservation.getValue().contains(form)
                                        && below(reservation.getKey(), target)))));
    }

    /** Nothing is given to the organ that the law already names, or above it. */
    private static boolean below(String reservation, Level target) {
        return switch (reservation) {
            case "CITY" -> target == Level.COUNTY || target == Level.TOWN;
            case "COUNTY" -> target == Level.TOWN;
            default -> true;
        };
    }

    @ParameterizedTest
    @MethodSource("everything")
    void a_form_passes_where_the_reservation_lets_it(
            String reservation, Level target, DelegationForm form, boolean allowed) {
        Verdict verdict = rule.judge(matter(reservation, target, DelegationForm.ENTRUST), form, target);

        assertThat(verdict.allowed()).as(verdict.reasonKey()).isEqualTo(allowed);
        assertThat(verdict.clause()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_the_law_does_not_let_go_is_given_in_no_form(
            String reservation, Level target, DelegationForm form, boolean allowed) {
        Verdict verdict = rule.judge(matter(reservation, target, DelegationForm.NOT_DELEGABLE), form, target);

        assertThat(verdict).isEqualTo(new Verdict(false, "delegation.blocking.notDelegable", "《某条例》第一条"));
    }

    @Test
    void a_provincial_power_is_entrusted_only_to_the_level_that_the_law_names() {
        Matter toCounties = matter("PROVINCE", Level.COUNTY, DelegationForm.ENTRUST);
        Matter toCities = matter("PROVINCE", Level.CITY, DelegationForm.ENTRUST);
        Matter toNobody = matter("PROVINCE", Level.PROVINCE, DelegationForm.FRONT_DESK);

        assertThat(rule.judge(toCounties, DelegationForm.ENTRUST, Level.COUNTY).allowed())
                .isTrue();
        for (Matter matter : List.of(toCities, toNobody)) {
            assertThat(rule.judge(matter, DelegationForm.ENTRUST, Level.COUNTY))
                    .isEqualTo(new Verdict(false, "delegation.blocking.entrustLevel", "行政许可法第二十四条"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "PROVINCE"})
    void no_direct_report_passes_by_a_city_whose_step_the_law_asks_for(String reservation) {
        Matter matter = matter(
                reservation,
                Level.PROVINCE,
                DelegationForm.FRONT_DESK,
                new Procedure(Procedure.Kind.FIRST_REVIEW, "市级审核", false, "《某条例》第九条", 15, LimitUnit.WD, Level.CITY));

        assertThat(rule.judge(matter, DelegationForm.DIRECT_REPORT, Level.COUNTY)
                        .reasonKey())
                .isEqualTo("delegation.blocking.cityStep");
    }

    /** The province may give a city what the law reserves to itself; a county gets the desk. */
    static List<CSVRecord> catalogue() throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(Path.of("../sql/seed/matters.csv")))
                .getRecords();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void every_matter_may_be_given_in_the_form_that_its_row_names_or_needs_no_entry(CSVRecord row) {
        DelegationForm form = DelegationForm.valueOf(row.get("delegation_form"));
        Level stated = Level.valueOf(row.get("target_level"));
        // Where the upper level keeps deciding, the row's target is that level, and the holder a county.
        Level holder = stated == Level.TOWN || form == DelegationForm.ENTRUST ? stated : Level.COUNTY;

        Verdict verdict = rule.judge(matter(row.get("statutory_reservation"), stated, form), form, holder);

        String reason =
                switch (form) {
                    case STATUTORY_COUNTY, STATUTORY_TOWN -> "delegation.blocking.statutory";
                    case NOT_DELEGABLE -> "delegation.blocking.notDelegable";
                    default -> verdict.reasonKey();
                };
        assertThat(verdict.allowed()).as(row.get("matter_id") + " " + verdict).isEqualTo(!NO_FORM.contains(form));
        assertThat(verdict.reasonKey()).isEqualTo(reason);
    }

    private static Matter matter(String reservation, Level target, DelegationForm form, Procedure... procedures) {
        return new Matter(
                "XK-000",
                "某事项",
                "行政许可",
                "某领域",
                "018",
                Level.PROVINCE,
                target,
                Level.COUNTY,
                Level.COUNTY,
                Level.COUNTY,
                form,
                "《某条例》第一条",
                reservation,
                20,
                LimitUnit.WD,
                10,
                10,
                "无",
                List.of("申请表"),
                Matter.RiskLevel.B,
                false,
                "",
                "",
                Matter.DeciderKind.DEPARTMENT,
                Matter.Scheme.ORDINARY,
                List.of(procedures));
    }
}
