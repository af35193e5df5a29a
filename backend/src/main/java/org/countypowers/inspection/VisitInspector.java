package org.countypowers.inspection;

import org.countypowers.organisation.Member;

/**
 * Who makes a visit, for which body.
 *
 * @param replaces who was to make it before, or ''
 * @param replacedFor why that one may no longer, translated; or ''
 */
public record VisitInspector(
        long visitId, String officerId, String officerName, String bodyId, String replaces, String replacedFor) {
    static VisitInspector of(long visitId, Member member) {
        return new VisitInspector(visitId, member.officerId(), member.name(), member.bodyId(), "", "");
    }

    static VisitInspector instead(long visitId, Member member, VisitInspector former, String why) {
        return new VisitInspector(
                visitId, member.officerId(), member.name(), member.bodyId(), former.officerName(), why);
    }

    public VisitInspector on(long visit) {
        return new VisitInspector(visit, officerId, officerName, bodyId, replaces, replacedFor);
    }
}
