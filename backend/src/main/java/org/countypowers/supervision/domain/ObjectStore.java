package org.countypowers.supervision.domain;

import java.time.LocalDate;
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

/** The tables of supervised objects. Scope is part of each reading statement. */
public interface ObjectStore {
    /** Bodies whose objects a reader sees, and the divisions whose objects all are seen; empty prefixes: none. */
    record Scope(List<String> bodies, List<String> prefixes) {}

    /** A new body for the objects of a power in a place. */
    record Move(String matterId, String divisionCode, String bodyId, LocalDate on, String ground) {}

    void add(SupervisedObject object);

    Optional<SupervisedObject> find(long id, Scope scope);

    /** The newest first, before an id. */
    List<SupervisedObject> page(ObjectQuery query, Scope scope, long beforeId, int limit);

    int count(ObjectState state, Scope scope, int cap);

    /** What is watched over, by division. */
    List<ObjectTally> byDivision(Scope scope);

    /** @return those of the ids that wait for one of these bodies, locked */
    List<SupervisedObject> lockGiven(Collection<Long> ids, Collection<String> bodies);

    void sign(Collection<Long> ids, String officerId, String officerName, LocalDateTime at);

    /** The credit of a licensee; {@code B} as long as nobody has set another. */
    Grade credit(String identifierLookup);

    /** All objects of the licensee that are watched over; the one alone where he has no identifier. @return how many */
    int setCredit(SupervisedObject object, Grade credit);

    /** Where a power's objects lie: the division itself and the towns in it. */
    List<String> places(String matterId, String divisionCode);

    /** @return those that had another body */
    List<Long> move(Move move);

    List<FormerBody> former(long id);

    void end(long licenceId);

    List<WatchedObject> watched(Collection<String> bodies);

    List<WatchedObject> watchedOf(Collection<String> bodies, Collection<Long> ids);

    Optional<WatchedObject> watchedOfCase(long caseId);

    /** All objects of the licensee that are watched over. @return how many */
    int setCredit(String identifierLookup, Grade credit);

    /** Another holds the licence from now on. */
    void transfer(long licenceId, String licensee, String identifierLookup, Grade credit);

    /** Every body that watches over something. */
    List<String> bodies();

    /** Numbers of valid licences that no object stands for: never any, or a fault. */
    List<String> unsupervised(int limit);
}
