package org.countypowers.feedback.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.feedback.FeedbackQuery;
import org.countypowers.feedback.domain.FeedbackStore.ActRow;
import org.countypowers.feedback.domain.FeedbackStore.Change;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.feedback.domain.FeedbackStore.Scope;

@Mapper
interface FeedbackMapper {
    void add(@Param("row") FeedbackRow row, @Param("key") NewId key);

    void number(@Param("id") long id, @Param("number") String number);

    void involve(@Param("fileId") long fileId, @Param("officers") Set<String> officers);

    void change(Change change);

    FeedbackRow find(@Param("id") long id, @Param("scope") Scope scope);

    List<FeedbackRow> all(@Param("ids") Collection<Long> ids);

    FeedbackRow numbered(@Param("number") String number);

    FeedbackRow lock(@Param("id") long id);

    List<FeedbackRow> page(
            @Param("query") FeedbackQuery query,
            @Param("scope") Scope scope,
            @Param("today") LocalDate today,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    int count(
            @Param("query") FeedbackQuery query,
            @Param("scope") Scope scope,
            @Param("today") LocalDate today,
            @Param("cap") int cap);

    int involved(@Param("fileId") long fileId, @Param("officerId") String officerId);

    Set<String> involvedOfficers(@Param("fileId") long fileId);

    void seat(
            @Param("fileId") long fileId,
            @Param("handlingBody") String handlingBody,
            @Param("officeBody") String officeBody);

    void addAct(ActRow act);

    List<ActRow> acts(@Param("fileId") long fileId);

    ActRow act(@Param("taskId") String taskId);

    List<ActRow> actsBy(
            @Param("officerId") String officerId, @Param("beforeId") long beforeId, @Param("limit") int limit);

    int countActsBy(@Param("officerId") String officerId, @Param("cap") int cap);
}
