package org.countypowers.process.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.process.domain.OpenTasks;

@Mapper
interface OpenTaskMapper extends OpenTasks {
    @Override
    List<Waiting> of(@Param("businessKeys") Collection<String> businessKeys);

    @Override
    List<Step> perStep(@Param("definitionId") String definitionId);

    @Override
    List<String> running(@Param("definitionIds") Collection<String> definitionIds);

    @Override
    List<Waiting> ofDefinition(
            @Param("definitionId") String definitionId, @Param("afterKey") String afterKey, @Param("limit") int limit);

    @Override
    List<String> after(@Param("taskId") String taskId, @Param("limit") int limit);
}
