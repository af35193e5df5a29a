package org.countypowers.inspection.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.inspection.CappedObject;
import org.countypowers.inspection.Plan;
import org.countypowers.inspection.PlanLine;
import org.countypowers.inspection.domain.InspectionReaders;

@Mapper
interface PlanMapper {
    void add(@Param("plan") Plan plan, @Param("key") NewId key);

    void dropLines(@Param("planId") long planId);

    void addLines(@Param("planId") long planId, @Param("lines") List<PlanLine> lines);

    int drafts(@Param("bodyId") String bodyId, @Param("year") int year);

    int lastEdition(@Param("bodyId") String bodyId, @Param("year") int year);

    Plan lock(@Param("id") long id);

    Plan find(@Param("id") long id, @Param("readers") InspectionReaders readers);

    List<PlanLine> lines(@Param("planId") long planId);

    void addCapped(@Param("planId") long planId, @Param("objects") List<CappedObject> objects);

    List<CappedObject> capped(@Param("planId") long planId, @Param("afterId") long afterId, @Param("limit") int limit);

    List<Plan> page(
            @Param("readers") InspectionReaders readers, @Param("beforeId") long beforeId, @Param("limit") int limit);

    List<Long> inForce(@Param("bodies") Collection<String> bodyIds, @Param("year") int year);

    List<Plan> lockInForce(@Param("ids") Collection<Long> ids);

    void publish(@Param("id") long id, @Param("name") String name, @Param("at") LocalDateTime at);

    void replace(@Param("id") long id);

    void discard(@Param("id") long id);
}
