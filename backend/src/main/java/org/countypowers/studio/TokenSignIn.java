package org.countypowers.studio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.AccountsById;
import org.countypowers.organisation.OfficerPrincipal;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.studio.domain.TokenStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose key a secret is: the officer as he or she may draw today, with no other post and no other permission. */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class TokenSignIn {
    private static final Set<String> DRAWING = Set.of(Permission.FLOW_READ.name(), Permission.FLOW_DESIGN.name());

    private final TokenStore store;
    private final AccountsById accounts;
    private final StudioRecords records;
    private final TokenGuesses guesses;
    private final ApplicationEventPublisher events;

    TokenSignIn(
            TokenStore store,
            AccountsById accounts,
            StudioRecords records,
            TokenGuesses guesses,
            ApplicationEventPublisher events) {
        this.store = store;
        this.accounts = accounts;
        this.records = records;
        this.guesses = guesses;
        this.events = events;
    }

    /** @param officer whose account may be closed or locked, which the door must look at */
    public record Bearer(
            long tokenId, OfficerPrincipal officer, List<? extends GrantedAuthority> authorities, boolean expired) {}

    @Transactional(readOnly = true)
    public Optional<Bearer> bearer(String secret) {
        return store.byDigest(ModelerTokens.digest(secret)).flatMap(row -> accounts.find(row.officerId())
                .map(officer -> new Bearer(
                        row.id(),
                        drawing(officer),
                        officer.getAuthorities().stream()
                                .filter(authority -> DRAWING.contains(authority.getAuthority()))
                                .toList(),
                        row.expiresOn().isBefore(records.today()))));
    }

    /** Whether so many wrong keys came from there that none is tried any more for a while. */
    @Transactional(readOnly = true)
    public boolean barred(String address) {
        return guesses.barred(address);
    }

    /** Counts a wrong key; the trail keeps that an address is barred. */
    public void guessed(String address, String secret) {
        if (guesses.use(address, ModelerTokens.digest(secret))) {
            events.publishEvent(Auditable.of(
                    Stream.ofConfiguration("flow:token"),
                    "flow.token.barred",
                    address,
                    Map.of("minutes", TokenGuesses.PERIOD.toMinutes(), "tokens", TokenGuesses.MOST)));
        }
    }

    /** Keeps when the key was last turned: whoever comes in by it has signed in. */
    public void used(Bearer bearer) {
        store.used(bearer.tokenId(), records.now());
        SignedInOfficer officer = bearer.officer().officer();
        events.publishEvent(Auditable.of(
                Stream.ofOfficer(officer.officerId()),
                "flow.token.use",
                officer.username(),
                Map.of("token", bearer.tokenId())));
    }

    private static OfficerPrincipal drawing(OfficerPrincipal account) {
        SignedInOfficer officer = account.officer();
        return new OfficerPrincipal(
                new SignedInOfficer(
                        officer.officerId(),
                        officer.username(),
                        officer.name(),
                        officer.postings().stream()
                                .filter(posting -> posting.role().permissions().contains(Permission.FLOW_DESIGN))
                                .toList()),
                "",
                account.active(),
                account.lockedUntil(),
                account.mustChangePassword(),
                account.locked());
    }
}
