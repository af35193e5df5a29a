package org.countypowers.studio.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Designers' own keys for a modeler on the desktop. Times are UTC. */
public interface TokenStore {
    /**
     * @param digest of the secret, which is kept nowhere
     * @param expiresOn the last day on which it opens anything
     * @param lastUsedAt null when it never was
     */
    record TokenRow(
            Long id,
            String officerId,
            String label,
            String digest,
            LocalDateTime madeAt,
            LocalDate expiresOn,
            LocalDateTime lastUsedAt) {}

    void add(TokenRow row);

    /** The newest first. */
    List<TokenRow> of(String officerId, int limit);

    Optional<TokenRow> byDigest(String digest);

    /** False when the officer has no such token. */
    boolean remove(String officerId, long id);

    void used(long id, LocalDateTime at);
}
