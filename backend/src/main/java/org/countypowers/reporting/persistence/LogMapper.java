package org.countypowers.reporting.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.reporting.domain.LogStore.CaseLine;
import org.countypowers.reporting.domain.LogStore.Named;

@Mapper
interface LogMapper {
    List<CaseLine> cases(@Param("ids") Collection<Long> ids);

    List<Named> bodies(@Param("ids") Collection<String> ids);

    List<Named> divisions(@Param("codes") Collection<String> codes);
}
