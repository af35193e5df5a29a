package org.countypowers.delegation.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.delegation.domain.CapacityStore.TrainingRow;

/** The share of examinations passed: of several sittings of one person in one course, the last one counts. */
public final class CapacityPassRate {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CapacityPassRate() {}

    /** In per cent; 0 without any record, since nobody has been trained then. */
    public static BigDecimal of(Collection<TrainingRow> records, int passMark) {
        Map<List<String>, TrainingRow> last = new HashMap<>();
        records.forEach(each -> last.merge(
                List.of(each.trainee(), each.course()),
                each,
                (one, other) -> other.heldOn().isAfter(one.heldOn()) ? other : one));
        if (last.isEmpty()) {
            return BigDecimal.ZERO;
        }
        long passed = last.values().stream()
                .filter(each -> each.score().compareTo(BigDecimal.valueOf(passMark)) >= 0)
                .count();
        return HUNDRED.multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(last.size()), 2, RoundingMode.DOWN);
    }
}
