package org.countypowers.findings.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.findings.Finding;
import org.countypowers.findings.FindingAct;
import org.countypowers.findings.FindingOutcome;
import org.countypowers.findings.FindingQuery;
import org.countypowers.findings.FindingState;
import org.countypowers.monitoring.Tolerance;

/** The tables of findings. Scope is part of each reading statement. */
public interface FindingStore {
    /**
     * What a reader sees: what these bodies were asked, all of the divisions whose codes begin with one prefix, and what was handed
     * over in those that begin with the other; null for none.
     */
    record Scope(List<String> bodies, String prefix, String handedPrefix) {
        public boolean nothing() {
            return bodies.isEmpty() && prefix == null && handedPrefix == null;
        }
    }

    record ActRow(
            long findingId,
            FindingAct.Act act,
            String officerId,
            String officerName,
            String unitName,
            String text,
            Tolerance tolerance,
            LocalDateTime actedAt) {}

    /** Those of these sources that were found before. */
    Set<String> known(Collection<String> sources);

    void add(List<Finding> findings);

    Optional<Finding> find(long id, Scope scope);

    Optional<Finding> lock(long id, Scope scope);

    /** The newest first, before an id. */
    List<Finding> page(FindingQuery query, Scope scope, long beforeId, int limit);

    int count(FindingQuery query, Scope scope, int cap);

    void change(long id, FindingState state, String addressedTo, LocalDate answerBy, FindingOutcome outcome);

    void add(ActRow act);

    List<FindingAct> acts(long findingId);
}
