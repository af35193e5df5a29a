package org.countypowers.monitoring;

import java.util.Comparator;
import java.util.NoSuchElementException;
import org.countypowers.audit.Trail;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.springframework.stereotype.Component;

/** Which discipline office decides on a card: never one below the body, and on an appeal one above who decided first. */
@Component
class Offices {
    private final CurrentOfficer officers;
    private final Bodies bodies;
    private final Trail trail;

    Offices(CurrentOfficer officers, Bodies bodies, Trail trail) {
        this.officers = officers;
        this.bodies = bodies;
        this.trail = trail;
    }

    /** @return the division of the officer's office @throws MonitoringRefused when another office is to decide */
    String deciding(Card card) {
        String office = officers.require().postings().stream()
                .filter(posting -> posting.role() == Role.DISCIPLINE_OFFICER)
                .map(Posting::divisionCode)
                .min(Comparator.comparing(this::level))
                .orElseThrow();
        boolean appealed = card.state() == CardState.APPEALED;
        boolean above = !appealed
                || level(card.decidedIn()) == Level.PROVINCE
                || level(office).compareTo(level(card.decidedIn())) < 0;
        if (!above) {
            trail.refused("card.decide", card.caseNumber(), "monitoring.error.officeAbove");
            throw new MonitoringRefused(
                    "monitoring.error.officeAbove",
                    bodies.division(card.decidedIn()).name());
        }
        return office;
    }

    /** Whoever asks for what lies beyond his office hears as little as for what does not exist; the attempt stays known. */
    NoSuchElementException outOfReach(long card) {
        trail.refused("card.decide", String.valueOf(card), "scope");
        return new NoSuchElementException("no card " + card);
    }

    private Level level(String divisionCode) {
        return bodies.division(divisionCode).level();
    }
}
