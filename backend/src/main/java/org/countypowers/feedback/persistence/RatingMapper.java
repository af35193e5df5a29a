package org.countypowers.feedback.persistence;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.domain.FeedbackStore.Scope;
import org.countypowers.feedback.domain.RatingStore.Count;

@Mapper
interface RatingMapper {
    /** A rating with its reasons as the column holds them. */
    record Row(
            Long id,
            long caseId,
            String caseNumber,
            String matterName,
            String bodyId,
            String divisionCode,
            int score,
            String reasons,
            String remark,
            Channel channel,
            String recordedBy,
            LocalDateTime ratedAt) {}

    void add(@Param("row") Row row, @Param("month") String month, @Param("key") NewId key);

    Row find(@Param("id") long id);

    List<Row> page(
            @Param("badOnly") boolean badOnly,
            @Param("scope") Scope scope,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    int count(@Param("badOnly") boolean badOnly, @Param("scope") Scope scope, @Param("cap") int cap);

    List<Count> counts(
            @Param("from") String from, @Param("to") String to, @Param("scope") Scope scope, @Param("limit") int limit);
}
