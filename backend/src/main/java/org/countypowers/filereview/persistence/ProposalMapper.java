package org.countypowers.filereview.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.filereview.Proposal;
import org.countypowers.filereview.domain.ReviewStore.Scope;

@Mapper
interface ProposalMapper {
    void add(@Param("row") Proposal row, @Param("openKey") String openKey);

    Proposal find(@Param("id") long id, @Param("scope") Scope scope);

    Proposal lock(@Param("id") long id);

    List<Proposal> page(@Param("scope") Scope scope, @Param("beforeId") long beforeId, @Param("limit") int limit);

    List<Proposal> ofReview(@Param("reviewId") long reviewId);

    void underReview(
            @Param("id") long id,
            @Param("changeId") long changeId,
            @Param("effectiveOn") LocalDate effectiveOn,
            @Param("reason") String reason,
            @Param("name") String name,
            @Param("at") LocalDateTime at);

    Proposal ofChange(@Param("changeId") long changeId);

    void reopen(@Param("id") long id);

    void decide(
            @Param("id") long id,
            @Param("state") Proposal.State state,
            @Param("handoverId") Long handoverId,
            @Param("effectiveOn") LocalDate effectiveOn,
            @Param("reason") String reason,
            @Param("name") String name,
            @Param("at") LocalDateTime at);

    List<Proposal> unresolved(
            @Param("before") LocalDate before, @Param("afterId") long afterId, @Param("limit") int limit);
}
