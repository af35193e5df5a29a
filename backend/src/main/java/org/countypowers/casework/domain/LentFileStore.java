package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;

/** Who reads a case that is none of his or her body's, on what ground, and until when. */
public interface LentFileStore {
    /**
     * @param sealedIn the stream that keeps the readings; null where the case's own trail does
     * @param lastDay null until it is taken back
     */
    void lend(Collection<Long> caseIds, String officerId, String ground, String sealedIn, LocalDate lastDay);

    void takeBack(String ground);

    /** @return whether this reader's last opening was before the instant, or never was */
    boolean opened(long caseId, String officerId, LocalDateTime before, LocalDateTime now);

    /** The stream of the letter under which the officer reads the case on a day; of several the one that ends last. */
    Optional<String> sealedIn(long caseId, String officerId, LocalDate today);

    String number(long caseId);
}
