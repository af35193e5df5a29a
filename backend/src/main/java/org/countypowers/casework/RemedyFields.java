package org.countypowers.casework;

import java.util.Map;
import org.countypowers.casework.domain.Remedies;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;

/** What a paper says of reconsideration and suit against the organ that issues it. */
public final class RemedyFields {
    private RemedyFields() {}

    public static Map<String, String> against(GovernmentBody organ, Bodies bodies) {
        Division division = bodies.division(organ.divisionCode());
        Division parent = division.level() == Level.PROVINCE ? null : bodies.division(division.parentCode());
        Remedies remedies = Remedies.against(organ, division, parent);
        return Map.of(
                "reconsideration", remedies.reconsideration(),
                "court", remedies.court().name(),
                "courtPlace", remedies.courtPlace());
    }
}
