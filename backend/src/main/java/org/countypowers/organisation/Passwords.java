package org.countypowers.organisation;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.domain.OfficerStore;
import org.countypowers.organisation.domain.OfficerStore.Account;
import org.countypowers.organisation.domain.PasswordRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Officers change their own passwords: at first sign-in, when a password is too old, or whenever they wish. */
@Service
public class Passwords {
    private static final int BARRED = 5;

    private final OfficerStore officers;
    private final CurrentOfficer current;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passwords(
            OfficerStore officers,
            CurrentOfficer current,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Clock clock) {
        this.officers = officers;
        this.current = current;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** @throws OfficerRefused when the old one is wrong, the new one too weak, or among the last five */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public void change(String oldPassword, String newPassword) {
        Account account = officers.byId(current.require().officerId()).orElseThrow();
        if (!encoder.matches(oldPassword, account.passwordHash())) {
            throw new OfficerRefused("organisation.password.wrong");
        }
        List<String> faults = PasswordRules.faults(newPassword, account.username());
        if (!faults.isEmpty()) {
            throw new OfficerRefused(faults.get(0));
        }
        boolean used = officers.lastPasswords(account.id(), BARRED).stream()
                .anyMatch(hash -> encoder.matches(newPassword, hash));
        if (used) {
            throw new OfficerRefused("organisation.password.used");
        }
        String hash = encoder.encode(newPassword);
        officers.changePassword(account.id(), hash, false, LocalDateTime.now(clock));
        officers.rememberPassword(account.id(), hash);
        events.publishEvent(Auditable.of(
                Stream.ofOfficer(account.id()), "organisation.password.change", account.username(), Map.of()));
    }
}
