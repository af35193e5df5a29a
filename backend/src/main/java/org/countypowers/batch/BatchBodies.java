package org.countypowers.batch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.catalog.Matter;
import org.countypowers.delegation.ImplementingBodies;
import org.countypowers.delegation.ImplementingBody;
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
    private final ImplementingBodies implementing;
    private final DecidingOrgans organs;

    BatchBodies(Bodies bodies, Departments departments, ImplementingBodies implementing, DecidingOrgans organs) {
        this.bodies = bodies;
        this.departments = departments;
        this.implementing = implementing;
        this.organs = organs;
    }

    record Concerned(
            String countyOffice, String cityBody, String provinceBody, String givingBody, String receivingBody) {}

    /**
     * Who reviews what a government is to issue for its effect on competition, with the office that drafts it
     * (公平竞争审查条例 14).
     *
     * @throws BatchRefused naming the body that is missing
     */
    String marketRegulator(String divisionCode) {
        return bodies.holding(divisionCode, Departments.MARKET_REGULATION)
                .map(GovernmentBody::id)
                .orElseThrow(() -> missing(
                        bodies.division(divisionCode), " " + departments.nameOf(Departments.MARKET_REGULATION)));
    }

    /** For pairs of these matters; who implements them on the day is read once for each division that gives. */
    Asked asked(Collection<String> matterIds, Receiver receiver, LocalDate day) {
        return new Asked(matterIds, receiver, day);
    }

    class Asked {
        private final Collection<String> matterIds;
        private final Receiver receiver;
        private final LocalDate day;
        private final Map<String, Map<String, ImplementingBody>> named = new HashMap<>();
        private final Map<String, Optional<GovernmentBody>> bureaus = new HashMap<>();

        private Asked(Collection<String> matterIds, Receiver receiver, LocalDate day) {
            this.matterIds = matterIds;
            this.receiver = receiver;
            this.day = day;
        }

        /** @throws BatchRefused naming the body that is missing, or where the power is at home in the division itself */
        Concerned of(Matter matter, Division holder) {
            Division county = holder.level() == Level.TOWN ? bodies.division(holder.parentCode()) : holder;
            Division city = bodies.division(county.parentCode());
            Division province = bodies.division(city.parentCode());
            Division giving =
                    switch (matter.currentLevel()) {
                        case PROVINCE -> province;
                        case CITY -> city;
                        default -> county;
                    };
            if (giving.equals(holder)) {
                throw new BatchRefused("batch.error.sameBody");
            }
            String working = implementer(matter, giving);
            return new Concerned(
                    government(county),
                    organ(matter, city, giving.equals(city) ? working : department(city, matter))
                            .id(),
                    department(province, matter),
                    working,
                    holder.level() == Level.TOWN ? government(holder) : receiving(county, matter));
        }

        private String implementer(Matter matter, Division giving) {
            ImplementingBody body = named.computeIfAbsent(giving.code(), code -> implementing.of(matterIds, code, day))
                    .get(matter.id());
            String working = body == null ? department(giving, matter) : body.decidingBody();
            organ(matter, giving, working);
            return working;
        }

        /** The department must stand in either case: it goes on supervising what the bureau decides. */
        private String receiving(Division county, Matter matter) {
            String department = department(county, matter);
            return receiver == Receiver.DEPARTMENT
                    ? department
                    : bureaus.computeIfAbsent(county.code(), bodies::approvalBureauOf)
                            .map(GovernmentBody::id)
                            .orElseThrow(() -> missing(county, GovernmentBody.ADMINISTRATIVE_APPROVAL_BUREAU));
        }
    }

    /** Of what the government decides, the government itself agrees to pass it on. */
    private GovernmentBody organ(Matter matter, Division division, String working) {
        return organs.of(matter, division.code(), working)
                .orElseThrow(() -> missing(division, GovernmentBody.PEOPLES_GOVERNMENT));
    }

    private String government(Division division) {
        return bodies.governmentOf(division.code())
                .map(GovernmentBody::id)
                .orElseThrow(() -> missing(division, GovernmentBody.PEOPLES_GOVERNMENT));
    }

    private String department(Division division, Matter matter) {
        return bodies.holding(division.code(), matter.departmentCode())
                .map(GovernmentBody::id)
                .orElseThrow(() -> missing(division, " " + departments.nameOf(matter.departmentCode())));
    }

    private static BatchRefused missing(Division division, String body) {
        return new BatchRefused("batch.error.noBody", division.name() + body);
    }
}
