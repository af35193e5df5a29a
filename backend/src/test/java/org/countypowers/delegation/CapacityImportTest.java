package org.countypowers.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class CapacityImportTest {
    private static final LocalDate NEXT = LocalDate.of(2031, 1, 1);

    @Autowired
    CapacityImport indicators;

    @Autowired
    EligibilityImport eligibility;

    @Autowired
    CapacityStore store;

    private String shipped;

    @BeforeEach
    void readWhatIsShipped() throws IOException {
        shipped = Files.readString(Path.of("../sql/seed/capacity_indicators.csv"));
    }

    @Test
    void what_is_shipped_is_version_one_with_its_rules_as_numbers() {
        CapacityStore.VersionRow first = store.versionOn(NEXT.minusDays(1)).orElseThrow();
        assertThat(first.no()).isEqualTo(1);
        assertThat(first.terms().validMonths()).isEqualTo(12);
        List<CapacityIndicator> rows = store.indicators(1);
        assertThat(rows).hasSize(18);
        assertThat(rows.get(0).perCases()).isEqualTo(300);
        assertThat(rows.stream().mapToInt(CapacityIndicator::weight).sum()).isEqualTo(100);
        assertThat(store.versionOn(LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void a_new_version_holds_from_its_day_and_the_old_one_until_then() throws IOException {
        ImportReport report = indicators.load(
                new StringReader(shipped.replace(",3,100%,", ",2,100%,").replace(",4,≥50件", ",5,≥50件")), NEXT);
        assertThat(report.errors()).isEmpty();
        assertThat(report.kept()).isEqualTo(18);
        assertThat(store.versionOn(NEXT.minusDays(1)).orElseThrow().no()).isEqualTo(1);
        assertThat(store.versionOn(NEXT).orElseThrow().no()).isEqualTo(2);
        assertThat(store.indicators(1).get(17).weight()).isEqualTo(4);
        assertThat(store.indicators(2).get(17).weight()).isEqualTo(5);
    }

    @Test
    void a_version_whose_weights_do_not_add_up_to_a_hundred_is_refused_whole() throws IOException {
        ImportReport report = indicators.load(new StringReader(shipped.replace(",3,100%,", ",4,100%,")), NEXT);
        assertThat(report.kept()).isZero();
        assertThat(report.errors()).containsExactly(new RowError(1, "import.capacity.weights", List.of("101")));
        assertThat(store.newestVersion().orElseThrow().no()).isEqualTo(1);
    }

    @Test
    void a_bad_row_is_named_with_its_line_and_keeps_the_whole_version_out() throws IOException {
        ImportReport report = indicators.load(
                new StringReader(shipped.replace("PERCENT,80,40", "PERCENT,40,40")
                        .replace("YES_NO,1,0,0,RISK_D,1", "YES_NO,1,0,0,SOMETIMES,1")),
                NEXT);
        assertThat(report.kept()).isZero();
        assertThat(report.errors())
                .extracting(RowError::line, RowError::reasonKey)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "import.capacity.span"),
                        org.assertj.core.groups.Tuple.tuple(13, "import.value"));
        assertThat(store.newestVersion().orElseThrow().no()).isEqualTo(1);
    }

    @Test
    void a_version_does_not_begin_before_an_earlier_one() throws IOException {
        LocalDate first = store.newestVersion().orElseThrow().holdsFrom();
        assertThat(indicators.load(new StringReader(shipped), first).errors())
                .extracting(RowError::reasonKey)
                .containsExactly("import.capacity.day");
    }

    @Test
    void a_class_belongs_to_a_county_and_names_its_source() throws IOException {
        ImportReport report = eligibility.classes(
                new StringReader("division_code,class,holds_from,source\n"
                        + "511621,AGRICULTURAL,2031-01-01,川府发〔2030〕1号\n"
                        + "511600,AGRICULTURAL,2031-01-01,川府发〔2030〕1号\n"
                        + "511622,RICH,2031-01-01,川府发〔2030〕1号\n"
                        + "511602,ECOLOGICAL,2031-01-01,\n"
                        + "511623,ECOLOGICAL,2020-01-01,川府发〔2030〕1号\n"),
                "系统",
                LocalDate.of(2031, 1, 1));
        assertThat(report.kept()).isEqualTo(1);
        assertThat(report.errors())
                .extracting(RowError::reasonKey)
                .containsExactly("import.division", "import.value", "import.required", "delegation.eligibility.past");
    }

    @OnH2
    static class OnH2Test extends CapacityImportTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CapacityImportTest {}
}
