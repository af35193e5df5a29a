package org.countypowers.licence.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.countypowers.licence.Licence;

@Mapper
interface LicenceMapper {
    void add(Licence licence);

    Licence ofCase(long caseId);
}
