package org.countypowers.organisation;

import java.util.Optional;
import org.countypowers.organisation.domain.OfficerStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An officer's account and posts as they are today, for a door that knows the officer by id. Part of another's command. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccountsById {
    private final OfficerStore store;
    private final OfficerAccounts accounts;

    AccountsById(OfficerStore store, OfficerAccounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    public Optional<OfficerPrincipal> find(String officerId) {
        return store.byId(officerId).map(accounts::principal);
    }
}
