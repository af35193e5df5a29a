package org.countypowers.catalog;

import java.time.LocalDate;
import org.countypowers.organisation.Level;

/**
 * Which matters are wanted; what is null (or an empty text) does not narrow.
 *
 * @param text part of the name, or the beginning of the id or item code
 * @param level that exercises the power now
 * @param barred whether a batch may take it on {@code day}, and why not
 */
public record MatterQuery(
        String text,
        String departmentCode,
        Level level,
        DelegationForm form,
        Matter.RiskLevel risk,
        Barred barred,
        LocalDate day) {
    public enum Barred {
        NO,
        YES,
        CRITERIA,
        REPEALED,
        NOT_DELEGABLE
    }

    public static MatterQuery all(LocalDate day) {
        return new MatterQuery("", null, null, null, null, null, day);
    }
}
