package org.countypowers.delegation.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.delegation.domain.PowerStore.PowerRow;
import org.countypowers.delegation.domain.PowerStore.StatusRow;

@Mapper
interface RegisterEvidenceMapper {
    record Status(StatusRow row, String matterId, String holderDivision) {}

    List<PowerRow> entries(@Param("after") long after, @Param("limit") int limit);

    List<PowerRow> versions(@Param("after") long after, @Param("last") long last);

    List<Status> statuses(@Param("after") long after, @Param("last") long last);
}
