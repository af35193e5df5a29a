package org.countypowers.inspection.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.inspection.Draw;
import org.countypowers.inspection.domain.DrawStore.DrawBody;
import org.countypowers.inspection.domain.DrawStore.Secret;
import org.countypowers.inspection.domain.DrawStore.Turn;
import org.countypowers.inspection.domain.InspectionReaders;

@Mapper
interface DrawMapper {
    List<Turn> turns(@Param("bodies") Collection<String> bodyIds, @Param("year") int year);

    int count(@Param("division") String divisionCode, @Param("year") int year);

    void add(@Param("draw") Draw draw, @Param("cipher") String seedCipher, @Param("key") NewId key);

    void addBodies(@Param("drawId") long drawId, @Param("bodies") List<DrawBody> bodies);

    Draw lock(@Param("id") long id);

    Secret secret(@Param("id") long id);

    Draw find(@Param("id") long id, @Param("readers") InspectionReaders readers);

    List<String> bodies(@Param("id") long id);

    List<Draw> page(
            @Param("readers") InspectionReaders readers, @Param("beforeId") long beforeId, @Param("limit") int limit);

    void drawn(
            @Param("id") long id,
            @Param("visits") int visits,
            @Param("resultHash") String resultHash,
            @Param("name") String name,
            @Param("at") LocalDateTime at);

    void publish(
            @Param("id") long id,
            @Param("seed") String seed,
            @Param("name") String name,
            @Param("at") LocalDateTime at);

    void abandon(@Param("id") long id, @Param("ground") String ground);
}
