package org.countypowers.routing;

import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.DirectReportList.Listed;
import org.countypowers.delegation.RegisterEntry;

/**
 * What a route rests on: an entry of the register, or else the direct-report list of the day, or else the law alone.
 *
 * @param coReviewed whether who gave the power still reviews with its holder
 */
record Ground(DelegationForm form, RegisterEntry entry, Listed listed, boolean coReviewed) {
    Long entryId() {
        return entry == null ? null : entry.id();
    }

    Integer listVersion() {
        return listed == null ? null : listed.versionNo();
    }

    boolean keepsCityStep() {
        return listed != null && listed.keepsCityStep();
    }
}
