package org.countypowers.licence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.Cases;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Grants licences, for tests. */
@Component
public class LicenceOffice {
    private final Office office;
    private final LicenceBook book;
    private final Cases cases;
    private final JdbcTemplate jdbc;

    LicenceOffice(Office office, LicenceBook book, Cases cases, JdbcTemplate jdbc) {
        this.cases = cases;
        this.office = office;
        this.book = book;
        this.jdbc = jdbc;
    }

    /** A licence of 岳池县水利局 for a well, in force until a day, or for good. @return its id */
    long granted(String validUntil) {
        return granted("yuechi", "XK-069", DemoOffice.YUECHI, validUntil);
    }

    long granted(String place, String matter, String county, String validUntil) {
        return granted(place, matter, county, validUntil, place + ".approver");
    }

    long granted(String place, String matter, String county, String validUntil, String approver) {
        long id = office.register(place + ".window", matter, county);
        office.complete(place + ".handler", id, Map.of("outcome", "accept", "opinion", "齐全"));
        Map<String, Object> examined = new HashMap<>(
                Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "《水法》第七条", "opinion", "准予"));
        if (validUntil != null) {
            examined.put("validUntil", validUntil);
        }
        office.complete(place + ".handler", id, examined);
        String step = office.tasks(place + ".handler", id).get(0).step();
        if (step.equals("Task_ReviewApplication")) {
            office.complete(place + ".reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
        }
        office.complete(approver, id, Map.of("outcome", "grant", "opinion", "同意"));
        return jdbc.queryForObject("select id from licence where case_id = ?", Long.class, id);
    }

    LicenceLine read(String officer, long id) {
        return office.as(officer, () -> book.licence(id));
    }

    /** What the trail of its case says of the licence, as names of actions. */
    List<String> trail(long licenceId) {
        long caseId = read("yuechi.handler", licenceId).caseId();
        return office.as("yuechi.handler", () -> cases.history(caseId, 0, 200)).stream()
                .map(TrailEvent::action)
                .filter(action -> action.startsWith("licence."))
                .toList();
    }
}
