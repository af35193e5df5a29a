package org.countypowers.document;

import org.countypowers.audit.Stream;

/**
 * What files belong to.
 *
 * @param kind at most ten characters
 * @param id at most forty
 * @param stream where the trail keeps that a file was added
 * @param action what the trail calls it
 */
public record AttachmentOwner(String kind, String id, Stream stream, String action) {
    public static AttachmentOwner ofCase(long caseId) {
        return new AttachmentOwner("CASE", Long.toString(caseId), Stream.ofCase(caseId), "case.attach");
    }
}
