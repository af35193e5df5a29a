package org.countypowers.deadline;

import java.time.LocalDate;
import org.countypowers.deadline.domain.ClockStore.ClockRow;

/** A clock's row after a change; {@code sweepOn} is empty whenever the sweep must leave the clock alone. */
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
                row.stoppedOn());
    }

    static ClockRow extended(ClockRow row, int by, String reason) {
        return with(
                row, by, reason, row.dueOn(), row.provisional(), row.promisedDueOn(), row.suspended(), row.stoppedOn());
    }

    static ClockRow due(ClockRow row, LocalDate dueOn, boolean provisional, LocalDate promisedDueOn) {
        return with(
                row,
                row.extendedBy(),
                row.extensionReason(),
                dueOn,
                provisional,
                promisedDueOn,
                row.suspended(),
                row.stoppedOn());
    }

    private static ClockRow with(
            ClockRow row,
            int by,
            String reason,
            LocalDate dueOn,
            boolean provisional,
            LocalDate promisedDueOn,
            boolean suspended,
            LocalDate stoppedOn) {
        boolean swept = stoppedOn == null && !suspended && !provisional && row.expiredAt() == null;
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
                swept ? dueOn : null);
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
                null);
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
                row.sweepOn());
    }
}
