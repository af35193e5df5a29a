package org.countypowers.filereview.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.filereview.Quarter;
import org.countypowers.filereview.Review;
import org.countypowers.filereview.ReviewResult;
import org.countypowers.filereview.ReviewState;
import org.countypowers.filereview.Stage;
import org.countypowers.filereview.domain.ReviewStore.Scope;
import org.countypowers.filereview.domain.ReviewStore.Secret;

@Mapper
interface ReviewMapper {
    void begin(
            @Param("quarter") Quarter quarter,
            @Param("divisionCode") String divisionCode,
            @Param("at") LocalDateTime at);

    int begun(@Param("quarter") Quarter quarter, @Param("divisionCode") String divisionCode);

    void add(@Param("row") Review row, @Param("seedCipher") String seedCipher, @Param("key") NewId key);

    Review find(@Param("id") long id, @Param("scope") Scope scope);

    List<Review> plain(@Param("ids") Collection<Long> ids);

    Review lock(@Param("id") long id);

    Secret secret(@Param("id") long id);

    List<Review> page(
            @Param("state") ReviewState state,
            @Param("scope") Scope scope,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    List<Review> history(
            @Param("reviewedBody") String reviewedBody,
            @Param("reviewingBody") String reviewingBody,
            @Param("organBody") String organBody,
            @Param("limit") int limit);

    void drawn(
            @Param("id") long id,
            @Param("seed") String seed,
            @Param("resultHash") String resultHash,
            @Param("sample") int sample,
            @Param("name") String name,
            @Param("at") LocalDateTime at);

    void seat(@Param("id") long id, @Param("body") String body);

    void state(@Param("id") long id, @Param("state") ReviewState state);

    void asked(@Param("id") long id, @Param("due") LocalDate due, @Param("running") LocalDate running);

    void confirmed(
            @Param("id") long id,
            @Param("result") ReviewResult result,
            @Param("stage") Stage stage,
            @Param("passed") int passed,
            @Param("serious") int serious,
            @Param("on") LocalDate on,
            @Param("due") LocalDate due);

    void resolved(@Param("id") long id, @Param("on") LocalDate on);

    void touch(@Param("id") long id, @Param("actor") String actor, @Param("at") LocalDateTime at);

    List<Long> unanswered(@Param("today") LocalDate today, @Param("afterId") long afterId, @Param("limit") int limit);
}
