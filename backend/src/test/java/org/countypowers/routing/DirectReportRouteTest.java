package org.countypowers.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.testing.DirectReports;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class DirectReportRouteTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);
    private static final LocalDate FROM = LocalDate.of(2026, 3, 16);
    private static final String COUNTY = DemoOffice.WUSHENG;
    private static final String MATTER = "XK-041";
    private static final String CLAUSE = "《野生植物保护条例》第十六条";

    @Autowired
    Office office;

    @Autowired
    DirectReports reports;

    @Autowired
    Routes routes;

    @Autowired
    Bodies bodies;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    RegisterOfPowers register;

    @BeforeTransaction
    void openTheOffice() {
        office.open();
    }

    @Test
    void from_its_day_on_a_listed_matter_goes_from_the_county_to_the_province_and_the_city_gets_a_copy() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, ""));

        Route before = find(FROM.minusDays(1));
        assertThat(before.form()).isEqualTo(DelegationForm.UNDELEGATED);
        assertThat(levels(before.firstReviewBodies())).containsExactly("CITY");
        assertThat(before.directReportVersion()).isNull();

        Route route = find(FROM);
        assertThat(route.form()).isEqualTo(DelegationForm.DIRECT_REPORT);
        assertThat(levels(List.of(
                        route.receivingBody(),
                        route.preparingBody(),
                        route.acceptingBody(),
                        route.decidingBody(),
                        route.nameBody(),
                        route.copyTo())))
                .containsExactly("COUNTY", "COUNTY", "PROVINCE", "PROVINCE", "PROVINCE", "CITY");
        assertThat(route.firstReviewBodies()).isEmpty();
        assertThat(route.registerEntryId()).isNull();
        assertThat(route.directReportVersion()).isEqualTo(1);
        assertThat(route.reasons().get(0).key()).isEqualTo("routing.reason.directReportList");
        assertThat(route.reasons().get(0).arguments()).containsExactly("县级直报事项清单", "川办发〔2026〕8号", FROM.toString());
    }

    @Test
    void with_a_clause_the_city_still_reviews_first() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, CLAUSE));

        Route route = find(FROM);

        assertThat(levels(route.firstReviewBodies())).containsExactly("CITY");
        assertThat(levels(List.of(route.decidingBody()))).containsExactly("PROVINCE");
        assertThat(route.reasons())
                .contains(new Route.Reason("routing.reason.directReportList.cityStep", List.of(CLAUSE)));
    }

    @Test
    void an_entry_of_the_register_goes_before_the_list() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, ""));
        enter(DelegationForm.FRONT_DESK);

        Route route = find(FROM);

        assertThat(route.form()).isEqualTo(DelegationForm.FRONT_DESK);
        assertThat(route.directReportVersion()).isNull();
    }

    @Test
    void a_suspended_power_gives_way_to_the_list_but_a_suspended_direct_report_to_the_former_route() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, ""));
        enter(DelegationForm.FRONT_DESK);
        suspend();
        assertThat(find(FROM).form()).isEqualTo(DelegationForm.DIRECT_REPORT);
        registrar.end(register.inForce(MATTER, COUNTY, FROM).orElseThrow(), FROM, "川府令〔2026〕9号");

        registrar.enter(new EnterPower(
                MATTER, COUNTY, DelegationForm.DIRECT_REPORT, FROM, OfficerSetup.OPEN, "1号", "省政府令", "", ""));
        suspend();
        assertThat(find(FROM).form()).isEqualTo(DelegationForm.UNDELEGATED);
    }

    @Test
    void what_the_list_of_a_day_said_a_later_version_does_not_take_back() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, "", "QT-018", ""));
        Route listed = find(FROM);
        Route unlisted = routes.find("XK-040", COUNTY, null, FROM);
        office.on(FROM, () -> assertThat(routes.held(listed, FROM)).isEqualTo(Routes.Held.YES));

        // The next version, drops the one and lists the other.
        next(FROM.plusDays(1));

        assertThat(find(FROM.plusDays(1)).form()).isEqualTo(DelegationForm.UNDELEGATED);
        assertThat(routes.find("XK-040", COUNTY, null, FROM.plusDays(1)).form())
                .isEqualTo(DelegationForm.DIRECT_REPORT);
        assertThat(routes.held(listed, FROM)).isEqualTo(Routes.Held.YES);
        assertThat(routes.held(unlisted, FROM)).isEqualTo(Routes.Held.YES);
        assertThat(find(FROM)).isEqualTo(listed);
        registrar.enter(new EnterPower(
                MATTER,
                COUNTY,
                DelegationForm.FRONT_DESK,
                FROM.minusDays(1),
                OfficerSetup.OPEN,
                "川府令",
                "省政府令",
                "",
                ""));
        assertThat(routes.held(listed, FROM)).isEqualTo(Routes.Held.NO);
    }

    @Test
    void a_route_as_known_earlier_follows_the_versions_that_were_published_then() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, ""));

        assertThat(routes.find(MATTER, COUNTY, null, FROM, Instant.parse("2026-03-02T01:00:00Z"))
                        .form())
                .isEqualTo(DelegationForm.UNDELEGATED);
        assertThat(routes.find(MATTER, COUNTY, null, FROM, Instant.parse("2026-03-02T03:00:00Z"))
                        .form())
                .isEqualTo(DelegationForm.DIRECT_REPORT);
    }

    private void next(LocalDate from) {
        office.on(
                FROM,
                () -> office.as(DirectReports.WRITER, () -> {
                    reports.replace(from, MATTER, "XK-040");
                    return null;
                }));
    }

    private Route find(LocalDate day) {
        return routes.find(MATTER, COUNTY, null, day);
    }

    private void enter(DelegationForm form) {
        registrar.enter(command(form));
    }

    private static EnterPower command(DelegationForm form) {
        return new EnterPower(
                MATTER, COUNTY, form, LocalDate.of(2026, 1, 1), OfficerSetup.OPEN, "川府令〔2026〕1号", "省政府令", "", "");
    }

    private void suspend() {
        registrar.setStatus(
                register.inForce(MATTER, COUNTY, FROM).orElseThrow(),
                RegisterEntry.Status.SUSPENDED,
                FROM,
                "川府令〔2026〕2号");
    }

    private List<String> levels(List<String> units) {
        return units.stream()
                .map(unit -> bodies.division(bodies.body(unit).divisionCode())
                        .level()
                        .name())
                .toList();
    }

    @OnH2
    static class OnH2Test extends DirectReportRouteTest {}

    @OnMariaDb
    static class OnMariaDbTest extends DirectReportRouteTest {}
}
