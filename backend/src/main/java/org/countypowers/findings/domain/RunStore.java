package org.countypowers.findings.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.findings.FindingRun;

/** The runs, each with how far it has come. */
public interface RunStore {
    void add(FindingRun run);

    /** The oldest that has not ended. */
    Optional<FindingRun> next();

    Optional<FindingRun> lock(long id);

    void change(FindingRun run);

    /** An officer's, the newest first; '' for the nightly ones. */
    List<FindingRun> of(String officerId, int limit);

    /** Whether an officer's run has not ended. */
    boolean open(String officerId);

    /** The last day that a nightly run has examined or will. */
    Optional<LocalDate> nightlyTo();
}
