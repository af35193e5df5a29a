package org.countypowers.studio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.studio.domain.TokenStore;
import org.countypowers.studio.domain.TokenStore.TokenRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A designer's own keys, by which a modeler on the desktop lays drafts on the table and does nothing else. */
@Service
@PreAuthorize("hasAuthority('FLOW_DESIGN')")
@Transactional
public class ModelerTokens {
    public static final int LONGEST_DAYS = 365;
    public static final int USUAL_DAYS = 90;
    private static final int MOST = 10;
    private static final int LONGEST_LABEL = 60;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final TokenStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final ApplicationEventPublisher events;

    ModelerTokens(TokenStore store, StudioRecords records, StudioScope scope, ApplicationEventPublisher events) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.events = events;
    }

    /** @param lastUsedAt in UTC, or null when it never was used */
    public record Token(
            long id,
            String label,
            LocalDateTime madeAt,
            LocalDate expiresOn,
            LocalDateTime lastUsedAt,
            boolean expired) {}

    /**
     * @return the secret, which nobody can read again
     * @throws StudioRefused for a label or a time that is none, or when the officer has enough of them
     */
    public String make(String label, int days) {
        SignedInOfficer officer = scope.requireDesigner();
        String called = label.strip();
        if (called.isEmpty() || called.length() > LONGEST_LABEL) {
            throw new StudioRefused("studio.token.error.label", String.valueOf(LONGEST_LABEL));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new StudioRefused("studio.token.error.days", String.valueOf(LONGEST_DAYS));
        }
        if (store.of(officer.officerId(), MOST).size() >= MOST) {
            throw new StudioRefused("studio.token.error.many", String.valueOf(MOST));
        }
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        LocalDate expiresOn = records.today().plusDays(days);
        store.add(new TokenRow(null, officer.officerId(), called, digest(secret), records.now(), expiresOn, null));
        tell(officer, "flow.token.make", called, Map.of("until", expiresOn));
        return secret;
    }

    /** The officer's own, the newest first. */
    @Transactional(readOnly = true)
    public List<Token> own() {
        return store.of(scope.requireDesigner().officerId(), MOST).stream()
                .map(row -> new Token(
                        row.id(),
                        row.label(),
                        row.madeAt(),
                        row.expiresOn(),
                        row.lastUsedAt(),
                        row.expiresOn().isBefore(records.today())))
                .toList();
    }

    /** It opens nothing from now on. */
    public void revoke(long id) {
        SignedInOfficer officer = scope.requireDesigner();
        TokenRow row = store.of(officer.officerId(), MOST).stream()
                .filter(own -> own.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("token " + id));
        store.remove(officer.officerId(), id);
        tell(officer, "flow.token.revoke", row.label(), Map.of());
    }

    private void tell(SignedInOfficer officer, String action, String label, Map<String, ?> after) {
        events.publishEvent(Auditable.of(Stream.ofOfficer(officer.officerId()), action, label, after));
    }

    static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
