package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.Optional;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.delegation.domain.CapacityStore;
import org.springframework.stereotype.Component;

/** Follows from the assessment that a transfer rested on when it took effect, by the terms of that assessment. */
@Component
class CapacityCoReviews implements CoReviews {
    private final CapacityStore store;

    CapacityCoReviews(CapacityStore store) {
        this.store = store;
    }

    /** Cost: one read by an index for a transfer, none for other forms. */
    @Override
    public Optional<LocalDate> until(RegisterEntry entry) {
        if (entry.form() != DelegationForm.DIRECT_TRANSFER) {
            return Optional.empty();
        }
        return store.valid(entry.matterId(), entry.holderDivision(), entry.validFrom())
                .filter(assessed -> CapacityAdvice.valueOf(assessed.advice()) != CapacityAdvice.DIRECT_TRANSFER)
                .flatMap(assessed -> store.version(assessed.versionNo()))
                .map(version -> entry.validFrom().plusMonths(version.coReviewMonths()));
    }
}
