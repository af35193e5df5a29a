package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.domain.PowerStore;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.springframework.stereotype.Service;

/** The register is published (权责清单), so reading it needs no permission. */
@Service
class PowerRegister implements RegisterOfPowers, ImplementingBodies {
    private final PowerStore store;

    PowerRegister(PowerStore store) {
        this.store = store;
    }

    @Override
    public Optional<RegisterEntry> inForce(String matterId, String holderDivision, LocalDate day) {
        return store.inForce(matterId, holderDivision, day).map(PowerRegister::entry);
    }

    @Override
    public List<RegisterEntry> page(String matterId, String holderDivision, LocalDate day, long afterId, int limit) {
        return store.page(matterId, holderDivision, day, afterId, Math.min(limit, 200)).stream()
                .map(PowerRegister::entry)
                .toList();
    }

    @Override
    public Optional<ImplementingBody> of(String matterId, String divisionCode, LocalDate day) {
        return store.implementing(matterId, divisionCode, day)
                .map(row -> new ImplementingBody(
                        row.matterId(),
                        row.divisionCode(),
                        row.validFrom(),
                        row.validTo(),
                        row.acceptingBody(),
                        row.decidingBody(),
                        row.supervisingBody(),
                        row.basis()));
    }

    private static RegisterEntry entry(PowerRow row) {
        return new RegisterEntry(
                row.id(),
                row.matterId(),
                row.holderDivision(),
                DelegationForm.valueOf(row.form()),
                row.validFrom(),
                row.validTo(),
                RegisterEntry.Status.valueOf(row.status()),
                row.instrumentNo(),
                row.instrumentType(),
                row.entrustBasis(),
                row.batchNo());
    }
}
