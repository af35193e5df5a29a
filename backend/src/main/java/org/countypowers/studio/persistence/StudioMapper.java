package org.countypowers.studio.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.studio.domain.StudioStore.DraftRow;
import org.countypowers.studio.domain.StudioStore.FileRow;
import org.countypowers.studio.domain.StudioStore.Hand;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;

@Mapper
interface StudioMapper {
    void addProcedure(ProcedureRow row);

    void removeProcedure(@Param("processKey") String processKey);

    void rename(
            @Param("processKey") String processKey,
            @Param("name") String name,
            @Param("englishName") String englishName);

    ProcedureRow procedure(@Param("processKey") String processKey);

    List<ProcedureRow> procedures(@Param("afterKey") String afterKey, @Param("limit") int limit);

    List<DraftRow> drafts(@Param("keys") List<String> keys);

    void begin(DraftRow row);

    int touch(
            @Param("processKey") String processKey,
            @Param("rowVersion") long rowVersion,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    void inheritHands(@Param("processKey") String processKey, @Param("releaseId") long releaseId);

    int drewAgain(
            @Param("processKey") String processKey, @Param("hand") Hand hand, @Param("pause") LocalDateTime pause);

    void drew(@Param("processKey") String processKey, @Param("hand") Hand hand);

    List<Hand> drawing(@Param("processKey") String processKey, @Param("after") LocalDateTime after);

    List<String> draftHands(@Param("processKey") String processKey);

    void clearHands(@Param("processKey") String processKey);

    List<String> draftNames(@Param("processKey") String processKey);

    void describe(@Param("processKey") String processKey, @Param("reason") String reason);

    void discard(@Param("processKey") String processKey);

    void clearFiles(@Param("processKey") String processKey);

    void clearMatters(@Param("processKey") String processKey);

    List<FileRow> draftFiles(@Param("processKey") String processKey);

    int change(@Param("processKey") String processKey, @Param("name") String name, @Param("content") String content);

    void addFile(@Param("processKey") String processKey, @Param("name") String name, @Param("content") String content);

    void removeFile(@Param("processKey") String processKey, @Param("name") String name);

    List<String> draftMatters(@Param("processKey") String processKey);

    void addMatters(@Param("processKey") String processKey, @Param("matterIds") List<String> matterIds);

    void walked(
            @Param("processKey") String processKey,
            @Param("contentHash") String contentHash,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    int walks(@Param("processKey") String processKey, @Param("contentHash") String contentHash);
}
