package org.countypowers.delegation;

import org.countypowers.delegation.domain.DirectReportStore.ChangeRow;

/** What differs between two versions about a matter; {@code before} or {@code after} is null where it is not listed. */
public record DirectReportChange(String matterId, DirectReportItem before, DirectReportItem after) {
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    static DirectReportChange of(ChangeRow row) {
        return new DirectReportChange(
                row.matterId(),
                item(row.matterId(), row.nameBefore(), row.clauseBefore(), row.noteBefore()),
                item(row.matterId(), row.nameAfter(), row.clauseAfter(), row.noteAfter()));
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    public String matterName() {
        return after == null ? before.matterName() : after.matterName();
    }

    private static DirectReportItem item(String matterId, String name, String clause, String note) {
        return name == null ? null : new DirectReportItem(matterId, name, clause, note);
    }
}
