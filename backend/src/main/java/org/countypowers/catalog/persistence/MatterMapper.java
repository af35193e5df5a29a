package org.countypowers.catalog.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.catalog.LegalBasis;
import org.countypowers.catalog.MatterQuery;
import org.countypowers.catalog.domain.MatterStore.MatterName;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.countypowers.catalog.domain.MatterStore.ProcedureRow;

@Mapper
interface MatterMapper {
    void save(MatterRow matter);

    void addBasis(@Param("matterId") String matterId, @Param("basis") LegalBasis basis);

    List<LegalBasis> bases(@Param("matterId") String matterId);

    void addProcedure(ProcedureRow procedure);

    void clearProcedures(@Param("matterId") String matterId);

    List<ProcedureRow> procedures(@Param("matterIds") List<String> matterIds);

    MatterRow find(@Param("id") String id);

    List<MatterName> names(@Param("ids") Collection<String> ids);

    List<MatterRow> search(@Param("text") String text, @Param("afterId") String afterId, @Param("limit") int limit);

    List<MatterRow> select(
            @Param("query") MatterQuery query,
            @Param("text") String text,
            @Param("before") LocalDateTime before,
            @Param("afterId") String afterId,
            @Param("limit") int limit);

    int count(@Param("query") MatterQuery query, @Param("text") String text, @Param("before") LocalDateTime before);

    List<String> departmentCodes();

    boolean withoutBasis(@Param("matterId") String matterId, @Param("day") LocalDate day);

    List<String> allWithoutBasis(@Param("matterIds") Collection<String> matterIds, @Param("day") LocalDate day);

    int repeal(@Param("matterId") String matterId, @Param("no") int no, @Param("on") LocalDate on);
}
