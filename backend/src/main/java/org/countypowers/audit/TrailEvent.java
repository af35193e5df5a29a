package org.countypowers.audit;

import java.time.Instant;
import java.util.Map;

/** One recorded change, as stored: {@code canonical} is what the hash covers. */
public record TrailEvent(
        long id,
        Stream stream,
        long seq,
        Instant at,
        Actor actor,
        String action,
        String subject,
        Map<String, String> before,
        Map<String, String> after,
        String canonical,
        String previousHash,
        String hash) {}
