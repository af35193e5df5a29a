package org.countypowers.inspection;

import java.util.Collection;
import java.util.Optional;

/** Complaints that are not over, for visits on that ground; whoever keeps them answers. */
public interface OpenComplaints {
    /** @return the number of the case that the complaint is about, '' for none; empty when these bodies have no such complaint */
    Optional<String> caseOf(String number, Collection<String> bodyIds);
}
