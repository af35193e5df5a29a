package org.countypowers.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.delegation.RegisterRest;
import org.countypowers.handover.Successors.Succession;
import org.springframework.stereotype.Component;

/** Who is responsible where a power is suspended or being recalled, or was so on the day of the decision. */
@Component
class RestingPowers {
    private static final String RESUMED = "handover.successor.resumed";

    private final RegisterOfPowers register;
    private final ReturningPowers returning;
    private final Matters matters;

    RestingPowers(RegisterOfPowers register, ReturningPowers returning, Matters matters) {
        this.register = register;
        this.returning = returning;
        this.matters = matters;
    }

    /**
     * @param settled what the hand-overs say, if there are any
     * @return empty where they settle it alone
     */
    Optional<Succession> of(
            String matterId,
            String divisionCode,
            LocalDate decidedOn,
            LocalDate knownOn,
            Optional<Succession> settled) {
        Instant knownAt =
                knownOn.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant().minusMillis(1);
        Optional<RegisterEntry> held = register.asOf(matterId, divisionCode, knownOn, knownAt);
        Optional<RegisterRest> now = held.flatMap(entry -> register.rest(entry, knownOn, knownAt));
        Optional<RegisterRest> then = register.asOf(matterId, divisionCode, decidedOn, knownAt)
                .flatMap(entry -> register.rest(entry, decidedOn, knownAt));
        if (held.isEmpty() || now.isEmpty() && then.isEmpty()) {
            return Optional.empty();
        }
        HandoverPlanning.Bodies between = returning.between(matters.matter(matterId), divisionCode, null);
        return Optional.of(
                now.isPresent()
                        ? rests(now.get(), then.isPresent(), between, settled)
                        : worksAgain(then.orElseThrow(), between, settled));
    }

    private static Succession rests(
            RegisterRest now, boolean then, HandoverPlanning.Bodies between, Optional<Succession> settled) {
        String above = between.receiving();
        return new Succession(
                above,
                "handover.successor.rests." + now.status(),
                then ? above : settled.map(Succession::answeringBody).orElse(between.giving()),
                then
                        ? "handover.successor.restedThen"
                        : settled.map(Succession::answersKey).orElse("handover.successor.decidedBefore"),
                settled.map(Succession::number).orElse(""),
                now.instrumentNo());
    }

    /** And with it what was decided in its place. */
    private static Succession worksAgain(
            RegisterRest then, HandoverPlanning.Bodies between, Optional<Succession> settled) {
        return new Succession(
                settled.map(Succession::renewingBody).orElse(between.giving()),
                RESUMED,
                settled.map(Succession::answeringBody).orElse(between.giving()),
                RESUMED,
                settled.map(Succession::number).orElse(""),
                then.instrumentNo());
    }
}
