package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.assignment.CaseTask;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.demo.DemoOffice;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Ready;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A power given on 70 to 84 points is exercised together with its giver for six months (SPEC 6). */
abstract class CoReviewTest {
    private static final LocalDate ASSESSED = LocalDate.of(2025, 12, 1);
    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 1, 1);
    private static final String MATTER = "XK-069";
    private static final String COUNTY = DemoOffice.YUECHI;

    @Autowired
    Office office;

    @Autowired
    Ready ready;

    @Autowired
    Routes routes;

    @Autowired
    Sql sql;

    @BeforeEach
    void open() {
        office.open();
    }

    @AfterEach
    void forget() {
        sql.update("delete from capacity_assessment where matter_id = ? and checked_on = ?", MATTER, ASSESSED);
    }

    @Test
    void the_giver_reviews_for_six_months_and_no_longer() {
        assessed(CapacityAdvice.ENTRUST, "75");
        String giver = route(EFFECTIVE).coReviewBody();
        assertThat(giver).isNotNull().isNotEqualTo(route(EFFECTIVE).decidingBody());
        assertThat(route(EFFECTIVE).reasons())
                .filteredOn(reason -> reason.key().equals("routing.reason.coReview"))
                .extracting(Route.Reason::arguments)
                .containsExactly(List.of("2026-07-01"));
        assertThat(route(LocalDate.of(2026, 6, 30)).coReviewBody()).isEqualTo(giver);
        assertThat(route(LocalDate.of(2026, 7, 1)).coReviewBody()).isNull();
    }

    @Test
    void who_reached_85_points_decides_alone() {
        assessed(CapacityAdvice.DIRECT_TRANSFER, "86");
        assertThat(route(EFFECTIVE).coReviewBody()).isNull();
    }

    @Test
    void nothing_is_approved_before_the_giver_has_reviewed_and_what_it_returns_is_examined_anew() {
        assessed(CapacityAdvice.ENTRUST, "75");
        office.on(LocalDate.of(2026, 3, 2), () -> {
            long id = office.register("yuechi.window", MATTER, COUNTY);
            office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "材料齐全"));
            examine(id);
            assertThat(step("city.reviewer", id)).isEqualTo("Task_CoReview");
            assertThatThrownBy(() -> office.claim("yuechi.approver", id)).isInstanceOf(RuntimeException.class);
            office.complete("city.reviewer", id, Map.of("outcome", "returned", "opinion", "取水量论证不足"));
            assertThat(step("yuechi.handler", id)).isEqualTo("Task_ExamineApplication");
            examine(id);
            office.complete("city.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
            office.complete("yuechi.approver", id, Map.of("outcome", "grant", "opinion", "同意"));
            assertThat(office.view("yuechi.window", id).summary().status()).isEqualTo(CaseStatus.DECIDED_GRANTED);
        });
    }

    private void examine(long id) {
        office.complete(
                "yuechi.handler",
                id,
                Map.of("outcome", "grant", "factsFound", "取水量合理", "legalGrounds", "《水法》第七条", "opinion", "建议准予"));
        office.complete("yuechi.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
    }

    private String step(String officer, long id) {
        return office.tasks(officer, id).stream()
                .map(CaseTask::step)
                .findFirst()
                .orElse("");
    }

    private Route route(LocalDate day) {
        return routes.find(MATTER, COUNTY, null, day);
    }

    private void assessed(CapacityAdvice advice, String total) {
        ready.capacity(MATTER, COUNTY, advice, total, ASSESSED);
    }

    @OnH2
    static class OnH2Test extends CoReviewTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CoReviewTest {}
}
