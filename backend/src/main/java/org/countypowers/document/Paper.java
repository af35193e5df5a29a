package org.countypowers.document;

import java.time.Instant;

/** An issued paper: numbered, immutable, a PDF in the file store. */
public record Paper(
        long id,
        long caseId,
        PaperKind kind,
        String number,
        String issuingBody,
        Instant issuedAt,
        String fileKey,
        String sha256) {}
