package org.countypowers.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.Eligibility.Verdict;
import org.countypowers.delegation.EligibilityBook.CountyLine;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class EligibilityTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String SOURCE = "川府发〔2026〕1号";
    private static final String COUNTY = DemoOffice.YUECHI;

    @Autowired
    Office office;

    @Autowired
    Eligibility eligibility;

    @Autowired
    EligibilityBook book;

    @Autowired
    EligibilityDesk desk;

    @BeforeTransaction
    void openTheOffice() {
        office.open();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XK-034", "QT-010", "XK-073", "XK-042", "XK-043", "XK-036", "XK-037"})
    void an_ecological_county_gets_no_direct_transfer_of_what_strains_nature(String matter) {
        set(CountyClass.ECOLOGICAL);
        assertThat(judge(matter, DelegationForm.DIRECT_TRANSFER).reasonKey())
                .isEqualTo("delegation.eligibility.ecological");
        assertThat(judge(matter, DelegationForm.ENTRUST).allowed()).isTrue();
        assertThat(judge(matter, DelegationForm.FRONT_DESK).allowed()).isTrue();
        assertThat(judge("XK-069", DelegationForm.DIRECT_TRANSFER).allowed()).isTrue();
        set(CountyClass.AGRICULTURAL);
        assertThat(judge(matter, DelegationForm.DIRECT_TRANSFER)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_county_without_a_class_is_refused_only_where_a_class_would_be_and_both_are_said() {
        Verdict refused = eligibility.judge("XK-073", DemoOffice.WUSHENG, DelegationForm.DIRECT_TRANSFER, DAY);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.reasonKey()).isEqualTo("delegation.eligibility.classNotSet");
        Verdict harmless = eligibility.judge("XK-069", DemoOffice.WUSHENG, DelegationForm.DIRECT_TRANSFER, DAY);
        assertThat(harmless.allowed()).isTrue();
        assertThat(harmless.reasonKey()).isEqualTo("delegation.eligibility.classNotSetHere");
    }

    @Test
    void a_class_counts_from_its_day_and_the_days_before_keep_theirs() {
        on(DAY, () -> desk.setClass(COUNTY, CountyClass.ECOLOGICAL, DAY.plusDays(10), SOURCE));
        assertThat(eligibility
                        .judge("XK-073", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY.plusDays(9))
                        .reasonKey())
                .isEqualTo("delegation.eligibility.classNotSet");
        assertThat(eligibility
                        .judge("XK-073", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY.plusDays(10))
                        .reasonKey())
                .isEqualTo("delegation.eligibility.ecological");
    }

    @Test
    void only_the_provinces_administrator_sets_a_class_and_cites_its_source() {
        assertThatThrownBy(() -> office.as("city.system", () -> {
                    desk.setClass(COUNTY, CountyClass.ECOLOGICAL, LocalDate.of(2999, 1, 1), SOURCE);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
        refused("delegation.eligibility.source", () -> desk.setClass(COUNTY, CountyClass.ECOLOGICAL, DAY, " "));
        refused(
                "delegation.eligibility.past",
                () -> desk.setClass(COUNTY, CountyClass.ECOLOGICAL, DAY.minusDays(1), SOURCE));
        set(CountyClass.ECOLOGICAL);
        on(DAY, () -> {
            assertThat(book.counties())
                    .hasSize(183)
                    .filteredOn(line -> line.countyClass() != null)
                    .hasSize(32);
            assertThat(book.counts()).extracting(EligibilityBook.Count::planned).containsExactly(33, 57, 35, 58);
            assertThat(book.counts()).extracting(EligibilityBook.Count::set).containsExactly(8L, 14L, 4L, 6L);
        });
    }

    @Test
    void a_class_that_begins_later_is_listed_with_its_day_and_the_last_word_for_a_day_counts() {
        on(DAY, () -> {
            desk.setClass(COUNTY, CountyClass.URBAN_CORE, DAY.plusDays(10), SOURCE);
            desk.setClass(COUNTY, CountyClass.ECOLOGICAL, DAY.plusDays(10), SOURCE);
            desk.setClass(COUNTY, CountyClass.AGRICULTURAL, DAY.plusDays(40), SOURCE);
            CountyLine line = county(book.counties());
            assertThat(line.countyClass()).isNull();
            assertThat(line.coming())
                    .extracting(each -> each.countyClass() + " " + each.from())
                    .containsExactly("ECOLOGICAL " + DAY.plusDays(10), "AGRICULTURAL " + DAY.plusDays(40));
        });
        on(DAY.plusDays(10), () -> {
            assertThat(county(book.counties()).countyClass()).isEqualTo(CountyClass.ECOLOGICAL);
            assertThat(county(book.counties()).coming()).hasSize(1);
        });
    }

    @Test
    void a_reform_office_reads_the_classes_of_its_own_counties_and_sets_none() {
        assertThat(office.as("province.reform", () -> book.counties())).hasSize(183);
        assertThat(office.as("province.reform", () -> book.counts())).hasSize(4);
        assertThat(office.as("city.reform", () -> book.counties())).isNotEmpty().allMatch(line -> line.code()
                .startsWith("5116"));
        assertThat(office.as("city.reform", () -> book.counts())).isEmpty();
        assertThat(office.as("yuechi.reform", () -> book.counties()))
                .extracting(CountyLine::code)
                .containsExactly(COUNTY);
        assertThat(office.as("wusheng.reform", () -> book.towns())).isEmpty();
        assertThat(office.as("yuechi.reform", () -> book.towns())).hasSize(2);
        assertThatThrownBy(() -> office.as("province.reform", () -> {
                    desk.setClass(COUNTY, CountyClass.ECOLOGICAL, LocalDate.of(2999, 1, 1), SOURCE);
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.as("province.reform", () -> desk.importClasses(new byte[0])))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yuechi.window", "yuechi.approver", "province.legality", "city.auditor", "city.security"})
    void nobody_else_reads_the_classes(String username) {
        assertThatThrownBy(() -> office.as(username, () -> book.counties())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.as(username, () -> book.counts())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.as(username, () -> book.towns())).isInstanceOf(AccessDeniedException.class);
    }

    private static CountyLine county(List<CountyLine> lines) {
        return lines.stream()
                .filter(line -> line.code().equals(COUNTY))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"49999,false", "50000,false", "50001,true", "120000,true"})
    void a_town_needs_more_than_fifty_thousand_residents(int residents, boolean allowed) {
        on(DAY, () -> desk.setPopulation(DemoOffice.TOWN_EAST, residents, DAY.minusDays(30), "第七次人口普查公报"));
        assertThat(town("QT-001", DelegationForm.TOWN_EMPOWER).allowed()).isEqualTo(allowed);
        assertThat(town("QT-001", DelegationForm.STATUTORY_TOWN).allowed()).isTrue();
    }

    @Test
    void a_town_without_a_cited_figure_is_not_eligible() {
        assertThat(town("QT-001", DelegationForm.TOWN_EMPOWER).reasonKey())
                .isEqualTo("delegation.eligibility.populationNotSet");
        refused("delegation.eligibility.source", () -> desk.setPopulation(DemoOffice.TOWN_EAST, 60_000, DAY, ""));
        refused(
                "delegation.eligibility.counted",
                () -> desk.setPopulation(DemoOffice.TOWN_EAST, 60_000, DAY.plusDays(1), SOURCE));
    }

    @Test
    void a_town_of_an_ecological_county_does_not_get_what_its_county_may_not() {
        set(CountyClass.ECOLOGICAL);
        on(DAY, () -> desk.setPopulation(DemoOffice.TOWN_EAST, 60_000, DAY, "第七次人口普查公报"));
        assertThat(town("XK-073", DelegationForm.TOWN_EMPOWER).reasonKey())
                .isEqualTo("delegation.eligibility.ecological");
        assertThat(town("QT-001", DelegationForm.TOWN_EMPOWER)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void a_city_is_no_delegate() {
        assertThat(eligibility
                        .judge("QT-001", DemoOffice.CITY, DelegationForm.DIRECT_TRANSFER, DAY)
                        .allowed())
                .isFalse();
    }

    private Verdict judge(String matter, DelegationForm form) {
        return eligibility.judge(matter, COUNTY, form, DAY);
    }

    private Verdict town(String matter, DelegationForm form) {
        return eligibility.judge(matter, DemoOffice.TOWN_EAST, form, DAY);
    }

    private void set(CountyClass countyClass) {
        on(DAY, () -> desk.setClass(COUNTY, countyClass, DAY, SOURCE));
    }

    private void on(LocalDate day, Runnable act) {
        office.on(
                day,
                () -> office.as("province.system", () -> {
                    act.run();
                    return null;
                }));
    }

    private void refused(String key, Runnable act) {
        assertThatThrownBy(() -> on(DAY, act))
                .isInstanceOfSatisfying(CapacityRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo(key));
    }

    @OnH2
    static class OnH2Test extends EligibilityTest {}

    @OnMariaDb
    static class OnMariaDbTest extends EligibilityTest {}
}
