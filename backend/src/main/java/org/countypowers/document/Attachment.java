package org.countypowers.document;

import java.time.Instant;

/** A material handed in. {@code materialNo} counts the matter's materials from 1; 0 is anything else. */
public record Attachment(
        long id,
        long caseId,
        int materialNo,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Instant at,
        String officerId) {}
