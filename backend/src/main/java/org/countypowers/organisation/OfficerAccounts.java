package org.countypowers.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.domain.OfficerStore;
import org.countypowers.organisation.domain.OfficerStore.Account;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts for sign-in and locks one after repeated failures (等保 2.0). */
@Service
class OfficerAccounts implements UserDetailsService {
    private final OfficerStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int failuresUntilLock;
    private final Duration lock;
    private final Duration passwordAge;

    OfficerAccounts(
            OfficerStore store,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${countypowers.sign-in.failures-until-lock:5}") int failuresUntilLock,
            @Value("${countypowers.sign-in.lock:30m}") Duration lock,
            @Value("${countypowers.sign-in.password-age:90d}") Duration passwordAge) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.failuresUntilLock = failuresUntilLock;
        this.lock = lock;
        this.passwordAge = passwordAge;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        Account account = store.byUsername(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        return principal(account);
    }

    OfficerPrincipal principal(Account account) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean old = account.passwordChangedAt().plus(passwordAge).isBefore(now);
        return new OfficerPrincipal(
                new SignedInOfficer(
                        account.id(),
                        account.username(),
                        account.name(),
                        store.postings(account.id(), LocalDate.now(clock))),
                account.passwordHash(),
                account.active(),
                account.lockedUntil(),
                account.mustChangePassword() || old,
                account.lockedUntil() != null && account.lockedUntil().isAfter(now));
    }

    @EventListener
    @Transactional
    public void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof OfficerPrincipal principal) {
            String id = principal.officer().officerId();
            store.unlock(id);
            // The security context gets the officer only after this event.
            SecurityContext before = SecurityContextHolder.getContext();
            SecurityContextHolder.setContext(new SecurityContextImpl(event.getAuthentication()));
            try {
                events.publishEvent(Auditable.of(
                        Stream.ofOfficer(id),
                        "organisation.signIn",
                        principal.officer().username(),
                        Map.of()));
            } finally {
                SecurityContextHolder.setContext(before);
            }
        }
    }

    @EventListener
    @Transactional
    public void refused(AbstractAuthenticationFailureEvent event) {
        store.byUsername(String.valueOf(event.getAuthentication().getName())).ifPresent(account -> {
            if (event instanceof AuthenticationFailureBadCredentialsEvent) {
                store.recordFailure(
                        account.id(),
                        failuresUntilLock,
                        LocalDateTime.now(clock).plus(lock));
            }
            events.publishEvent(Auditable.of(
                    Stream.ofOfficer(account.id()),
                    "organisation.signIn.refused",
                    account.username(),
                    Map.of(
                            "reason",
                            event.getException().getClass().getSimpleName(),
                            "address",
                            event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                                    ? String.valueOf(details.getRemoteAddress())
                                    : "")));
        });
    }
}
