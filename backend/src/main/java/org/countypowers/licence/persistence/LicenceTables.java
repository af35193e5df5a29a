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
    public long add(Licence licence) {
        LicenceMapper.NewId key = new LicenceMapper.NewId();
        mapper.add(licence, key);
        return key.getId();
    }
}
