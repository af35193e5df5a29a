package org.countypowers.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.countypowers.organisation.OfficerPrincipal;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class OfficerTodayTest {
    private static final String POLL = "{\"csrfToken\":\"a\",\"rpc\":[{\"type\":\"event\",\"node\":1,"
            + "\"event\":\"ui-poll\",\"data\":{}}],\"syncId\":4,\"clientId\":4}";
    private static final String CLICK = POLL.replace("ui-poll", "click");
    private static final String CLICK_AND_POLL =
            CLICK.replace("],", ",{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}],");

    private final MockHttpSession session = new MockHttpSession();
    private final Moved clock = new Moved();
    private OfficerPrincipal account = account(Role.CASE_HANDLER, "hash");
    private OfficerPrincipal signedIn = account;
    private final OfficerToday filter = new OfficerToday(
            name -> account,
            Duration.ofSeconds(30),
            new IdleTime(Duration.ofMinutes(30), Duration.ofMinutes(15), clock),
            clock);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_changed_password_ends_the_other_sessions() {
        ask("uidl", CLICK);
        assertThat(session.isInvalid()).isFalse();
        account = account(Role.CASE_HANDLER, "another hash");
        clock.pass(Duration.ofSeconds(31));
        ask("uidl", CLICK);
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void an_officer_who_asks_nothing_for_half_an_hour_is_signed_out_though_the_page_stays_open() {
        ask("uidl", CLICK);
        keepAlive(Duration.ofMinutes(29));
        assertThat(session.isInvalid()).isFalse();
        keepAlive(Duration.ofMinutes(2));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void an_administrator_is_signed_out_after_a_quarter() {
        account = account(Role.SECURITY_ADMIN, "hash");
        signedIn = account;
        ask("uidl", CLICK);
        keepAlive(Duration.ofMinutes(14));
        assertThat(session.isInvalid()).isFalse();
        keepAlive(Duration.ofMinutes(2));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void who_works_stays_signed_in() {
        for (int i = 0; i < 10; i++) {
            ask("uidl", i % 2 == 0 ? CLICK : CLICK_AND_POLL);
            keepAlive(Duration.ofMinutes(20));
        }
        ask(null, "");
        keepAlive(Duration.ofMinutes(20));
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void a_page_reads_the_whole_of_a_request_that_was_looked_into() throws IOException {
        MockFilterChain chain = ask("uidl", POLL);
        assertThat(chain.getRequest().getReader().readLine()).isEqualTo(POLL);
    }

    /** Heartbeats and polls each minute. */
    private void keepAlive(Duration length) {
        for (int minute = 0; minute < length.toMinutes() && !session.isInvalid(); minute++) {
            clock.pass(Duration.ofMinutes(1));
            ask(minute % 2 == 0 ? "heartbeat" : "uidl", POLL);
        }
    }

    private MockFilterChain ask(String kind, String body) {
        MockHttpServletRequest request = new MockHttpServletRequest(kind == null ? "GET" : "POST", "/");
        request.setSession(session);
        if (kind != null) {
            request.setQueryString("v-r=" + kind + "&v-uiId=0");
            request.setContent(body.getBytes(StandardCharsets.UTF_8));
        }
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
        MockFilterChain chain = new MockFilterChain();
        try {
            filter.doFilter(request, new MockHttpServletResponse(), chain);
        } catch (IOException | ServletException failure) {
            throw new IllegalStateException(failure);
        }
        return chain;
    }

    private static OfficerPrincipal account(Role role, String hash) {
        Posting posting = new Posting("1", "岗位", "511621-003", "岳池县水利局", "511621", role);
        return new OfficerPrincipal(
                new SignedInOfficer("1", "someone", "某人", List.of(posting)), hash, true, null, false, false);
    }

    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-03-02T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
