package org.countypowers.document;

import java.time.LocalDateTime;

/**
 * A file that belongs to a case or another {@link DocumentOwner}.
 *
 * @param material its place there, from 1, such as the number of the matter's material; 0 for any other file
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
