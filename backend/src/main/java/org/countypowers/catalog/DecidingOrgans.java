package org.countypowers.catalog;

import java.util.Optional;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.stereotype.Component;

/**
 * Whose a power is. Of some matters the law makes the government the one that decides: the department examines and reports to
 * it (校车安全管理条例 15, 生猪屠宰管理条例 11), so it is the government that gives, entrusts and receives.
 */
@Component
public class DecidingOrgans {
    private final Matters matters;
    private final Bodies bodies;

    DecidingOrgans(Matters matters, Bodies bodies) {
        this.matters = matters;
        this.bodies = bodies;
    }

    /** @return empty where the government of the division is not set up */
    public Optional<GovernmentBody> of(Matter matter, String divisionCode, String workingBody) {
        return matter.decider() == Matter.DeciderKind.GOVERNMENT
                ? bodies.governmentOf(divisionCode)
                : Optional.of(bodies.body(workingBody));
    }

    /** For what is written down already: the body itself where its division has no government. */
    public GovernmentBody of(String matterId, String workingBody) {
        GovernmentBody working = bodies.body(workingBody);
        return of(matters.matter(matterId), working.divisionCode(), workingBody).orElse(working);
    }
}
