package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.Optional;

/** Who was given a power on 70 to 84 points decides together with the giver at first (SPEC 6). */
public interface CoReviews {
    /** From which day the holder decides alone; empty where it does from the beginning. */
    Optional<LocalDate> until(RegisterEntry entry);
}
