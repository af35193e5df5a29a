package org.countypowers.filereview.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.filereview.ReviewFile;
import org.countypowers.filereview.ScoreItem;
import org.countypowers.filereview.Verdict;
import org.countypowers.filereview.domain.ReviewStore.ActRow;
import org.countypowers.filereview.domain.ReviewStore.Deduction;
import org.countypowers.filereview.domain.ReviewStore.Reviewer;

/** Files, sheets, reviewers and acts of reviews. */
@Mapper
interface ReviewFileMapper {
    /** A score with the file that it belongs to. */
    record ScoreRow(long fileId, ScoreItem item, int points, String reason) {}

    /** What a sheet says beside its points. */
    record SheetRow(boolean serious, String clause, String seriousReason, String advice) {}

    void addFiles(@Param("files") List<ReviewFile> files);

    List<ReviewFile> files(@Param("reviewId") long reviewId, @Param("afterId") long afterId, @Param("limit") int limit);

    ReviewFile file(@Param("id") long id);

    void score(
            @Param("id") long id,
            @Param("sheet") SheetRow sheet,
            @Param("total") int total,
            @Param("verdict") Verdict verdict,
            @Param("by") Reviewer by,
            @Param("at") LocalDateTime at);

    void forgetScores(@Param("id") long id);

    void addScores(@Param("id") long id, @Param("scores") List<Deduction> scores);

    List<ScoreRow> scores(@Param("fileIds") Collection<Long> fileIds);

    int unscored(@Param("reviewId") long reviewId);

    int scoredBy(@Param("reviewId") long reviewId, @Param("officerId") String officerId);

    void forgetReviewers(@Param("reviewId") long reviewId);

    void assign(@Param("reviewId") long reviewId, @Param("reviewers") List<Reviewer> reviewers);

    List<Reviewer> reviewers(@Param("reviewId") long reviewId);

    void addAct(ActRow act);

    List<ActRow> acts(@Param("reviewId") long reviewId);

    ActRow act(@Param("taskId") String taskId);

    List<ActRow> actsBy(
            @Param("officerId") String officerId, @Param("beforeId") long beforeId, @Param("limit") int limit);

    int countActsBy(@Param("officerId") String officerId, @Param("cap") int cap);
}
