package org.countypowers.supervision;

import org.countypowers.casework.ApplicantCredit;
import org.countypowers.supervision.domain.ObjectStore;
import org.springframework.stereotype.Component;

/** The word of whose credit is D is not taken. */
@Component
class LicenseeCredit implements ApplicantCredit {
    private final ObjectStore store;

    LicenseeCredit(ObjectStore store) {
        this.store = store;
    }

    @Override
    public boolean untrustworthy(String identifierLookup) {
        return store.credit(identifierLookup) == Grade.D;
    }
}
