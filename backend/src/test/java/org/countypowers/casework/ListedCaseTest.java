package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.deadline.ClockKind;
import org.countypowers.demo.DemoOffice;
import org.countypowers.routing.Route;
import org.countypowers.testing.DirectReports;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class ListedCaseTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2);
    private static final LocalDate FROM = LocalDate.of(2026, 3, 16);
    private static final String COUNTY = DemoOffice.WUSHENG;
    private static final String MATTER = "XK-041";
    private static final String CLAUSE = "《野生植物保护条例》第十六条";
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "材料齐全");

    @Autowired
    Office office;

    @Autowired
    DirectReports reports;

    @Autowired
    Sql sql;

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @AfterEach
    void takeTheListAway() {
        sql.update("delete from direct_report_item");
        sql.update("delete from direct_report_version");
    }

    @Test
    void a_listed_case_is_prepared_by_the_county_accepted_by_the_province_and_read_by_the_city() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, ""));
        office.on(FROM, () -> {
            long id = office.register("wusheng.window", MATTER, COUNTY);
            assertThat(office.view("wusheng.window", id).clocks().get(0).kind()).isEqualTo(ClockKind.PREPARATION);
            office.complete("wusheng.handler", id, Map.of("outcome", "submit", "opinion", "情况属实"));
            assertThat(office.view("city.handler", id).readOnly()).isTrue();
            office.complete("province.handler", id, ACCEPT);
            assertThat(office.view("province.handler", id).summary().status()).isEqualTo(CaseStatus.ACCEPTED);
            assertThat(route(id).directReportVersion()).isEqualTo(1);
        });
    }

    @Test
    void where_the_citys_step_stays_the_city_reviews_what_the_province_has_accepted() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, CLAUSE));
        office.on(FROM, () -> {
            long id = office.register("wusheng.window", MATTER, COUNTY);
            office.complete("wusheng.handler", id, Map.of("outcome", "submit", "opinion", "情况属实"));
            office.complete("province.handler", id, ACCEPT);
            assertThat(office.tasks("city.handler", id).get(0).claimable()).isTrue();
            assertThat(office.view("city.handler", id).clocks().get(2).kind()).isEqualTo(ClockKind.FIRST_REVIEW);
        });
    }

    @Test
    void what_was_received_the_day_before_moves_with_the_list_and_what_was_accepted_stays() {
        reports.publish(PUBLISHED, FROM, Map.of(MATTER, ""));
        long[] ids = new long[2];
        office.on(FROM.minusDays(3), () -> {
            ids[0] = office.register("wusheng.window", MATTER, COUNTY);
            ids[1] = office.register("wusheng.window", MATTER, COUNTY);
            office.complete("city.handler", ids[0], ACCEPT);
        });
        office.on(FROM, () -> {
            assertThat(route(ids[0]).form()).isEqualTo(DelegationForm.UNDELEGATED);
            office.complete("city.handler", ids[1], ACCEPT);
            assertThat(route(ids[1]).form()).isEqualTo(DelegationForm.DIRECT_REPORT);
            assertThat(route(ids[1]).acceptingBody()).startsWith(DemoOffice.PROVINCE);
            assertThat(office.tasks("province.handler", ids[1]).get(0).claimable())
                    .isTrue();
        });
    }

    private Route route(long id) {
        return office.view("wusheng.window", id).route();
    }

    @OnH2
    static class OnH2Test extends ListedCaseTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ListedCaseTest {}
}
