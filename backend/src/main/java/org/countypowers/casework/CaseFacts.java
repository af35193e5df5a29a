package org.countypowers.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.countypowers.routing.Route;

/** What a case's processes are told of its route: who acts, and which way it goes. */
public final class CaseFacts {
    private static final String NOBODY = "";

    private CaseFacts() {}

    public static Map<String, Object> intake(Route route) {
        Map<String, Object> facts = new HashMap<>(intakeBodies(route));
        facts.put("preparing", route.preparingBody() != null);
        return facts;
    }

    /** @param firstReviewBody who reviews first, or null when the deciding body examines at once */
    public static Map<String, Object> decision(Route route, String firstReviewBody, String scheme) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("firstReview", firstReviewBody != null);
        facts.put("firstReviewBody", firstReviewBody);
        facts.putAll(decisionBodies(route));
        facts.put("scheme", scheme);
        facts.values().removeIf(Objects::isNull);
        return facts;
    }

    static Map<String, String> decisionBodies(Route route) {
        return Map.of(
                "decidingBody",
                route.decidingBody(),
                "coReviewBody",
                Objects.requireNonNullElse(route.coReviewBody(), NOBODY),
                "approvingBody",
                route.approvingBody(),
                "servingBody",
                route.receivingBody());
    }

    static Map<String, String> intakeBodies(Route route) {
        Map<String, String> facts = new HashMap<>();
        facts.put("receivingBody", route.receivingBody());
        facts.put("acceptingBody", route.acceptingBody());
        if (route.preparingBody() != null) {
            facts.put("preparingBody", route.preparingBody());
        }
        return facts;
    }
}
