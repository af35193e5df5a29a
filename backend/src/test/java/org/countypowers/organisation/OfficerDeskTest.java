package org.countypowers.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;

abstract class OfficerDeskTest {
    @Autowired
    Office office;

    @Autowired
    OfficerDesk desk;

    @Autowired
    OrganisationDesk organisation;

    @Autowired
    Trail trail;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    DefaultAuthenticationEventPublisher signIns;

    private final String username = "o" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void a_new_officer_gets_a_password_that_opens_only_its_change_and_then_a_post() {
        String first = admin(() -> desk.create(username, "新 人"));
        assertThat(first).hasSizeGreaterThanOrEqualTo(12);
        assertThat(accounts.loadUserByUsername(username).getAuthorities()).hasSize(1);
        String id = id();
        String post = post();
        admin(() -> {
            desk.give(id, post, today());
            return null;
        });
        assertThat(admin(() -> desk.postings(id))).hasSize(1);
        admin(() -> {
            desk.endPosting(id, post);
            return null;
        });
        assertThat(admin(() -> desk.postings(id))).isEmpty();
    }

    @Test
    void administrators_duties_stay_apart_also_when_one_begins_later() {
        admin(() -> desk.create(username, "某人"));
        String id = id();
        String body = DemoOffice.CITY + "-GOV";
        office.as("city.system", () -> {
            organisation.addPost(body, "系统管理员", Role.SYSTEM_ADMIN);
            organisation.addPost(body, "审计管理员", Role.AUDIT_ADMIN);
            return null;
        });
        List<OfficerDesk.PostRow> posts = admin(() -> desk.posts(body));
        String system = of(posts, Role.SYSTEM_ADMIN);
        String audit = of(posts, Role.AUDIT_ADMIN);
        admin(() -> {
            desk.give(id, system, today().plusDays(30));
            return null;
        });
        assertThatThrownBy(() -> admin(() -> {
                    desk.give(id, audit, today());
                    return null;
                }))
                .hasMessage("organisation.officer.rolesExclude");
    }

    @Test
    void nobody_changes_his_own_account_and_nobody_else_s_without_the_duty() {
        String own = office.as("city.security", () -> desk.page("city.security", ""))
                .get(0)
                .id();
        assertThatThrownBy(() -> admin(() -> desk.resetPassword(own))).hasMessage("organisation.officer.self");
        for (String other : List.of("city.system", "city.auditor", "yuechi.approver")) {
            assertThatThrownBy(() -> office.as(other, () -> desk.page("", "")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> office.as("city.security", () -> organisation.lines()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_attempt_without_the_duty_stays_in_the_officer_s_trail() {
        String officer = admin(() -> desk.page("yuechi.approver", "")).get(0).id();
        long before = trail.read(Stream.ofOfficer(officer), 0, 200).size();
        assertThatThrownBy(() -> office.as("yuechi.approver", () -> desk.resetPassword(officer)))
                .isInstanceOf(AccessDeniedException.class);
        List<TrailEvent> events = trail.read(Stream.ofOfficer(officer), before, 200);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo("organisation.attempt.refused");
            assertThat(event.subject()).isEqualTo("OfficerDesk.resetPassword");
            assertThat(event.actor().officerId()).isEqualTo(officer);
        });
    }

    @Test
    void a_sign_in_is_recorded_as_the_officer_s_own() {
        String officer = admin(() -> desk.page("yuechi.approver", "")).get(0).id();
        var user = accounts.loadUserByUsername("yuechi.approver");
        signIns.publishAuthenticationSuccess(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        List<TrailEvent> events = trail.read(Stream.ofOfficer(officer), 0, 200);
        TrailEvent last = events.get(events.size() - 1);
        assertThat(last.action()).isEqualTo("organisation.signIn");
        assertThat(last.actor().officerId()).isEqualTo(officer);
    }

    @Test
    void wrong_passwords_at_the_same_time_all_count_and_an_administrator_unlocks() throws Exception {
        admin(() -> desk.create(username, "某人"));
        List<Callable<Void>> attempts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            attempts.add(() -> {
                signIns.publishAuthenticationFailure(
                        new BadCredentialsException("wrong"), new UsernamePasswordAuthenticationToken(username, "x"));
                return null;
            });
        }
        var together = Executors.newFixedThreadPool(5);
        for (Future<Void> attempt : together.invokeAll(attempts)) {
            attempt.get();
        }
        together.shutdown();
        assertThat(accounts.loadUserByUsername(username).isAccountNonLocked()).isFalse();
        String id = id();
        admin(() -> {
            desk.unlock(id);
            return null;
        });
        assertThat(accounts.loadUserByUsername(username).isAccountNonLocked()).isTrue();
        admin(() -> {
            desk.setActive(id, false);
            return null;
        });
        assertThat(accounts.loadUserByUsername(username).isEnabled()).isFalse();
    }

    @Test
    void a_username_is_taken_once_and_made_of_plain_letters() {
        admin(() -> desk.create(username, "某人"));
        assertThatThrownBy(() -> admin(() -> desk.create(username, "另一人")))
                .hasMessage("organisation.officer.usernameTaken");
        assertThatThrownBy(() -> admin(() -> desk.create("张三", "张三"))).hasMessage("organisation.officer.username");
        assertThatThrownBy(() -> admin(() -> desk.create("someone.else", " "))).hasMessage("organisation.officer.name");
    }

    private <T> T admin(Supplier<T> act) {
        return office.as("city.security", act);
    }

    private String id() {
        return admin(() -> desk.page(username, "")).get(0).id();
    }

    private String post() {
        List<GovernmentBody> bodies = admin(() -> desk.bodies(DemoOffice.YUECHI));
        return bodies.stream()
                .flatMap(body -> admin(() -> desk.posts(body.id())).stream())
                .filter(post -> post.role() == Role.CASE_HANDLER)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String of(List<OfficerDesk.PostRow> posts, Role role) {
        return posts.stream()
                .filter(post -> post.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static LocalDate today() {
        return LocalDate.now(OfficeTime.ZONE);
    }

    @OnH2
    static class OnH2Test extends OfficerDeskTest {}

    @OnMariaDb
    static class OnMariaDbTest extends OfficerDeskTest {}
}
