package org.countypowers.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.ImplementingBodies;
import org.countypowers.delegation.ImplementingBody;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.countypowers.process.Decisions;
import org.countypowers.routing.Route.Reason;
import org.countypowers.routing.domain.Levels;
import org.springframework.stereotype.Service;

/** What body decides follows from published law and the published register; asking needs no permission. */
@Service
class RouteFinder implements Routes {
    private static final String TABLE = "case-intake/case-route.dmn";

    private final Matters matters;
    private final Grounds grounds;
    private final ImplementingBodies implementing;
    private final Bodies bodies;
    private final Departments departments;
    private final DecidingOrgans organs;
    private final Decisions decisions;

    RouteFinder(
            Matters matters,
            Grounds grounds,
            ImplementingBodies implementing,
            Bodies bodies,
            Departments departments,
            DecidingOrgans organs,
            Decisions decisions) {
        this.matters = matters;
        this.grounds = grounds;
        this.implementing = implementing;
        this.bodies = bodies;
        this.departments = departments;
        this.organs = organs;
        this.decisions = decisions;
    }

    @Override
    public Route find(String matterId, String countyCode, String townCode, LocalDate day) {
        Matter matter = matters.matter(matterId);
        if (!matters.inForce(matterId, day)) {
            throw new MatterNotOffered(matterId, "routing.notOffered.repealed");
        }
        return find(
                matter,
                place(countyCode, townCode),
                day,
                grounds.known(matterId, day),
                division -> implementing.of(matterId, division, day));
    }

    @Override
    public Route find(String matterId, String countyCode, String townCode, LocalDate day, Instant knownAt) {
        Matter matter = matters.asOf(matterId, day, knownAt)
                .orElseThrow(() -> new MatterNotOffered(matterId, "routing.notOffered.repealed"));
        return find(
                matter,
                place(countyCode, townCode),
                day,
                grounds.knownAt(matterId, day, knownAt),
                division -> implementing.of(matterId, division, day, knownAt));
    }

    @Override
    public Held held(Route route, LocalDate today) {
        RegisterEntry relied = entry(route, route.day());
        if (!relies(route, relied)) {
            relied = entry(route, route.day().minusDays(1));
            if (!relies(route, relied)) {
                return Held.NO;
            }
        }
        if (relied == null || relied.validTo().isAfter(today)) {
            return Held.YES;
        }
        if (!relied.endInstrument().isEmpty()) {
            return Held.TAKEN_BACK;
        }
        return entry(route, today) == null ? Held.NO : Held.YES;
    }

    private RegisterEntry entry(Route route, LocalDate day) {
        return grounds.known(route.matterId(), day)
                .entry(place(route.countyCode(), route.townCode()).holders());
    }

    private static boolean relies(Route route, RegisterEntry entry) {
        return Objects.equals(entry == null ? null : entry.id(), route.registerEntryId());
    }

    private Place place(String countyCode, String townCode) {
        return new Place(townCode, countyCode, bodies.division(countyCode).parentCode());
    }

    private Route find(
            Matter matter,
            Place place,
            LocalDate day,
            Grounds.Known known,
            Function<String, Optional<ImplementingBody>> others) {
        List<Reason> reasons = new ArrayList<>();
        Ground ground = known.ground(matter, place.holders(), reasons);
        Levels levels = levels(matter, ground, reasons);
        if (levels.concernsTown() && place.town() == null) {
            throw new MatterNotOffered(matter.id(), "routing.notOffered.townNeeded");
        }
        Implementers implementers = new Implementers(
                level -> others.apply(place.at(level)),
                level -> body(matter, place.at(level)),
                basis -> reasons.add(new Reason("routing.reason.implementing", List.of(basis))));
        return route(matter, ground, levels, place, day, implementers, reasons);
    }

    private Levels levels(Matter matter, Ground ground, List<Reason> reasons) {
        DelegationForm form = ground.form();
        Map<String, Object> row =
                decisions
                        .evaluate(
                                TABLE,
                                Map.of(
                                        "form",
                                        form.name(),
                                        "currentLevel",
                                        matter.currentLevel().name()))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new MatterNotOffered(matter.id(), "routing.notOffered.noRule"));
        Levels levels = Levels.of(row);
        if (form == matter.form()) {
            Levels own = levels.by(matter);
            if (!own.equals(levels)) {
                reasons.add(new Reason("routing.reason.row", List.of(matter.legalBasis())));
            }
            levels = own;
        }
        Levels settled = ground.keepsCityStep() ? levels.settled(matter).keeping(Level.CITY) : levels.settled(matter);
        if (!settled.firstReviews().isEmpty()) {
            reasons.add(new Reason("routing.reason.firstReview", List.of()));
        }
        return settled;
    }

    private Route route(
            Matter matter,
            Ground ground,
            Levels levels,
            Place place,
            LocalDate day,
            Implementers implementers,
            List<Reason> reasons) {
        String decidingDivision = place.at(levels.decides());
        String deciding = implementers.deciding(levels.decides());
        String accepting = implementers.accepting(levels.accepts());
        String approving = organ(matter, decidingDivision, deciding);
        if (!approving.equals(deciding)) {
            reasons.add(new Reason("routing.reason.government", List.of(matter.legalBasis())));
        }
        String copyTo = copyTo(matter, levels, place, implementers);
        if (copyTo != null) {
            reasons.add(new Reason(
                    "routing.reason.copy", List.of(bodies.body(copyTo).name())));
        }
        String nameDivision = place.at(levels.name());
        return new Route(
                matter.id(),
                place.county(),
                place.town(),
                day,
                ground.form(),
                ground.entryId(),
                ground.listVersion(),
                implementers.accepting(levels.receives()),
                levels.prepares() == null ? null : implementers.accepting(levels.prepares()),
                accepting,
                levels.firstReviews().stream().map(implementers::accepting).toList(),
                ground.coReviewed() ? implementers.deciding(matter.currentLevel()) : null,
                deciding,
                approving,
                organ(matter, nameDivision, implementers.deciding(levels.name())),
                copyTo,
                implementers.supervising(levels.decides()),
                List.copyOf(reasons));
    }

    /** The entruster, who answers for it, or else the department that watches over its field. */
    private String copyTo(Matter matter, Levels levels, Place place, Implementers implementers) {
        if (levels.copyTo() == null) {
            return null;
        }
        return levels.copyTo() == levels.name()
                ? implementers.deciding(levels.name())
                : body(matter, place.at(levels.copyTo()));
    }

    private String body(Matter matter, String divisionCode) {
        Division division = division(divisionCode);
        Optional<GovernmentBody> body = division.level() == Level.TOWN
                ? bodies.governmentOf(divisionCode)
                : bodies.holding(divisionCode, matter.departmentCode());
        return body.map(GovernmentBody::id)
                .orElseThrow(() -> new BodyNotSetUp(division.name(), departments.nameOf(matter.departmentCode())));
    }

    private String organ(Matter matter, String divisionCode, String working) {
        return organs.of(matter, divisionCode, working)
                .map(GovernmentBody::id)
                .orElseThrow(() -> new BodyNotSetUp(division(divisionCode).name(), GovernmentBody.PEOPLES_GOVERNMENT));
    }

    private Division division(String code) {
        try {
            return bodies.division(code);
        } catch (NoSuchElementException unknown) {
            throw new BodyNotSetUp(code, "");
        }
    }
}
