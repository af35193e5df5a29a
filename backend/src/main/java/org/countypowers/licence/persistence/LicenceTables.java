package org.countypowers.licence.persistence;

import org.countypowers.licence.Licence;
import org.countypowers.licence.domain.LicenceStore;
import org.springframework.stereotype.Repository;

@Repository
class LicenceTables implements LicenceStore {
    private final LicenceMapper mapper;

    LicenceTables(LicenceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Licence add(Licence licence) {
        mapper.add(licence);
        return mapper.ofCase(licence.caseId());
    }
}
