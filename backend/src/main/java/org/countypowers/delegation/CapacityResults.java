package org.countypowers.delegation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.domain.CapacityAdvice;

/** What a delegation may rest on: the checked assessment that is valid on a day. */
public interface CapacityResults {
    record Checked(long assessmentId, BigDecimal total, CapacityAdvice advice, LocalDate checkedOn, LocalDate validTo) {
        /** 70 to 84 points suffice for a transfer, too, with a time of co-review (SPEC 6). */
        public boolean supports(DelegationForm form) {
            CapacityAdvice needed =
                    switch (form) {
                        case FRONT_DESK, DIRECT_REPORT, DISPATCHED_ORGAN -> CapacityAdvice.FRONT_DESK;
                        default -> CapacityAdvice.ENTRUST;
                    };
            return !needed.widerThan(advice);
        }

        /** What is advised, translated under {@code batch.gate.capacity.}. */
        public String advised() {
            return advice.name();
        }
    }

    /** Empty when the county was never assessed for the matter, or its last result has expired. */
    Optional<Checked> valid(String matterId, String divisionCode, LocalDate day);

    /** The same for many matters of one county, by matter, in one read. */
    Map<String, Checked> valid(Collection<String> matterIds, String divisionCode, LocalDate day);

    /** By matter, how many cases a year the county counted with when it was last assessed; matters never assessed are left out. */
    Map<String, Integer> expectedCases(Collection<String> matterIds, String divisionCode, LocalDate day);
}
