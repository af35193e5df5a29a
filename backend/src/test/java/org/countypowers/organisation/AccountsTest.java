package org.countypowers.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.countypowers.casework.CaseDesk;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.transaction.annotation.Transactional;

@OnH2
@Transactional
class AccountsTest {
    @Autowired
    Office office;

    @Autowired
    UserDetailsService accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    FirstStart firstStart;

    @Autowired
    CaseDesk desk;

    @Autowired
    DefaultAuthenticationEventPublisher signIns;

    @Autowired
    OfficerSetup setup;

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void five_wrong_passwords_lock_the_account() {
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.loadUserByUsername("yuechi.legal").isAccountNonLocked())
                    .isTrue();
            signIns.publishAuthenticationFailure(
                    new BadCredentialsException("wrong"), new UsernamePasswordAuthenticationToken("yuechi.legal", "x"));
        }

        assertThat(accounts.loadUserByUsername("yuechi.legal").isAccountNonLocked())
                .isFalse();
    }

    @Test
    void a_first_password_opens_nothing_but_its_change() {
        setup.create("new.officer", "新人", "First-time-2026", true);

        assertThat(accounts.loadUserByUsername("new.officer").getAuthorities())
                .extracting(Object::toString)
                .containsExactly("PASSWORD_CHANGE");
    }

    @Test
    void a_password_is_strong_and_none_of_the_last_five() {
        assertThatThrownBy(() -> change("wrong", "Another-2026-x")).hasMessage("organisation.password.wrong");
        assertThatThrownBy(() -> change(DemoOffice.PASSWORD, "short-1A")).hasMessage("organisation.password.tooShort");
        assertThatThrownBy(() -> change(DemoOffice.PASSWORD, "onlylowercaseletters"))
                .hasMessage("organisation.password.tooPlain");
        assertThatThrownBy(() -> change(DemoOffice.PASSWORD, DemoOffice.PASSWORD))
                .hasMessage("organisation.password.used");
        change(DemoOffice.PASSWORD, "Another-2026-x");
        assertThatThrownBy(() -> change("Another-2026-x", DemoOffice.PASSWORD))
                .hasMessage("organisation.password.used");
    }

    @Test
    void the_three_administrators_and_the_auditor_exclude_each_other() {
        assertThat(Role.SYSTEM_ADMIN.excludes(Role.SECURITY_ADMIN)).isTrue();
        assertThat(Role.AUDITOR.excludes(Role.CASE_HANDLER)).isTrue();
        assertThat(Role.LEGALITY_REVIEWER.excludes(Role.REFORM_OFFICE))
                .as("who proposes powers does not review them")
                .isTrue();
        assertThat(Role.CASE_HANDLER.excludes(Role.REVIEWER)).isFalse();
        for (Role role : Role.values()) {
            assertThat(role.permissions()).as(role + " is no superuser").hasSizeLessThan(Permission.values().length);
        }
    }

    @Test
    void a_first_start_token_is_worth_nothing_once_somebody_exists() {
        assertThatThrownBy(() -> firstStart.redeem("anything", "boss", "某人", "Strong-2026-x"))
                .hasMessage("organisation.firstStart.tokenInvalid");
    }

    @Test
    void nobody_registers_without_the_permission() {
        var application = office.application("r-1", "XK-069", DemoOffice.YUECHI);

        assertThatThrownBy(() -> desk.register(application))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> office.as("yuechi.handler", () -> desk.register(application)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.as("city.auditor", () -> desk.register(application)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.as("city.security", () -> desk.register(application)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void change(String old, String fresh) {
        office.as("yuechi.legal", () -> {
            passwords.change(old, fresh);
            return null;
        });
    }
}
