package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.countypowers.casework.Commitment;

/** What applicants promised. */
public interface CommitmentStore {
    void add(Commitment commitment);

    Optional<Commitment> find(long caseId);

    Optional<Commitment> lock(long caseId);

    void update(Commitment commitment);

    /** Whether the applicant broke a promise and is barred on a day. */
    boolean barred(String identifierLookup, LocalDate on);
}
