package org.countypowers.delegation.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.delegation.DirectReportHeading;
import org.countypowers.delegation.domain.DirectReportStore.ChangeRow;
import org.countypowers.delegation.domain.DirectReportStore.ItemRow;
import org.countypowers.delegation.domain.DirectReportStore.ListedRow;
import org.countypowers.delegation.domain.DirectReportStore.VersionRow;

@Mapper
interface DirectReportMapper {
    VersionRow version(@Param("no") int no);

    VersionRow draft();

    List<VersionRow> versions(@Param("beforeNo") int beforeNo, @Param("limit") int limit);

    VersionRow current(@Param("day") LocalDate day);

    ListedRow listed(
            @Param("matterId") String matterId, @Param("day") LocalDate day, @Param("knownAt") LocalDateTime knownAt);

    List<ItemRow> items(
            @Param("no") int no,
            @Param("text") String text,
            @Param("afterId") String afterId,
            @Param("limit") int limit);

    int count(@Param("no") int no);

    ItemRow item(@Param("no") int no, @Param("matterId") String matterId);

    List<ChangeRow> changes(
            @Param("from") int from, @Param("to") int to, @Param("afterId") String afterId, @Param("limit") int limit);

    void addDraft(
            @Param("no") int no, @Param("title") String title, @Param("by") String by, @Param("at") LocalDateTime at);

    void copyItems(@Param("from") int from, @Param("to") int to);

    int touch(@Param("no") int no, @Param("rowVersion") int rowVersion);

    void describe(@Param("no") int no, @Param("heading") DirectReportHeading heading);

    void publish(@Param("no") int no, @Param("by") String by, @Param("at") LocalDateTime at);

    void clear(@Param("no") int no);

    void discard(@Param("no") int no);

    void saveItem(ItemRow item);

    void removeItem(@Param("no") int no, @Param("matterId") String matterId);
}
