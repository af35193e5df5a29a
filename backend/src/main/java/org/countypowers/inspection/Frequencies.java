package org.countypowers.inspection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.countypowers.process.Decisions;
import org.countypowers.supervision.Grade;
import org.springframework.stereotype.Component;

/** Reads the decision table supervision-frequency, which designers change in the studio. */
@Component
class Frequencies {
    private static final String TABLE = "case-decision/supervision-frequency.dmn";

    private final Decisions decisions;

    Frequencies(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @throws InspectionRefused when the table says nothing, or less than nothing */
    Frequency of(Grade risk, Grade credit) {
        List<Map<String, Object>> rows =
                decisions.evaluate(TABLE, Map.of("risk", risk.name(), "credit", credit.name()));
        if (rows.isEmpty()) {
            throw new InspectionRefused("inspection.error.frequency", risk.name(), credit.name());
        }
        BigDecimal share = number(rows.get(0), "share");
        BigDecimal visits = number(rows.get(0), "visits");
        if (share.signum() < 0 || share.compareTo(BigDecimal.valueOf(100)) > 0 || visits.signum() < 0) {
            throw new InspectionRefused("inspection.error.frequency", risk.name(), credit.name());
        }
        return new Frequency(share, visits.intValue());
    }

    private static BigDecimal number(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? BigDecimal.ZERO : new BigDecimal(value.toString());
    }
}
