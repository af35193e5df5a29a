package org.countypowers.handover;

import java.util.List;
import org.countypowers.catalog.Matter;
import org.countypowers.delegation.ImplementingBodies;
import org.countypowers.delegation.ImplementingBody;
import org.countypowers.handover.HandoverPlanning.Bodies;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Departments;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/** Between whom a power passes back: as it came, or else between the bodies that have the matter's business at both levels. */
@Component
class ReturningPowers {
    private final HandoverStore store;
    private final ImplementingBodies implementing;
    private final org.countypowers.organisation.Bodies bodies;
    private final Departments departments;
    private final HandoverRecords records;

    ReturningPowers(
            HandoverStore store,
            ImplementingBodies implementing,
            org.countypowers.organisation.Bodies bodies,
            Departments departments,
            HandoverRecords records) {
        this.store = store;
        this.implementing = implementing;
        this.bodies = bodies;
        this.departments = departments;
        this.records = records;
    }

    /**
     * @param supervising null for the body that supervised when the power came, or else the government above
     * @throws HandoverRefused when a body that takes part is not set up
     */
    Bodies between(Matter matter, String divisionCode, String supervising) {
        List<HandoverRow> came = store.effective(matter.id(), divisionCode).stream()
                .filter(row -> row.kind() == HandoverKind.DELEGATION)
                .toList();
        if (!came.isEmpty()) {
            HandoverRow last = came.get(came.size() - 1);
            return new Bodies(
                    last.receivingBody(),
                    last.givingBody(),
                    supervising == null ? last.supervisingBody() : supervising);
        }
        Division above = above(matter, divisionCode);
        return new Bodies(
                holder(matter, divisionCode),
                body(matter, above),
                supervising == null ? government(above) : supervising);
    }

    private Division above(Matter matter, String divisionCode) {
        Division at = bodies.division(bodies.division(divisionCode).parentCode());
        while (at.level().compareTo(matter.currentLevel()) > 0) {
            at = bodies.division(at.parentCode());
        }
        return at;
    }

    private String holder(Matter matter, String divisionCode) {
        return implementing
                .of(matter.id(), divisionCode, records.today())
                .map(ImplementingBody::decidingBody)
                .orElseGet(() -> body(matter, bodies.division(divisionCode)));
    }

    private String body(Matter matter, Division division) {
        return division.level() == Level.TOWN
                ? government(division)
                : bodies.holding(division.code(), matter.departmentCode())
                        .map(GovernmentBody::id)
                        .orElseThrow(() -> new HandoverRefused(
                                "handover.error.bodyMissing",
                                division.name(),
                                departments.nameOf(matter.departmentCode())));
    }

    private String government(Division division) {
        return bodies.governmentOf(division.code())
                .map(GovernmentBody::id)
                .orElseThrow(() -> new HandoverRefused(
                        "handover.error.bodyMissing", division.name(), GovernmentBody.PEOPLES_GOVERNMENT));
    }
}
