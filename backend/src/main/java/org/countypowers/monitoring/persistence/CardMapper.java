package org.countypowers.monitoring.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.monitoring.CardAct;
import org.countypowers.monitoring.CardKind;
import org.countypowers.monitoring.CardQuery;
import org.countypowers.monitoring.CardRule;
import org.countypowers.monitoring.CardState;
import org.countypowers.monitoring.domain.CardStore.ActRow;
import org.countypowers.monitoring.domain.CardStore.Scope;

@Mapper
interface CardMapper {
    /** Carries the generated key. */
    final class NewId {
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    /** A card with its events as the column holds them. */
    record Row(
            Long id,
            CardKind kind,
            CardRule ruleCode,
            String source,
            long caseId,
            String caseNumber,
            String matterName,
            String bodyId,
            String divisionCode,
            String officerId,
            String officerName,
            String clockKind,
            LocalDate limitOn,
            LocalDate reachedOn,
            String stepName,
            String cause,
            String events,
            CardState state,
            LocalDate answerBy,
            String decidedIn,
            long version) {}

    void add(@Param("row") Row row, @Param("key") NewId key);

    int known(@Param("source") String source);

    Row find(@Param("id") long id, @Param("scope") Scope scope);

    Row lock(@Param("id") long id, @Param("scope") Scope scope);

    List<Row> page(
            @Param("query") CardQuery query,
            @Param("scope") Scope scope,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    int count(@Param("query") CardQuery query, @Param("scope") Scope scope, @Param("cap") int cap);

    void change(
            @Param("id") long id,
            @Param("state") CardState state,
            @Param("answerBy") LocalDate answerBy,
            @Param("decidedIn") String decidedIn);

    void addAct(ActRow act);

    List<CardAct> acts(@Param("cardId") long cardId);

    List<Long> uncounted(
            @Param("bodyId") String bodyId, @Param("officerId") String officerId, @Param("since") LocalDate since);

    void countFor(@Param("yellow") List<Long> yellow, @Param("red") long red);

    Long countedFor(@Param("yellow") long yellow);
}
