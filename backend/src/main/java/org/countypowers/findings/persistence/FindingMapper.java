package org.countypowers.findings.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.findings.FindingAct;
import org.countypowers.findings.FindingOutcome;
import org.countypowers.findings.FindingQuery;
import org.countypowers.findings.FindingState;
import org.countypowers.findings.domain.FindingStore.ActRow;
import org.countypowers.findings.domain.FindingStore.Scope;

@Mapper
interface FindingMapper {
    /** A finding with its facts as the column holds them. */
    record Row(
            Long id,
            String ruleCode,
            String source,
            Long caseId,
            String caseNumber,
            String matterId,
            String matterName,
            String divisionCode,
            String bodyId,
            String officerId,
            String officerName,
            LocalDate happenedOn,
            LocalDateTime foundAt,
            int measured,
            int threshold,
            String facts,
            FindingState state,
            String addressedTo,
            LocalDate answerBy,
            FindingOutcome outcome,
            long version) {}

    List<String> known(@Param("sources") Collection<String> sources);

    void add(@Param("rows") List<Row> rows);

    Row find(@Param("id") long id, @Param("scope") Scope scope);

    Row lock(@Param("id") long id, @Param("scope") Scope scope);

    List<Row> page(
            @Param("query") FindingQuery query,
            @Param("scope") Scope scope,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    int count(@Param("query") FindingQuery query, @Param("scope") Scope scope, @Param("cap") int cap);

    void change(
            @Param("id") long id,
            @Param("state") FindingState state,
            @Param("addressedTo") String addressedTo,
            @Param("answerBy") LocalDate answerBy,
            @Param("outcome") FindingOutcome outcome);

    void addAct(ActRow act);

    List<FindingAct> acts(@Param("findingId") long findingId);
}
