package org.countypowers.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The dated table of implementing bodies. */
public interface ImplementingBodies {
    Optional<ImplementingBody> of(String matterId, String divisionCode, LocalDate day);

    /** By what was recorded until an instant. */
    Optional<ImplementingBody> of(String matterId, String divisionCode, LocalDate day, Instant knownAt);

    /** By matter, in one read; a matter that the department implements is left out. */
    Map<String, ImplementingBody> of(Collection<String> matterIds, String divisionCode, LocalDate day);
}
