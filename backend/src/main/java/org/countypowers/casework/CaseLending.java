package org.countypowers.casework;

import java.time.LocalDate;
import java.util.Collection;
import org.countypowers.audit.Stream;
import org.countypowers.casework.domain.LentFileStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets an officer read cases that are none of his or her body's; carries no permission, whoever lends has asked for it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseLending {
    private final LentFileStore store;

    CaseLending(LentFileStore store) {
        this.store = store;
    }

    /** From now on the officer reads these cases, and each opening stays in their trails. @param ground by which it is taken back */
    public void lend(Collection<Long> caseIds, String officerId, String ground) {
        store.lend(caseIds, officerId, ground, null, null);
    }

    /** Until the last day the officer reads these cases, and each reading stays in this stream alone. */
    public void lendSealed(Collection<Long> caseIds, String officerId, Stream sealedIn, LocalDate lastDay) {
        store.lend(caseIds, officerId, sealedIn.id(), sealedIn.id(), lastDay);
    }

    public void takeBack(String ground) {
        store.takeBack(ground);
    }
}
