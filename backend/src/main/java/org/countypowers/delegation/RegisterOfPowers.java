package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who may decide a matter where, and since when. */
public interface RegisterOfPowers {
    Optional<RegisterEntry> inForce(String matterId, String holderDivision, LocalDate day);

    /** The register as a list, with each entry's status on the day; matter and holder may be null; keyset by id. */
    List<RegisterEntry> page(String matterId, String holderDivision, LocalDate day, long afterId, int limit);
}
