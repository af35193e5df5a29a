package org.countypowers.batch;

import org.countypowers.catalog.Matter;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/** Which bodies have a say about a pair. A body that is not set up is a named refusal, never a guess. */
@Component
class BatchBodies {
    private final Bodies bodies;
    private final Departments departments;

    BatchBodies(Bodies bodies, Departments departments) {
        this.bodies = bodies;
        this.departments = departments;
    }

    record Concerned(
            String countyOffice, String cityBody, String provinceBody, String givingBody, String receivingBody) {}

    /** @throws BatchRefused naming the body that is missing */
    Concerned of(Matter matter, Division holder) {
        Division county = holder.level() == Level.TOWN ? bodies.division(holder.parentCode()) : holder;
        Division city = bodies.division(county.parentCode());
        Division province = bodies.division(city.parentCode());
        String cityBody = department(city, matter);
        String provinceBody = department(province, matter);
        String giving =
                switch (matter.currentLevel()) {
                    case PROVINCE -> provinceBody;
                    case CITY -> cityBody;
                    default -> department(county, matter);
                };
        return new Concerned(
                government(county),
                cityBody,
                provinceBody,
                giving,
                holder.level() == Level.TOWN ? government(holder) : department(county, matter));
    }

    String government(Division division) {
        return bodies.governmentOf(division.code())
                .map(GovernmentBody::id)
                .orElseThrow(() ->
                        new BatchRefused("batch.error.noBody", division.name() + GovernmentBody.PEOPLES_GOVERNMENT));
    }

    private String department(Division division, Matter matter) {
        return bodies.holding(division.code(), matter.departmentCode())
                .map(GovernmentBody::id)
                .orElseThrow(() -> new BatchRefused(
                        "batch.error.noBody", division.name() + " " + departments.nameOf(matter.departmentCode())));
    }
}
