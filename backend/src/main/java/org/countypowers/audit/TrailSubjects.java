package org.countypowers.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Where the events of a case belong; implemented where cases are known. */
public interface TrailSubjects {
    record Subject(String matterId, String division) {}

    Map<Long, Subject> ofCases(Collection<Long> caseIds);

    /** Whether or not the reader may see it. */
    Optional<Long> caseNumbered(String number);
}
