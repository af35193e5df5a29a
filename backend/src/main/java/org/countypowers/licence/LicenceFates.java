package org.countypowers.licence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.licence.domain.LicenceStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of what cases granted; carries no permission, for modules that judge who reads. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LicenceFates {
    private final LicenceStore store;

    LicenceFates(LicenceStore store) {
        this.store = store;
    }

    /** By case, the day on which its licence was revoked (撤销), if it was; a case that granted nothing is left out. */
    public Map<Long, Optional<LocalDate>> of(Collection<Long> caseIds) {
        Map<Long, Optional<LocalDate>> fates = new HashMap<>();
        store.fates(caseIds).forEach(fate -> fates.put(fate.caseId(), Optional.ofNullable(fate.revokedOn())));
        return fates;
    }

    /** Cases of a county whose licence was revoked from a day to a day, both inclusive. */
    public List<Long> revoked(String countyCode, LocalDate from, LocalDate to, int limit) {
        return store.revoked(countyCode, from, to, limit);
    }
}
