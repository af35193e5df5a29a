package org.countypowers.catalog;

import java.time.LocalDateTime;
import java.util.List;
import org.countypowers.document.Attachment;

/** One judgement of a matter on one criterion, with what it rests on; the next one has the next version. */
public record Judgement(
        Criterion criterion,
        int version,
        boolean met,
        String reasoning,
        Standing standing,
        String judgedBy,
        String unitName,
        LocalDateTime judgedAt,
        List<Attachment> evidence) {
    /** The reform office proposes, the province's department decides (SPEC 7); only what is decided counts. */
    public enum Standing {
        PROPOSED,
        DECIDED
    }
}
