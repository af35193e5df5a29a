package org.countypowers.reporting;

import java.util.Map;
import org.countypowers.organisation.Level;
import org.countypowers.reporting.domain.Stretches.Whose;

/** Whose working minutes a case took; a town's are its county's. */
class CourseTally {
    private final int[] waited = new int[Level.values().length];
    private final int[] worked = new int[Level.values().length];
    private int applicant;
    private int excluded;

    void add(Level level, Map<Whose, Integer> minutes) {
        int place = (level == Level.TOWN ? Level.COUNTY : level).ordinal();
        applicant += minutes.getOrDefault(Whose.APPLICANT, 0);
        excluded += minutes.getOrDefault(Whose.EXCLUDED, 0);
        waited[place] += minutes.getOrDefault(Whose.WAITING, 0);
        worked[place] += minutes.getOrDefault(Whose.WORKING, 0);
    }

    int applicant() {
        return applicant;
    }

    int excluded() {
        return excluded;
    }

    int waited(Level level) {
        return waited[level.ordinal()];
    }

    int worked(Level level) {
        return worked[level.ordinal()];
    }
}
