package org.countypowers.delegation;

import org.countypowers.delegation.domain.DirectReportStore.ItemRow;

/**
 * A matter on the direct-report list.
 *
 * @param matterName as the version names it
 * @param cityStepClause the clause by which the city's first review stays, or empty: the city reviews nothing
 */
public record DirectReportItem(String matterId, String matterName, String cityStepClause, String note) {
    static DirectReportItem of(ItemRow row) {
        return new DirectReportItem(row.matterId(), row.matterName(), row.cityStepClause(), row.note());
    }
}
