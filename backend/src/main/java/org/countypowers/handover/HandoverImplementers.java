package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.ImplementingBodies;
import org.countypowers.delegation.ImplementingBody;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/**
 * Where a power is handed to another body than the matter's department, a 行政审批局 for instance, the list of implementing
 * bodies (实施清单) says so as long as the power lasts (行政许可法 25); the department goes on supervising.
 */
@Component
class HandoverImplementers {
    private final ImplementingBodies implementing;
    private final PowerRegistrar registrar;
    private final Matters matters;
    private final Bodies bodies;

    HandoverImplementers(ImplementingBodies implementing, PowerRegistrar registrar, Matters matters, Bodies bodies) {
        this.implementing = implementing;
        this.registrar = registrar;
        this.matters = matters;
        this.bodies = bodies;
    }

    /** Names the receiving body from the day until the power ends by itself. */
    void enter(HandoverRow row, List<PowerRow> powers, LocalDate from) {
        Map<String, ImplementingBody> named =
                implementing.of(powers.stream().map(PowerRow::matterId).toList(), row.divisionCode(), from);
        powers.forEach(power -> {
            String usual = usual(power).orElse(null);
            String now = Optional.ofNullable(named.get(power.matterId()))
                    .map(ImplementingBody::decidingBody)
                    .orElse(usual);
            if (!row.receivingBody().equals(now)) {
                registrar.implementBy(new ImplementingBody(
                        power.matterId(),
                        row.divisionCode(),
                        from,
                        row.validTo(),
                        row.receivingBody(),
                        row.receivingBody(),
                        Objects.requireNonNullElse(usual, row.receivingBody()),
                        row.instrumentNo()));
            }
        });
    }

    /** Ends what was named together with this power. */
    void end(RegisterEntry power, LocalDate on, String instrumentNo) {
        implementing
                .of(power.matterId(), power.holderDivision(), on)
                .filter(named -> named.basis().equals(power.instrumentNo()))
                .ifPresent(named -> registrar.endImplementing(named, on, instrumentNo));
    }

    private Optional<String> usual(PowerRow power) {
        Optional<GovernmentBody> body = bodies.division(power.divisionCode()).level() == Level.TOWN
                ? bodies.governmentOf(power.divisionCode())
                : bodies.holding(
                        power.divisionCode(), matters.matter(power.matterId()).departmentCode());
        return body.map(GovernmentBody::id);
    }
}
