package org.countypowers.inspection;

/** Who makes a visit, for which body. */
public record VisitInspector(long visitId, String officerId, String officerName, String bodyId) {
    public VisitInspector on(long visit) {
        return new VisitInspector(visit, officerId, officerName, bodyId);
    }
}
