package org.countypowers.studio.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.studio.domain.FlowKind;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore.Bound;
import org.countypowers.studio.domain.StudioStore.FileRow;
import org.countypowers.studio.domain.StudioStore.Followed;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;

@Mapper
interface ReleaseMapper {
    ReleaseRow inForce(@Param("processKey") String processKey, @Param("day") LocalDate day);

    String startsBy(
            @Param("processKey") String processKey,
            @Param("kind") FlowKind kind,
            @Param("matterId") String matterId,
            @Param("day") LocalDate day);

    List<Bound> boundElsewhere(
            @Param("processKey") String processKey,
            @Param("kind") FlowKind kind,
            @Param("matterIds") List<String> matterIds,
            @Param("day") LocalDate day);

    ReleaseRow release(@Param("processKey") String processKey, @Param("version") int version);

    ReleaseRow lock(@Param("processKey") String processKey, @Param("version") int version);

    List<ReleaseRow> releases(
            @Param("processKey") String processKey,
            @Param("beforeVersion") int beforeVersion,
            @Param("limit") int limit);

    List<ReleaseRow> allInForce(@Param("keys") List<String> keys, @Param("day") LocalDate day);

    List<ReleaseRow> waiting(@Param("keys") List<String> keys);

    List<ReleaseRow> ahead(@Param("keys") List<String> keys, @Param("day") LocalDate day);

    ReleaseRow ofDefinition(@Param("definitionId") String definitionId);

    List<Followed> followed(@Param("definitionIds") List<String> definitionIds, @Param("day") LocalDate day);

    int known(@Param("processKey") String processKey, @Param("contentHash") String contentHash);

    List<FileRow> files(@Param("releaseId") long releaseId);

    String file(@Param("releaseId") long releaseId, @Param("name") String name);

    List<String> matters(@Param("releaseId") long releaseId);

    int lastVersion(@Param("processKey") String processKey);

    void add(@Param("row") ReleaseRow row, @Param("version") int version);

    void addFile(@Param("releaseId") long releaseId, @Param("name") String name, @Param("content") String content);

    void addHands(@Param("releaseId") long releaseId, @Param("processKey") String processKey);

    List<String> hands(@Param("releaseId") long releaseId);

    int designed(@Param("processKey") String processKey);

    void addMatters(@Param("releaseId") long releaseId, @Param("matterIds") List<String> matterIds);

    void approve(
            @Param("id") long id,
            @Param("definitionId") String definitionId,
            @Param("validFrom") LocalDate validFrom,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    void end(
            @Param("id") long id,
            @Param("state") ReleaseState state,
            @Param("by") String by,
            @Param("reason") String reason,
            @Param("at") LocalDateTime at);
}
