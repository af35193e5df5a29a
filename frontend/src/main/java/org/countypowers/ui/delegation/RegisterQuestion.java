package org.countypowers.ui.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.countypowers.catalog.Matter;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.delegation.RegisterRest;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;

/** Who could decide a matter in a county or town on a day, as known at the end of another day. */
record RegisterQuestion(Matter matter, Division place, LocalDate day, LocalDate knownOn, LocalDate today) {
    Route ask(Routes routes) {
        boolean town = place.level() == Level.TOWN;
        String county = town ? place.parentCode() : place.code();
        String townCode = town ? place.code() : null;
        return past()
                ? routes.find(matter.id(), county, townCode, day, knownAt())
                : routes.find(matter.id(), county, townCode, day);
    }

    /** The entry that the route relied on, as it stood then. */
    Optional<RegisterEntry> entry(Route route, RegisterOfPowers register, Bodies bodies) {
        return Stream.of(
                        place.code(),
                        place.parentCode(),
                        bodies.division(place.parentCode()).parentCode())
                .flatMap(holder -> register.asOf(matter.id(), holder, day, knownAt()).stream())
                .filter(entry -> route.registerEntryId() != null && entry.id() == route.registerEntryId())
                .findFirst();
    }

    /** An entry of the place or of those above it that rests on the day, and why. */
    Optional<Resting> resting(RegisterOfPowers register, Bodies bodies) {
        return Stream.of(
                        place.code(),
                        place.parentCode(),
                        bodies.division(place.parentCode()).parentCode())
                .flatMap(holder -> register.asOf(matter.id(), holder, day, knownAt()).stream())
                .flatMap(entry -> register.rest(entry, day, knownAt()).stream().map(rest -> new Resting(entry, rest)))
                .findFirst();
    }

    record Resting(RegisterEntry entry, RegisterRest rest) {}

    boolean past() {
        return knownOn.isBefore(today);
    }

    Instant knownAt() {
        return knownOn.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant().minusMillis(1);
    }
}
