package org.countypowers.filereview.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.countypowers.filereview.SampleReason;

/**
 * A closed case that may be drawn.
 *
 * @param young whether the power was in its first months on the day on which the case closed
 * @param always what puts it into every sample; empty where nothing does
 */
public record PoolFile(
        long caseId, String number, String matterId, LocalDate closedOn, boolean young, Set<SampleReason> always) {
    public PoolFile {
        always = always.isEmpty() ? EnumSet.noneOf(SampleReason.class) : EnumSet.copyOf(always);
    }
}
