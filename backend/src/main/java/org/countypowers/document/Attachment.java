package org.countypowers.document;

import java.time.LocalDateTime;

/**
 * A file that belongs to a case.
 *
 * @param material number of the matter's material, from 1; 0 for any other file
 */
public record Attachment(
        long id,
        int material,
        String fileName,
        String mediaType,
        long size,
        String hash,
        String addedBy,
        LocalDateTime addedAt) {}
