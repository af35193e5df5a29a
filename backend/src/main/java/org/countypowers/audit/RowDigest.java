package org.countypowers.audit;

import java.util.Collection;
import java.util.List;
import org.countypowers.audit.verifier.Fields;

/** What ties a row to the event that tells of it: a hash over its columns in their order, which a verifier repeats. */
public final class RowDigest {
    /** Under this name an event carries the digest of its case's row. */
    public static final String ROW = "row";

    private RowDigest() {}

    public static String of(Collection<String> columns) {
        return Fields.hash(List.copyOf(columns));
    }
}
