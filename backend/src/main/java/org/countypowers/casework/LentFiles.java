package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.domain.ClosedCaseStore;
import org.countypowers.organisation.CurrentOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who opens a case only because its file is reviewed leaves a trace in it, whatever is read of it and by whichever way. */
@Component
class LentFiles {
    /** A page reads a case several times; within this time that is one opening. */
    private static final int ONE_OPENING_MINUTES = 5;

    private static final String LENT = "REVIEW";

    private final ClosedCaseStore store;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LentFiles(ClosedCaseStore store, CurrentOfficer officers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    static boolean lends(String access) {
        return access.equals(LENT);
    }

    /** In a transaction of its own, since whoever reads has none that writes. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void opened(long caseId) {
        LocalDateTime now = LocalDateTime.now(clock);
        String officer = officers.require().officerId();
        if (store.opened(caseId, officer, now.minusMinutes(ONE_OPENING_MINUTES), now)) {
            String number = store.closed(List.of(caseId)).get(0).number();
            events.publishEvent(Auditable.of(Stream.ofCase(caseId), "case.lentRead", number, Map.of()));
        }
    }
}
