package org.countypowers.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.springframework.stereotype.Component;

/** Which organs may act on a licence, in whose name, and who signs off there. */
@Component
class ActingBodies {
    private final Routes routes;
    private final Matters matters;
    private final Bodies bodies;

    ActingBodies(Routes routes, Matters matters, Bodies bodies) {
        this.routes = routes;
        this.matters = matters;
        this.bodies = bodies;
    }

    /**
     * @param names ids of bodies, whom the law thinks of first coming first
     * @param moved whether another body than the one that granted holds the power today
     * @param route of the power today, or null where nobody holds it any more
     */
    record Acting(List<String> names, boolean moved, Route route) {}

    /**
     * The organ that granted and the one that holds the power today; the superior revokes, too (行政许可法 69), and who watches
     * over it may have the power to punish (行政处罚法 17).
     */
    Acting of(LicenceLine licence, ProceedingKind kind, LocalDate day) {
        Route route = route(licence, day);
        Set<String> acting = new LinkedHashSet<>();
        acting.add(licence.decidingBody());
        if (route != null) {
            acting.add(route.decidingBody());
        }
        if (kind == ProceedingKind.FORFEIT && !licence.supervisingBody().isEmpty()) {
            acting.add(licence.supervisingBody());
        }
        if (kind == ProceedingKind.REVOKE) {
            acting.addAll(superiors(licence));
        }
        boolean moved = route != null && !route.decidingBody().equals(licence.decidingBody());
        return new Acting(List.copyOf(acting), moved, route);
    }

    /** In whose name the body acts: an entrusted organ acts in the entruster's (行政许可法 24). */
    String name(LicenceLine licence, Acting acting, String body) {
        if (body.equals(licence.decidingBody())) {
            return licence.nameBody();
        }
        Route route = acting.route();
        return route != null && body.equals(route.decidingBody()) ? route.nameBody() : body;
    }

    /** Who signs off: the body itself, or the government where the law says so. */
    String approving(Acting acting, String body) {
        Route route = acting.route();
        return route != null && body.equals(route.decidingBody()) ? route.approvingBody() : body;
    }

    /** For an entrusted power the entruster's legal unit reviews (优化营商环境条例 58). */
    String legal(String body, String nameBody) {
        return bodies.body(nameBody).kind() == GovernmentBody.Kind.GOVERNMENT ? body : nameBody;
    }

    /** Where the legality reviewers sit who confirm the organ. */
    String legality(String body) {
        GovernmentBody acting = bodies.body(body);
        Division division = bodies.division(acting.divisionCode());
        String place = division.level() == Level.TOWN ? division.parentCode() : division.code();
        return bodies.governmentOf(place).map(GovernmentBody::id).orElse(body);
    }

    String named(List<String> ids) {
        return ids.stream().map(id -> bodies.body(id).name()).collect(Collectors.joining("、"));
    }

    private List<String> superiors(LicenceLine licence) {
        Matter matter = matters.matter(licence.matterId());
        List<String> superiors = new ArrayList<>();
        Division division = bodies.division(bodies.body(licence.decidingBody()).divisionCode());
        while (division.level() != Level.PROVINCE) {
            division = bodies.division(division.parentCode());
            Optional<GovernmentBody> above = bodies.holding(division.code(), matter.departmentCode());
            above.ifPresent(body -> superiors.add(body.id()));
        }
        return superiors;
    }

    private Route route(LicenceLine licence, LocalDate day) {
        boolean town = licence.divisionCode().length() > 6;
        String county = town ? bodies.division(licence.divisionCode()).parentCode() : licence.divisionCode();
        try {
            return routes.find(licence.matterId(), county, town ? licence.divisionCode() : null, day);
        } catch (MatterNotOffered | BodyNotSetUp nobody) {
            return null;
        }
    }
}
