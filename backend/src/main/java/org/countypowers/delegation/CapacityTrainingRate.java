package org.countypowers.delegation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.domain.CapacityPassRate;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.TrainingRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which training counts for a matter: that of its department in the county, in the months before a day. */
@Component
class CapacityTrainingRate {
    private final CapacityStore store;
    private final Matters matters;
    private final int months;
    private final int passMark;

    CapacityTrainingRate(
            CapacityStore store,
            Matters matters,
            @Value("${countypowers.capacity.training-months}") int months,
            @Value("${countypowers.capacity.training-pass}") int passMark) {
        this.store = store;
        this.matters = matters;
        this.months = months;
        this.passMark = passMark;
    }

    BigDecimal rate(String matterId, String divisionCode, LocalDate day) {
        return CapacityPassRate.of(records(matterId, divisionCode, day), passMark);
    }

    List<TrainingRow> records(String matterId, String divisionCode, LocalDate day) {
        return store.training(divisionCode, matters.matter(matterId).departmentCode(), day.minusMonths(months), day);
    }
}
