package org.countypowers.supervision.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.supervision.FormerBody;
import org.countypowers.supervision.Grade;
import org.countypowers.supervision.ObjectQuery;
import org.countypowers.supervision.ObjectState;
import org.countypowers.supervision.ObjectTally;
import org.countypowers.supervision.SupervisedObject;
import org.countypowers.supervision.WatchedObject;
import org.countypowers.supervision.domain.ObjectStore.Move;
import org.countypowers.supervision.domain.ObjectStore.Scope;

@Mapper
interface ObjectMapper {
    void add(SupervisedObject object);

    SupervisedObject find(@Param("id") long id, @Param("scope") Scope scope);

    List<SupervisedObject> page(
            @Param("query") ObjectQuery query,
            @Param("scope") Scope scope,
            @Param("beforeId") long beforeId,
            @Param("limit") int limit);

    List<ObjectTally> byDivision(@Param("scope") Scope scope);

    int count(@Param("state") ObjectState state, @Param("scope") Scope scope, @Param("cap") int cap);

    List<SupervisedObject> lockGiven(@Param("ids") Collection<Long> ids, @Param("bodies") Collection<String> bodies);

    void sign(
            @Param("ids") Collection<Long> ids,
            @Param("officerId") String officerId,
            @Param("officerName") String officerName,
            @Param("at") LocalDateTime at);

    Grade credit(@Param("identifierLookup") String identifierLookup);

    int setCredit(
            @Param("id") long id, @Param("identifierLookup") String identifierLookup, @Param("credit") Grade credit);

    List<String> places(@Param("matterId") String matterId, @Param("divisionCode") String divisionCode);

    List<Long> lockMoving(Move move);

    void keepFormer(Move move);

    void move(Move move);

    List<FormerBody> former(@Param("id") long id);

    void end(@Param("licenceId") long licenceId);

    /** @param ids empty for all */
    List<WatchedObject> watched(@Param("bodies") Collection<String> bodies, @Param("ids") Collection<Long> ids);

    WatchedObject watchedOfCase(@Param("caseId") long caseId);

    void transfer(
            @Param("licenceId") long licenceId,
            @Param("licensee") String licensee,
            @Param("identifierLookup") String identifierLookup,
            @Param("credit") Grade credit);

    List<String> bodies();

    List<String> unsupervised(@Param("limit") int limit);
}
