package org.countypowers.process.domain;

import java.time.LocalDate;

/** Which release of a process is in force when; a case starts by the one of its day and keeps it. */
public interface ReleaseRegister {
    /** @throws java.util.NoSuchElementException when none is in force */
    String definitionInForce(String processKey, LocalDate day);

    /** Whether this content was ever released, in whatever version. */
    boolean isKnown(String processKey, String contentHash);

    void add(String processKey, String definitionId, String contentHash, LocalDate validFrom);
}
