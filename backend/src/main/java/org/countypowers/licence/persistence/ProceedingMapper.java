package org.countypowers.licence.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.licence.domain.ProceedingStore.ActRow;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;

@Mapper
interface ProceedingMapper {
    void add(@Param("row") ProceedingRow row, @Param("key") LicenceMapper.NewId key);

    void update(ProceedingRow row);

    List<ProceedingRow> find(@Param("ids") Collection<Long> ids);

    ProceedingRow lock(@Param("id") long id);

    ProceedingRow open(@Param("licenceId") long licenceId);

    List<ProceedingRow> numbered(@Param("number") String number);

    List<ProceedingRow> ofLicence(@Param("licenceId") long licenceId);

    void addAct(ActRow act);

    List<ActRow> acts(@Param("proceedingId") long proceedingId);

    ActRow act(@Param("taskId") String taskId);

    List<ActRow> actsBy(
            @Param("officerId") String officerId, @Param("beforeId") long beforeId, @Param("limit") int limit);

    int countActsBy(@Param("officerId") String officerId, @Param("cap") int cap);
}
