package org.countypowers.inspection;

import org.countypowers.supervision.WatchedObject;

/** A licence that is inspected on a visit, and the body that watches over it. */
public record VisitedObject(long visitId, long objectId, String bodyId, String licenceNo, String matterName) {
    /** Of a visit that has no id yet. */
    static VisitedObject of(WatchedObject object) {
        return new VisitedObject(0, object.id(), object.bodyId(), object.licenceNo(), object.matterName());
    }

    public VisitedObject on(long visit) {
        return new VisitedObject(visit, objectId, bodyId, licenceNo, matterName);
    }
}
