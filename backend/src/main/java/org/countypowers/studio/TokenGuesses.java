package org.countypowers.studio;

import java.time.Clock;
import java.time.Duration;
import org.countypowers.organisation.Allowance;
import org.springframework.stereotype.Component;

/** Addresses that try token after token. A modeler that goes on with one stale token guesses nothing. */
@Component
class TokenGuesses extends Allowance {
    static final int MOST = 20;
    static final Duration PERIOD = Duration.ofMinutes(30);

    TokenGuesses(Clock clock) {
        super(clock, MOST, PERIOD);
    }
}
