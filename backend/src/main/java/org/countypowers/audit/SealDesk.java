package org.countypowers.audit;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.domain.SealStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The seals for auditors: what has been sealed, a seal at once, and the public keys to be handed to another office. */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
public class SealDesk {
    private static final int MOST = 200;

    private final SealStore store;
    private final Sealing sealing;
    private final SealKeys keys;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SealDesk(
            SealStore store,
            Sealing sealing,
            SealKeys keys,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.sealing = sealing;
        this.keys = keys;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param keyId first digits of the public key's hash */
    public record Listed(
            long number, Instant at, int streams, long events, String root, String algorithm, String keyId) {}

    /** The newest first. */
    public List<Listed> page(long before, int limit) {
        return transaction.execute(status -> store.page(before, Math.min(limit, MOST))).stream()
                .map(row -> new Listed(
                        row.number(),
                        row.sealedAt().toInstant(ZoneOffset.UTC),
                        row.leaves(),
                        row.events(),
                        row.root(),
                        row.algorithm(),
                        row.keyId()))
                .toList();
    }

    /** Seals all up to now; that somebody asked for it is sealed with it. @return how many events */
    public long sealNow() {
        transaction.executeWithoutResult(status ->
                events.publishEvent(Auditable.of(Stream.ofConfiguration("trail"), "trail.seal", "", Map.of())));
        return sealing.run();
    }

    /** In PEM, the present one and former ones. */
    public String publicKeys() {
        try {
            return keys.pem();
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
