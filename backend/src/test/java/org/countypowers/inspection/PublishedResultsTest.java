package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.demo.DemoOffice;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.inspection.InspectionOffice.Wanted;
import org.countypowers.inspection.PublishedResults.After;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** 检查结果公开: everybody finds what inspections came to, and nothing that is not public. */
abstract class PublishedResultsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static int addresses;

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    VisitOrders orders;

    @Autowired
    PublishedResults results;

    @Autowired
    Sql sql;

    private final String address = "10.0.1." + ++addresses;
    private long object;

    @BeforeEach
    void open() {
        office.open();
        inspection.clear();
        object = inspection
                .objects(List.of(new Wanted(inspection.body(InspectionOffice.WATER), Grade.D, Grade.B, "E1", "")))
                .get(0);
        SecurityContextHolder.getContext()
                .setAuthentication(new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_result_is_public_once_it_is_known_and_shows_when_it_was_put_right() {
        long visit = visit(TODAY);
        assertThat(found(DemoOffice.YUECHI)).isEmpty();

        result(visit, "RECTIFYING", TODAY);
        assertThat(found(DemoOffice.YUECHI))
                .singleElement()
                .satisfies(row -> assertThat(row.result()).isEqualTo(VisitResult.RECTIFYING))
                .satisfies(row -> assertThat(row.matters()).isNotEmpty())
                .satisfies(row -> assertThat(row.bodies()).hasSize(1));

        result(visit, "RECTIFIED", TODAY);
        assertThat(found(DemoOffice.YUECHI)).extracting(PublishedResult::result).containsExactly(VisitResult.RECTIFIED);
    }

    @Test
    void a_natural_person_is_masked_and_an_enterprise_is_not() {
        long visit = visit(TODAY);
        result(visit, "PASSED", TODAY);
        sql.update("update inspection_visit set licensee = '欧阳某某', person = false where id = " + visit);
        assertThat(found(DemoOffice.YUECHI))
                .extracting(PublishedResult::licensee)
                .containsExactly("欧阳某某");

        sql.update("update inspection_visit set person = true where id = " + visit);
        assertThat(found(DemoOffice.YUECHI))
                .extracting(PublishedResult::licensee)
                .containsExactly("欧*");
    }

    @Test
    void a_visit_for_a_case_or_a_complaint_and_one_that_fell_are_not_public() {
        long visit = visit(TODAY);
        result(visit, "CASE_FILED", TODAY);
        for (String ground : List.of("CASE", "COMPLAINT")) {
            sql.update("update inspection_visit set ground = '" + ground + "' where id = " + visit);
            assertThat(found(DemoOffice.YUECHI)).as(ground).isEmpty();
        }
        sql.update("update inspection_visit set ground = 'PLANNED', state = 'DROPPED' where id = " + visit);
        assertThat(found(DemoOffice.YUECHI)).isEmpty();
        sql.update("update inspection_visit set state = 'DONE' where id = " + visit);
        assertThat(found(DemoOffice.YUECHI)).hasSize(1);
    }

    @Test
    void results_are_found_by_place_and_period_page_by_page_the_latest_first() {
        long first = visit(TODAY);
        long second = visit(TODAY.plusDays(1));
        long third = visit(TODAY.plusDays(2));
        result(first, "PASSED", TODAY.minusDays(2));
        result(second, "PASSED", TODAY.minusDays(1));
        result(third, "PASSED", TODAY.minusDays(1));

        assertThat(found("")).extracting(PublishedResult::id).containsExactly(third, second, first);
        assertThat(found(DemoOffice.CITY)).hasSize(3);
        assertThat(found(DemoOffice.WUSHENG)).isEmpty();
        List<PublishedResult> page = read(wanted("", TODAY.minusDays(9), TODAY), null, 2);
        assertThat(page).extracting(PublishedResult::id).containsExactly(third, second);
        assertThat(read(wanted("", TODAY.minusDays(9), TODAY), new After(TODAY.minusDays(1), second), 2))
                .extracting(PublishedResult::id)
                .containsExactly(first);
        assertThat(read(wanted("", TODAY.minusDays(1), TODAY), null, 50)).hasSize(2);
    }

    @Test
    void a_period_beyond_the_term_or_one_that_ends_before_it_begins_is_refused_at_its_field() {
        assertThatThrownBy(() -> read(wanted("", TODAY.minusYears(3).minusDays(1), TODAY), null, 50))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                        .containsExactly(Map.entry("from", "inspection.error.from")));
        assertThatThrownBy(() -> read(wanted("999999", TODAY, TODAY.minusDays(1)), null, 50))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                        .containsOnlyKeys("division", "until"));
    }

    @Test
    void whoever_reads_page_after_page_waits_and_others_do_not() {
        for (int page = 0; page < PublicReads.MOST_PAGES; page++) {
            read(wanted("", TODAY.minusDays(page), TODAY), null, 1);
        }

        assertThatThrownBy(() -> read(wanted("", TODAY.minusDays(900), TODAY), null, 1))
                .isInstanceOfSatisfying(InspectionRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("inspection.error.tooManyPages"));
        office.on(TODAY, () -> assertThat(results.page(wanted("", TODAY, TODAY), null, 1, "10.9.9.9"))
                .isEmpty());
    }

    private List<PublishedResult> found(String division) {
        return read(wanted(division, TODAY.minusMonths(3), TODAY), null, 50);
    }

    private List<PublishedResult> read(PublishedResults.Wanted wanted, After after, int limit) {
        Object[] page = new Object[1];
        office.on(TODAY, () -> page[0] = results.page(wanted, after, limit, address));
        @SuppressWarnings("unchecked")
        List<PublishedResult> found = (List<PublishedResult>) page[0];
        return found;
    }

    private static PublishedResults.Wanted wanted(String division, LocalDate from, LocalDate until) {
        return new PublishedResults.Wanted(division, from, until);
    }

    private long visit(LocalDate due) {
        long[] id = new long[1];
        office.on(TODAY, () -> {
            String complaint = inspection.complaint(inspection.body(InspectionOffice.WATER));
            id[0] = office.as(
                    INSPECTOR,
                    () -> orders.order(new VisitOrder(Set.of(object), VisitGround.COMPLAINT, "核查", complaint, due)));
        });
        sql.update("update inspection_visit set ground = 'ORDERED' where id = " + id[0]);
        return id[0];
    }

    private void result(long visit, String result, LocalDate day) {
        sql.update(
                "update inspection_visit set state = 'BEGUN', result = ?, done_on = ? where id = ?",
                result,
                day,
                visit);
    }

    @OnH2
    static class OnH2Test extends PublishedResultsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends PublishedResultsTest {}
}
