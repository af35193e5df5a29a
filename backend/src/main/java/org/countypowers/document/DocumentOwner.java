package org.countypowers.document;

import org.countypowers.audit.Stream;

/**
 * What files and papers belong to.
 *
 * @param kind at most ten characters
 * @param id at most forty
 * @param stream where the trail keeps that a file was added, a paper issued or printed
 * @param attached what the trail calls a file's adding; empty where only papers are kept
 */
public record DocumentOwner(String kind, String id, Stream stream, String attached) {
    public static DocumentOwner ofCase(long caseId) {
        return new DocumentOwner("CASE", Long.toString(caseId), Stream.ofCase(caseId), "case.attach");
    }

    /** The stream as it is kept beside a file or paper. */
    String place() {
        return stream.kind() + ":" + stream.id();
    }
}
