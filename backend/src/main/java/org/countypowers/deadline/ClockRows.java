package org.countypowers.deadline;

import java.time.LocalDate;
import org.countypowers.deadline.domain.ClockStore.ClockRow;

/** A clock's row after a change; {@code sweepOn} and {@code watchOn} are empty whenever the sweeps must leave it alone. */
final class ClockRows {
    private ClockRows() {}

    static ClockRow suspended(ClockRow row, boolean suspended) {
        return with(
                row,
                row.extendedBy(),
                row.extensionReason(),
                row.dueOn(),
                row.provisional(),
                row.promisedDueOn(),
                suspended,
                row.stoppedOn(),
                row.watchOn());
    }

    static ClockRow extended(ClockRow row, int by, String reason) {
        return with(
                row,
                by,
                reason,
                row.dueOn(),
                row.provisional(),
                row.promisedDueOn(),
                row.suspended(),
                row.stoppedOn(),
                row.watchOn());
    }

    static ClockRow due(
            ClockRow row, LocalDate dueOn, boolean provisional, LocalDate promisedDueOn, LocalDate watchOn) {
        return with(
                row,
                row.extendedBy(),
                row.extensionReason(),
                dueOn,
                provisional,
                promisedDueOn,
                row.suspended(),
                row.stoppedOn(),
                watchOn);
    }

    private static ClockRow with(
            ClockRow row,
            int by,
            String reason,
            LocalDate dueOn,
            boolean provisional,
            LocalDate promisedDueOn,
            boolean suspended,
            LocalDate stoppedOn,
            LocalDate watchOn) {
        boolean certain = stoppedOn == null && !suspended && !provisional;
        return new ClockRow(
                row.id(),
                row.caseId(),
                row.kind(),
                row.holderBody(),
                row.divisionCode(),
                row.article(),
                row.startedOn(),
                row.amount(),
                row.unit(),
                row.promisedWd(),
                by,
                reason,
                dueOn,
                provisional,
                promisedDueOn,
                suspended,
                stoppedOn,
                row.expiredAt(),
                certain && row.expiredAt() == null ? dueOn : null,
                certain ? watchOn : null);
    }

    static ClockRow expired(ClockRow row, java.time.LocalDateTime at) {
        return new ClockRow(
                row.id(),
                row.caseId(),
                row.kind(),
                row.holderBody(),
                row.divisionCode(),
                row.article(),
                row.startedOn(),
                row.amount(),
                row.unit(),
                row.promisedWd(),
                row.extendedBy(),
                row.extensionReason(),
                row.dueOn(),
                row.provisional(),
                row.promisedDueOn(),
                row.suspended(),
                row.stoppedOn(),
                at,
                null,
                row.watchOn());
    }

    static ClockRow held(ClockRow row, String holderBody, String divisionCode) {
        return new ClockRow(
                row.id(),
                row.caseId(),
                row.kind(),
                holderBody,
                divisionCode,
                row.article(),
                row.startedOn(),
                row.amount(),
                row.unit(),
                row.promisedWd(),
                row.extendedBy(),
                row.extensionReason(),
                row.dueOn(),
                row.provisional(),
                row.promisedDueOn(),
                row.suspended(),
                row.stoppedOn(),
                row.expiredAt(),
                row.sweepOn(),
                row.watchOn());
    }
}
