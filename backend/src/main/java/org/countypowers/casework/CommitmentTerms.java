package org.countypowers.casework;

import java.time.LocalDate;
import org.countypowers.deadline.Clocks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How fast is decided on a promise, how long its verification may take, and how long a broken one is held against somebody. */
@Component
class CommitmentTerms {
    private final Clocks clocks;
    private final int decideWithin;
    private final int verifyWithin;
    private final int barredYears;

    CommitmentTerms(
            Clocks clocks,
            @Value("${countypowers.commitment.decide-within:1}") int decideWithin,
            @Value("${countypowers.commitment.verify-within:30}") int verifyWithin,
            @Value("${countypowers.commitment.barred-years:3}") int barredYears) {
        this.clocks = clocks;
        this.decideWithin = decideWithin;
        this.verifyWithin = verifyWithin;
        this.barredYears = barredYears;
    }

    /** Working days that are promised; what the law wants on the same day needs no promise. */
    int decideWithin(int limit) {
        return Math.min(decideWithin, limit);
    }

    int verifyWithin() {
        return verifyWithin;
    }

    /** Half of the window is for approval, notice and the visit itself. */
    LocalDate workFrom(LocalDate granted, String divisionCode) {
        return clocks.workingDayAfter(granted, verifyWithin / 2, divisionCode);
    }

    LocalDate barredUntil(LocalDate found) {
        return found.plusYears(barredYears);
    }
}
