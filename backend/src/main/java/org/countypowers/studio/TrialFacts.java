package org.countypowers.studio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.casework.CaseFacts;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.routing.BodyNotSetUp;
import org.countypowers.routing.MatterNotOffered;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.countypowers.studio.domain.FlowKind;
import org.springframework.stereotype.Component;

/** What a procedure would be told at its start for a matter in a county today. */
@Component
class TrialFacts {
    private final Routes routes;
    private final Matters matters;
    private final Bodies bodies;

    TrialFacts(Routes routes, Matters matters, Bodies bodies) {
        this.routes = routes;
        this.matters = matters;
        this.bodies = bodies;
    }

    /** @throws StudioRefused when the matter is not offered there or a body is not set up */
    Map<String, Object> of(FlowKind kind, TrialSetting setting, LocalDate day) {
        return switch (kind) {
            case INTAKE -> {
                Map<String, Object> facts = new HashMap<>(CaseFacts.intake(route(setting, day)));
                facts.put("routeChanged", false);
                yield facts;
            }
            case DECISION -> {
                Route route = route(setting, day);
                yield CaseFacts.decision(
                        route,
                        route.firstReviewAfter(null),
                        matters.matter(setting.matterId()).scheme().name());
            }
            case BATCH, HANDOVER, CHANGE, REVIEW -> between(kind, setting);
            case PROCEEDING -> proceeding(route(setting, day));
            case FEEDBACK -> feedback(route(setting, day));
            case INSPECTION -> inspection(route(setting, day));
            case OTHER -> new HashMap<>();
        };
    }

    /** Something is taken away by the organ that granted it: the longest way that the law knows. */
    private Map<String, Object> proceeding(Route route) {
        return Map.of(
                "adverse", true,
                "legalReview", true,
                "organDoubtful", false,
                "actingBody", route.decidingBody(),
                "approvingBody", route.approvingBody(),
                "legalBody", route.decidingBody(),
                "legalityBody", government(bodies.division(route.countyCode())));
    }

    /** A complaint whose complainant can be called. */
    private Map<String, Object> feedback(Route route) {
        return Map.of(
                "complaint",
                true,
                "reachable",
                true,
                "handlingBody",
                route.decidingBody(),
                "officeBody",
                government(bodies.division(route.countyCode())));
    }

    private Map<String, Object> inspection(Route route) {
        return Map.of(
                "inspectingBody", route.supervisingBody(),
                "cosigningBody", route.supervisingBody(),
                "reinspection", false);
    }

    private Route route(TrialSetting setting, LocalDate day) {
        try {
            return routes.find(setting.matterId(), setting.countyCode(), null, day);
        } catch (MatterNotOffered | BodyNotSetUp noRoute) {
            throw new StudioRefused("studio.trial.noRoute", noRoute.getMessage());
        }
    }

    private Map<String, Object> between(FlowKind kind, TrialSetting setting) {
        Matter matter = matters.matter(setting.matterId());
        Division county = bodies.division(setting.countyCode());
        Division city = bodies.division(county.parentCode());
        String countyBody = department(county, matter);
        String cityBody = department(city, matter);
        Map<String, Object> facts = new HashMap<>();
        if (kind == FlowKind.HANDOVER) {
            facts.put("givingBody", cityBody);
            facts.put("receivingBody", countyBody);
            facts.put("supervisingBody", cityBody);
            return facts;
        }
        if (kind == FlowKind.CHANGE) {
            facts.put("proposingBody", government(city));
            return facts;
        }
        if (kind == FlowKind.REVIEW) {
            facts.put("reviewingBody", cityBody);
            facts.put("reviewedBody", countyBody);
            return facts;
        }
        Division province = bodies.division(city.parentCode());
        facts.put("office", government(city));
        facts.put("majorDecision", false);
        facts.put("affectsOperators", false);
        facts.put(
                "competitionBody",
                bodies.holding(city.code(), Departments.MARKET_REGULATION)
                        .map(GovernmentBody::id)
                        .orElse(""));
        facts.put("countyOffices", List.of(government(county)));
        facts.put("cityBodies", List.of(cityBody));
        facts.put("provinceBodies", List.of(department(province, matter)));
        return facts;
    }

    private String department(Division division, Matter matter) {
        return id(bodies.holding(division.code(), matter.departmentCode()).orElse(null), division);
    }

    private String government(Division division) {
        return id(bodies.governmentOf(division.code()).orElse(null), division);
    }

    private static String id(GovernmentBody body, Division division) {
        if (body == null) {
            throw new StudioRefused("studio.trial.noBody", division.name());
        }
        return body.id();
    }
}
