package org.countypowers.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How often objects of one risk and credit are inspected.
 *
 * @param share per cent of them drawn in a year
 * @param visits to each of them in a year, drawn or not
 */
public record Frequency(BigDecimal share, int visits) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The share is the least that the law's frequency asks for: a part of an object counts as one. */
    public int drawn(int objects) {
        return share.multiply(BigDecimal.valueOf(objects))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(objects))
                .intValue();
    }
}
