package org.countypowers.inspection.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.inspection.CappedObject;
import org.countypowers.inspection.Plan;
import org.countypowers.inspection.PlanLine;

public interface PlanStore {
    /** @return the new plan's id, or 0 when another of the same edition came first */
    long add(Plan plan);

    void setLines(long planId, List<PlanLine> lines);

    /** The edition that a new draft gets; 0 when there is a draft already. */
    int nextEdition(String bodyId, int year);

    Optional<Plan> lock(long id);

    Optional<Plan> find(long id, InspectionReaders readers);

    List<PlanLine> lines(long planId);

    void setCapped(long planId, List<CappedObject> objects);

    /** By object, after one. */
    List<CappedObject> capped(long planId, long afterId, int limit);

    /** The newest first, before an id. */
    List<Plan> page(InspectionReaders readers, long beforeId, int limit);

    /** Plans in force of these bodies, locked. */
    List<Plan> lockInForce(List<String> bodyIds, int year);

    void publish(long id, String name, LocalDateTime at);

    void replace(long id);

    void discard(long id);
}
