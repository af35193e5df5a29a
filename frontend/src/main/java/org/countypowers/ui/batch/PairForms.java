package org.countypowers.ui.batch;

import java.util.List;
import org.countypowers.catalog.DelegationForm;

/** Forms that a batch may give: neither what the law gives by itself nor what leaves the power where it is. */
final class PairForms {
    static final List<DelegationForm> OFFERED = List.of(
            DelegationForm.DIRECT_TRANSFER,
            DelegationForm.ENTRUST,
            DelegationForm.FRONT_DESK,
            DelegationForm.DISPATCHED_ORGAN,
            DelegationForm.DIRECT_REPORT,
            DelegationForm.CITY_REVIEW_REMOVAL,
            DelegationForm.TOWN_EMPOWER);

    private PairForms() {}
}
