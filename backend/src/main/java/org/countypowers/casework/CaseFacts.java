package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.Clocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the worklist keeps of a case; for assignment alone. */
@Service
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class CaseFacts {
    private final CaseStore store;
    private final Clocks clocks;

    CaseFacts(CaseStore store, Clocks clocks) {
        this.store = store;
        this.clocks = clocks;
    }

    public record Facts(
            long caseId,
            String number,
            String matterId,
            String matterName,
            String countyCode,
            String countyName,
            String applicantName,
            CaseStatus status,
            LocalDate dueOn,
            boolean provisional,
            long version) {}

    public Map<Long, Facts> of(Collection<Long> caseIds) {
        Map<Long, Clock> next = clocks.next(caseIds);
        return caseIds.stream().collect(Collectors.toMap(Function.identity(), id -> facts(id, next.get(id))));
    }

    private Facts facts(long caseId, Clock next) {
        CaseRow row = store.find(caseId).orElseThrow();
        return new Facts(
                caseId,
                row.number(),
                row.matterId(),
                row.matterName(),
                row.countyCode(),
                row.countyName(),
                row.applicantName(),
                CaseStatus.valueOf(row.status()),
                next == null ? null : next.dueOn(),
                next != null && next.provisional(),
                row.version());
    }
}
