package org.countypowers.findings;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.audit.Actor;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.ExaminedCases.Examined;
import org.countypowers.deadline.OfficeTime;

/**
 * A value and what it rests on.
 *
 * @param subject of which there is one finding by a rule
 * @param by who acted
 */
record Measured(Examined about, String subject, int value, Actor by, LocalDate on, List<Fact> facts) {
    private static final Actor NOBODY = new Actor("", "", "", "");

    static Measured of(CaseEvents about, int value, TrailEvent by, List<Fact> facts) {
        return new Measured(
                about.about(),
                "case:" + about.about().id(),
                value,
                by == null || by.actor().equals(Actor.SYSTEM) ? NOBODY : by.actor(),
                by == null ? day(about.about()) : day(by),
                facts);
    }

    static LocalDate day(TrailEvent event) {
        return event.at().atZone(OfficeTime.ZONE).toLocalDate();
    }

    private static LocalDate day(Examined about) {
        return about.decidedOn() == null ? about.closedOn() : about.decidedOn();
    }
}
