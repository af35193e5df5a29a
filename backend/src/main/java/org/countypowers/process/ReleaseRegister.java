package org.countypowers.process;

import java.time.LocalDate;
import java.util.Optional;

/** Which release of a procedure is in force when; a case starts by the one of its day and keeps it. Implemented by studio. */
public interface ReleaseRegister {
    /** @throws java.util.NoSuchElementException when none is in force */
    String definitionInForce(String processKey, LocalDate day);

    /**
     * The same for a matter, which may be bound to a procedure of its own.
     *
     * @param processKey the general procedure of the kind
     */
    String definitionInForce(String processKey, String matterId, LocalDate day);

    /** The release whose tables decide on the day. */
    long inForce(String processKey, LocalDate day);

    /** A file of a release, which never changes. */
    Optional<String> file(long releaseId, String name);
}
