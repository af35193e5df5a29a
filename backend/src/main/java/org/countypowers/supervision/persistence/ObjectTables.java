package org.countypowers.supervision.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.supervision.FormerBody;
import org.countypowers.supervision.Grade;
import org.countypowers.supervision.ObjectQuery;
import org.countypowers.supervision.ObjectState;
import org.countypowers.supervision.ObjectTally;
import org.countypowers.supervision.SupervisedObject;
import org.countypowers.supervision.WatchedObject;
import org.countypowers.supervision.domain.ObjectStore;
import org.springframework.stereotype.Repository;

@Repository
class ObjectTables implements ObjectStore {
    private final ObjectMapper mapper;

    ObjectTables(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(SupervisedObject object) {
        mapper.add(object);
    }

    @Override
    public Optional<SupervisedObject> find(long id, Scope scope) {
        return sees(scope) ? Optional.ofNullable(mapper.find(id, scope)) : Optional.empty();
    }

    @Override
    public List<SupervisedObject> page(ObjectQuery query, Scope scope, long beforeId, int limit) {
        return sees(scope) ? mapper.page(query, scope, beforeId, limit) : List.of();
    }

    @Override
    public int count(ObjectState state, Scope scope, int cap) {
        return sees(scope) ? mapper.count(state, scope, cap) : 0;
    }

    @Override
    public List<ObjectTally> byDivision(Scope scope) {
        return sees(scope) ? mapper.byDivision(scope) : List.of();
    }

    private static boolean sees(Scope scope) {
        return !scope.bodies().isEmpty() || !scope.prefixes().isEmpty();
    }

    @Override
    public List<SupervisedObject> lockGiven(Collection<Long> ids, Collection<String> bodies) {
        return ids.isEmpty() || bodies.isEmpty() ? List.of() : mapper.lockGiven(ids, bodies);
    }

    @Override
    public void sign(Collection<Long> ids, String officerId, String officerName, LocalDateTime at) {
        mapper.sign(ids, officerId, officerName, at);
    }

    @Override
    public Grade credit(String identifierLookup) {
        Grade known = identifierLookup.isEmpty() ? null : mapper.credit(identifierLookup);
        return known == null ? Grade.B : known;
    }

    @Override
    public int setCredit(SupervisedObject object, Grade credit) {
        return mapper.setCredit(object.id(), object.identifierLookup(), credit);
    }

    @Override
    public int setCredit(String identifierLookup, Grade credit) {
        return identifierLookup.isEmpty() ? 0 : mapper.setCredit(0, identifierLookup, credit);
    }

    @Override
    public Optional<WatchedObject> watchedOfCase(long caseId) {
        return Optional.ofNullable(mapper.watchedOfCase(caseId));
    }

    @Override
    public List<String> places(String matterId, String divisionCode) {
        return mapper.places(matterId, divisionCode);
    }

    @Override
    public List<Long> move(Move move) {
        List<Long> moved = mapper.lockMoving(move);
        mapper.keepFormer(move);
        mapper.move(move);
        return moved;
    }

    @Override
    public List<FormerBody> former(long id) {
        return mapper.former(id);
    }

    @Override
    public void end(long licenceId) {
        mapper.end(licenceId);
    }

    @Override
    public List<WatchedObject> watched(Collection<String> bodies) {
        return mapper.watched(bodies, List.of());
    }

    @Override
    public List<WatchedObject> watchedOf(Collection<String> bodies, Collection<Long> ids) {
        return mapper.watched(bodies, ids);
    }

    @Override
    public void transfer(long licenceId, String licensee, String identifierLookup, Grade credit) {
        mapper.transfer(licenceId, licensee, identifierLookup, credit);
    }

    @Override
    public List<String> bodies() {
        return mapper.bodies();
    }

    @Override
    public List<String> unsupervised(int limit) {
        return mapper.unsupervised(limit);
    }
}
