package org.countypowers.batch.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.BatchStore.MarkRow;
import org.countypowers.batch.domain.BatchStore.OpinionRow;
import org.countypowers.batch.domain.BatchStore.Outline;
import org.countypowers.batch.domain.BatchStore.OverrideRow;
import org.countypowers.batch.domain.BatchStore.Promulgation;
import org.countypowers.batch.domain.BatchStore.Scope;

@Mapper
interface BatchMapper {
    void raiseSerial(@Param("year") int year);

    int serial(@Param("year") int year);

    void add(@Param("row") BatchRow row, @Param("key") NewId key);

    BatchRow byRequest(@Param("requestId") String requestId);

    BatchRow byNumber(@Param("number") String number);

    BatchRow find(@Param("id") long id);

    BatchRow lock(@Param("id") long id);

    List<BatchRow> page(@Param("scope") Scope scope, @Param("beforeId") long beforeId, @Param("limit") int limit);

    Integer sees(@Param("scope") Scope scope, @Param("id") long id);

    void touch(@Param("id") long id, @Param("actor") String actor, @Param("at") LocalDateTime at);

    void note(@Param("id") long id, @Param("actor") String actor, @Param("at") LocalDateTime at);

    void outline(@Param("id") long id, @Param("outline") Outline outline);

    void setState(@Param("id") long id, @Param("state") String state);

    void start(@Param("id") long id, @Param("day") LocalDate day);

    void withdraw(@Param("id") long id, @Param("reason") String reason);

    void setDue(@Param("id") long id, @Param("cityDueOn") LocalDate cityDueOn, @Param("dueOn") LocalDate dueOn);

    void openComments(@Param("id") long id, @Param("from") LocalDate from, @Param("until") LocalDate until);

    void promulgate(@Param("id") long id, @Param("promulgation") Promulgation promulgation);

    List<Long> cityOverdue(@Param("day") LocalDate day, @Param("afterId") long afterId, @Param("limit") int limit);

    void addMarks(@Param("rows") List<MarkRow> rows);

    int countMarks(@Param("batchId") long batchId, @Param("bodies") Collection<String> bodies);

    List<MarkRow> marksSince(
            @Param("batchId") long batchId,
            @Param("bodies") Collection<String> bodies,
            @Param("from") LocalDateTime from);

    void addOverride(OverrideRow row);

    List<OverrideRow> overrides(@Param("batchId") long batchId);

    int removeOverride(@Param("batchId") long batchId, @Param("matterId") String matterId, @Param("form") String form);

    void addOpinion(OpinionRow row);

    List<OpinionRow> opinions(@Param("batchId") long batchId);

    OpinionRow lastOpinion(@Param("batchId") long batchId, @Param("step") String step);

    OpinionRow opinionOf(@Param("taskId") String taskId);

    /** Receives the number that the database gives. */
    final class NewId {
        private Long id;

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    List<OpinionRow> opinionsBy(
            @Param("officerId") String officerId, @Param("beforeId") long beforeId, @Param("limit") int limit);

    int countOpinionsBy(@Param("officerId") String officerId, @Param("cap") int cap);

    List<BatchRow> findAll(@Param("ids") Collection<Long> ids);
}
