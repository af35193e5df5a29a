package org.countypowers.delegation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.countypowers.delegation.domain.DirectReportStore.VersionRow;

/**
 * A version of the direct-report list.
 *
 * @param releasedAt when it was published here; null for a draft
 * @param rowVersion what a change of the draft must name, so that nobody overwrites what he has not seen
 */
public record DirectReportVersion(
        int no,
        DirectReportHeading heading,
        State state,
        String begunBy,
        String releasedBy,
        Instant releasedAt,
        int rowVersion) {
    public enum State {
        DRAFT,
        PUBLISHED
    }

    static DirectReportVersion of(VersionRow row) {
        return new DirectReportVersion(
                row.no(),
                new DirectReportHeading(
                        row.title(),
                        row.instrumentNo(),
                        row.instrumentType(),
                        row.publishedOn(),
                        row.url(),
                        row.holdsFrom()),
                State.valueOf(row.state()),
                row.begunBy(),
                row.releasedBy(),
                row.releasedAt() == null ? null : row.releasedAt().toInstant(ZoneOffset.UTC),
                row.rowVersion());
    }

    public boolean draft() {
        return state == State.DRAFT;
    }
}
