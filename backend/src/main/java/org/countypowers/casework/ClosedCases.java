package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.countypowers.casework.domain.ClosedCaseStore;
import org.countypowers.casework.domain.ClosedCaseStore.ClosedRow;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closed cases for the review of files; carries no permission, so none of its readers gets it as it is. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClosedCases {
    /**
     * A closed case.
     *
     * @param status CLOSED after a decision, NOT_ACCEPTED or RETURNED without one
     * @param registerEntryId the power relied on, or null
     */
    public record Closed(
            long id,
            String number,
            String matterId,
            String matterName,
            CaseStatus status,
            LocalDate closedOn,
            DelegationForm form,
            Long registerEntryId,
            String decidingBody) {}

    private final ClosedCaseStore store;
    private final CaseTexts texts;

    ClosedCases(ClosedCaseStore store, CaseTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** Closed in a county from a day to a day, both inclusive; by id. */
    public List<Closed> of(String countyCode, LocalDate from, LocalDate to, long afterId, int limit) {
        return store.closed(countyCode, from, to, afterId, limit).stream()
                .map(this::closed)
                .toList();
    }

    /** Those of these that are closed. */
    public List<Closed> of(Collection<Long> caseIds) {
        return store.closed(caseIds).stream().map(this::closed).toList();
    }

    /** Ids of officers who had one of the cases in hand. */
    public Set<String> handlers(Collection<Long> caseIds) {
        return new TreeSet<>(store.handlers(caseIds));
    }

    private Closed closed(ClosedRow row) {
        Route route = texts.route(row.route());
        return new Closed(
                row.id(),
                row.number(),
                row.matterId(),
                row.matterName(),
                CaseStatus.valueOf(row.status()),
                row.closedOn(),
                route.form(),
                route.registerEntryId(),
                route.decidingBody());
    }
}
