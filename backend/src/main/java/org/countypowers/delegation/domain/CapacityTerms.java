package org.countypowers.delegation.domain;

import java.math.BigDecimal;

/** From which totals a form is advised, and how long a result is good; pinned to the version of the indicators. */
public record CapacityTerms(int directFrom, int entrustFrom, int frontDeskFrom, int validMonths, int coReviewMonths) {
    public CapacityTerms {
        if (!(directFrom > entrustFrom && entrustFrom > frontDeskFrom && frontDeskFrom > 0 && directFrom <= 100)
                || validMonths < 1
                || coReviewMonths < 0) {
            throw new IllegalArgumentException("the bands of a capacity assessment must rise, up to 100");
        }
    }

    public CapacityAdvice advice(BigDecimal total) {
        for (CapacityAdvice advice : CapacityAdvice.values()) {
            if (advice != CapacityAdvice.NOT_NOW && total.compareTo(from(advice)) >= 0) {
                return advice;
            }
        }
        return CapacityAdvice.NOT_NOW;
    }

    /** The least total of a form; NOT_NOW has none. */
    public BigDecimal from(CapacityAdvice advice) {
        return BigDecimal.valueOf(
                switch (advice) {
                    case DIRECT_TRANSFER -> directFrom;
                    case ENTRUST -> entrustFrom;
                    case FRONT_DESK -> frontDeskFrom;
                    case NOT_NOW -> 0;
                });
    }
}
