package org.countypowers.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A city's administrators act in the city and its counties; the province's act everywhere. */
abstract class JurisdictionTest {
    private static final String OTHER_CITY = "510100";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    Office office;

    @Autowired
    OfficerDesk desk;

    @Autowired
    OrganisationDesk organisation;

    @Autowired
    OrganisationSetup bodies;

    @Autowired
    Bodies directory;

    @Autowired
    OfficerSetup officers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sql sql;

    private final String username = "j" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void an_officer_of_the_province_or_another_city_does_not_exist_for_a_city_s_administrator() {
        String approver = idOf("province.approver");
        assertThat(city(() -> desk.page("province.", ""))).isEmpty();
        assertThat(city(() -> desk.page("", "province.a")))
                .noneMatch(row -> row.username().startsWith("province."));
        refusedAll(approver);
        refusedAll(posted(OTHER_CITY));
    }

    @Test
    void posts_inside_and_outside_put_an_officer_beyond_a_city_s_administrator() {
        String officer = posted(DemoOffice.YUECHI);
        assertThat(city(() -> desk.page(username, ""))).hasSize(1);
        post(officer, DemoOffice.PROVINCE);
        assertThat(city(() -> desk.page(username, ""))).isEmpty();
        refusedAll(officer);
    }

    @Test
    void who_left_the_province_is_still_the_province_s_until_somebody_there_gives_a_post() {
        String officer = posted(DemoOffice.PROVINCE);
        sql.update("update officer_post set valid_to = date '2026-01-02' where officer_id = ?", officer);
        refusedAll(officer);
        post(officer, DemoOffice.YUECHI);
        assertThat(city(() -> desk.page(username, ""))).hasSize(1);
    }

    @Test
    void nobody_gets_a_post_beyond_the_jurisdiction() {
        city(() -> desk.create(username, "某人"));
        String officer = idOf(username);
        for (String beyond : List.of(DemoOffice.PROVINCE, OTHER_CITY)) {
            String post = postIn(beyond);
            assertThatThrownBy(() -> give(officer, post)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> city(() -> desk.bodies(beyond))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> city(() -> desk.posts(bodyOf(post)))).isInstanceOf(AccessDeniedException.class);
        }
        give(officer, postIn(DemoOffice.CITY));
        give(officer, postIn(DemoOffice.TOWN_EAST));
        assertThat(city(() -> desk.postings(officer))).hasSize(2);
    }

    @Test
    void bodies_and_posts_beyond_the_jurisdiction_are_not_set_up() {
        String body = bodyOf(postIn(OTHER_CITY));
        for (String beyond : List.of(DemoOffice.PROVINCE, OTHER_CITY, "510104")) {
            denied(() -> organisation.setUpDepartment(beyond, "003"));
            denied(() -> organisation.setUpGovernment(beyond));
            denied(() -> organisation.setUpApprovalBureau(beyond));
            denied(() -> organisation.bodies(beyond));
        }
        denied(() -> organisation.posts(body));
        denied(() -> {
            organisation.addPost(body, "岗位", Role.CASE_HANDLER);
            return null;
        });
        assertThat(office.as("city.system", () -> organisation.bodies(DemoOffice.YUECHI)))
                .isNotEmpty();
        assertThat(office.as("province.system", () -> organisation.bodies(OTHER_CITY)))
                .isNotEmpty();
    }

    @Test
    void a_city_or_county_has_one_approval_bureau_and_others_have_none() {
        GovernmentBody bureau = office.as("city.system", () -> organisation.setUpApprovalBureau(DemoOffice.GUANGAN));
        assertThat(bureau.name()).isEqualTo("广安区行政审批局");
        assertThat(bureau.kind()).isEqualTo(GovernmentBody.Kind.APPROVAL_BUREAU);
        assertThat(office.as("city.system", () -> organisation.setUpApprovalBureau(DemoOffice.GUANGAN)))
                .isEqualTo(bureau);
        assertThat(directory.approvalBureauOf(DemoOffice.GUANGAN)).contains(bureau);
        assertThat(office.as("city.system", () -> organisation.bodies(DemoOffice.GUANGAN)))
                .contains(bureau);
        for (String none : List.of(DemoOffice.PROVINCE, DemoOffice.TOWN_EAST)) {
            assertThatThrownBy(() -> office.as("province.system", () -> organisation.setUpApprovalBureau(none)))
                    .isInstanceOf(OfficerRefused.class);
        }
    }

    @Test
    void a_code_s_beginning_reaches_what_lies_below_and_nothing_beside_it() {
        assertThat(Jurisdiction.prefix("510000")).isEmpty();
        assertThat(Jurisdiction.prefix("511000")).isEqualTo("5110");
        assertThat(Jurisdiction.prefix("511600")).isEqualTo("5116");
        assertThat(Jurisdiction.prefix("511621")).isEqualTo("511621");
        assertThat(Jurisdiction.prefix("511621100")).isEqualTo("511621100");
        assertThat(new Jurisdiction(List.of()).covers("510000")).isFalse();
    }

    private void refusedAll(String officer) {
        assertThatThrownBy(() -> city(() -> desk.resetPassword(officer))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> city(() -> desk.postings(officer))).isInstanceOf(NoSuchElementException.class);
        String post = postIn(DemoOffice.YUECHI);
        for (Runnable act : List.<Runnable>of(
                () -> desk.unlock(officer),
                () -> desk.setActive(officer, false),
                () -> desk.give(officer, post, LocalDate.now(OfficeTime.ZONE)),
                () -> desk.endPosting(officer, post))) {
            assertThatThrownBy(() -> city(() -> {
                        act.run();
                        return null;
                    }))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    private void denied(Supplier<?> act) {
        assertThatThrownBy(() -> office.as("city.system", act)).isInstanceOf(AccessDeniedException.class);
    }

    private void give(String officer, String post) {
        city(() -> {
            desk.give(officer, post, LocalDate.now(OfficeTime.ZONE));
            return null;
        });
    }

    private <T> T city(Supplier<T> act) {
        return office.as("city.security", act);
    }

    private String posted(String division) {
        String officer =
                transaction.execute(status -> officers.create(username + division, "某人", DemoOffice.PASSWORD, false));
        post(officer, division);
        return officer;
    }

    private void post(String officer, String division) {
        String post = postIn(division);
        transaction.executeWithoutResult(status -> officers.give(officer, post, SINCE));
    }

    private String postIn(String division) {
        return transaction.execute(
                status -> bodies.addPost(bodies.setUpGovernment(division).id(), "承办", Role.CASE_HANDLER));
    }

    private String bodyOf(String post) {
        return jdbc.queryForObject("select body_id from post where id = ?", String.class, post);
    }

    private String idOf(String name) {
        return jdbc.queryForObject("select id from officer where username = ?", String.class, name);
    }

    @OnH2
    static class OnH2Test extends JurisdictionTest {}

    @OnMariaDb
    static class OnMariaDbTest extends JurisdictionTest {}
}
