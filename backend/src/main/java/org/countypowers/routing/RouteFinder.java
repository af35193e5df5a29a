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
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.ImplementingBodies;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
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
    private final RegisterOfPowers register;
    private final ImplementingBodies implementing;
    private final Bodies bodies;
    private final Departments departments;
    private final Decisions decisions;

    RouteFinder(
            Matters matters,
            RegisterOfPowers register,
            ImplementingBodies implementing,
            Bodies bodies,
            Departments departments,
            Decisions decisions) {
        this.matters = matters;
        this.register = register;
        this.implementing = implementing;
        this.bodies = bodies;
        this.departments = departments;
        this.decisions = decisions;
    }

    @Override
    public Route find(String matterId, String countyCode, String townCode, LocalDate day) {
        return find(matterId, countyCode, townCode, day, holders -> register.inForce(matterId, holders, day)::get);
    }

    @Override
    public Route find(String matterId, String countyCode, String townCode, LocalDate day, Instant knownAt) {
        return find(
                matterId,
                countyCode,
                townCode,
                day,
                holders ->
                        holder -> register.asOf(matterId, holder, day, knownAt).orElse(null));
    }

    @Override
    public boolean holds(Route route) {
        Place place = place(route.countyCode(), route.townCode());
        RegisterEntry now =
                entry(place, register.inForce(route.matterId(), place.holders(), route.day())::get, new ArrayList<>());
        return Objects.equals(now == null ? null : now.id(), route.registerEntryId());
    }

    private Place place(String countyCode, String townCode) {
        return new Place(townCode, countyCode, bodies.division(countyCode).parentCode());
    }

    private Route find(
            String matterId,
            String countyCode,
            String townCode,
            LocalDate day,
            Function<List<String>, Function<String, RegisterEntry>> entries) {
        Matter matter = matters.matter(matterId);
        if (!matters.inForce(matterId, day)) {
            throw new MatterNotOffered(matterId, "routing.notOffered.repealed");
        }
        List<Reason> reasons = new ArrayList<>();
        Place place = place(countyCode, townCode);
        RegisterEntry entry = entry(place, entries.apply(place.holders()), reasons);
        DelegationForm form = form(matter, entry, reasons);
        Levels levels = levels(matter, form, reasons);
        if (levels.concernsTown() && townCode == null) {
            throw new MatterNotOffered(matterId, "routing.notOffered.townNeeded");
        }
        return route(matter, form, entry, levels, place, day, reasons);
    }

    /** The lowest holder's power counts; a suspended one does not. */
    private static RegisterEntry entry(Place place, Function<String, RegisterEntry> entries, List<Reason> reasons) {
        for (String holder : place.holders()) {
            RegisterEntry entry = entries.apply(holder);
            if (entry != null && entry.status() == RegisterEntry.Status.EFFECTIVE) {
                return entry;
            }
            if (entry != null) {
                reasons.add(new Reason("routing.reason.held", List.of(entry.instrumentNo())));
            }
        }
        return null;
    }

    private static DelegationForm form(Matter matter, RegisterEntry entry, List<Reason> reasons) {
        if (entry != null) {
            reasons.add(new Reason(
                    "routing.reason.register." + entry.form(),
                    List.of(
                            entry.instrumentNo(),
                            entry.validFrom().toString(),
                            String.valueOf(entry.id()),
                            entry.entrustBasis())));
            return entry.form();
        }
        DelegationForm form =
                switch (matter.form()) {
                    case STATUTORY_COUNTY, STATUTORY_TOWN, NOT_DELEGABLE -> matter.form();
                    default -> DelegationForm.UNDELEGATED;
                };
        reasons.add(new Reason("routing.reason." + form, List.of(matter.legalBasis())));
        return form;
    }

    private Levels levels(Matter matter, DelegationForm form, List<Reason> reasons) {
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
        Levels settled = levels.settled(matter);
        if (!settled.firstReviews().isEmpty()) {
            reasons.add(new Reason("routing.reason.firstReview", List.of()));
        }
        return settled;
    }

    private Route route(
            Matter matter,
            DelegationForm form,
            RegisterEntry entry,
            Levels levels,
            Place place,
            LocalDate day,
            List<Reason> reasons) {
        Implementers implementers = new Implementers(
                level -> implementing.of(matter.id(), place.at(level), day),
                level -> body(matter, place.at(level)),
                basis -> reasons.add(new Reason("routing.reason.implementing", List.of(basis))));
        String decidingDivision = place.at(levels.decides());
        String deciding = implementers.deciding(levels.decides());
        String accepting = implementers.accepting(levels.accepts());
        boolean byGovernment = matter.decider() == Matter.DeciderKind.GOVERNMENT;
        if (byGovernment) {
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
                form,
                entry == null ? null : entry.id(),
                implementers.accepting(levels.receives()),
                levels.prepares() == null ? null : implementers.accepting(levels.prepares()),
                accepting,
                levels.firstReviews().stream().map(implementers::accepting).toList(),
                deciding,
                byGovernment ? government(decidingDivision) : deciding,
                byGovernment ? government(nameDivision) : implementers.deciding(levels.name()),
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

    private String government(String divisionCode) {
        Division division = division(divisionCode);
        return bodies.governmentOf(divisionCode)
                .map(GovernmentBody::id)
                .orElseThrow(() -> new BodyNotSetUp(division.name(), GovernmentBody.PEOPLES_GOVERNMENT));
    }

    private Division division(String code) {
        try {
            return bodies.division(code);
        } catch (NoSuchElementException unknown) {
            throw new BodyNotSetUp(code, "");
        }
    }
}
