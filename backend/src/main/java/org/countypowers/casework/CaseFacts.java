package org.countypowers.casework;

import java.time.LocalDate;
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

    public Facts of(long caseId) {
        CaseRow row = store.find(caseId).orElseThrow();
        Clock next = Clock.next(clocks.ofCase(caseId)).orElse(null);
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
