package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.PerTransaction;
import org.countypowers.audit.Stream;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the register of today puts a case, and who has it. */
@Component
class CaseRoutes {
    private final Routes routes;
    private final CaseTexts texts;
    private final Bodies bodies;
    private final Clock clock;
    /** Cases of one matter and place have one route, asked once unless the transaction itself changes what it rests on. */
    private final PerTransaction<Map<Asked, Route>> found = new PerTransaction<>(HashMap::new, routes -> {}, 0);

    CaseRoutes(Routes routes, CaseTexts texts, Bodies bodies, Clock clock) {
        this.routes = routes;
        this.texts = texts;
        this.bodies = bodies;
        this.clock = clock;
    }

    private record Asked(String matterId, String countyCode, String townCode, LocalDate day) {}

    /**
     * @throws org.countypowers.routing.MatterNotOffered when the matter is offered no more
     * @throws org.countypowers.routing.BodyNotSetUp when a body that the route needs does not exist
     */
    Route today(CaseFile file) {
        CaseRow row = file.row();
        return today(row.matterId(), row.countyCode(), row.townCode());
    }

    /** The same for what waits in a matter and place. */
    Route today(String matterId, String countyCode, String townCode) {
        Asked asked = new Asked(matterId, countyCode, townCode, LocalDate.now(clock));
        Route known = found.current().get(asked);
        if (known == null) {
            known = routes.find(asked.matterId(), asked.countyCode(), asked.townCode(), asked.day());
            found.current().put(asked, known);
        }
        return known;
    }

    @EventListener
    void changed(Auditable event) {
        if (event.stream().kind() != Stream.Kind.CASE) {
            found.present().ifPresent(Map::clear);
        }
    }

    /** The organ that has the file. */
    static String holder(CaseStatus status, Route route) {
        return status.accepted() ? route.decidingBody() : route.acceptingBody();
    }

    String holderName(CaseRow row) {
        return name(holder(CaseStatus.valueOf(row.status()), texts.route(row.route())));
    }

    String name(String body) {
        return bodies.body(body).name();
    }
}
