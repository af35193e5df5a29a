package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.Optional;

/** The dated table of implementing bodies. */
public interface ImplementingBodies {
    Optional<ImplementingBody> of(String matterId, String divisionCode, LocalDate day);
}
