package org.countypowers.studio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Addresses that try token after token, for a while. A modeler that goes on with one stale token guesses nothing: only
 * different ones count. Each node counts for itself.
 */
@Component
class TokenGuesses {
    static final int MOST = 20;
    static final Duration PERIOD = Duration.ofMinutes(30);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Guesses> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Guesses> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    TokenGuesses(Clock clock) {
        this.clock = clock;
    }

    private record Guesses(Instant until, Set<String> digests) {}

    synchronized boolean barred(String address) {
        Guesses guesses = current(address);
        return guesses != null && guesses.digests().size() >= MOST;
    }

    /** @return whether the address is barred from now on */
    synchronized boolean wrong(String address, String digest) {
        Guesses guesses = current(address);
        Set<String> digests = guesses == null ? new HashSet<>() : guesses.digests();
        if (digests.size() >= MOST || !digests.add(digest)) {
            return false;
        }
        byAddress.put(address, new Guesses(clock.instant().plus(PERIOD), digests));
        return digests.size() == MOST;
    }

    private Guesses current(String address) {
        Guesses guesses = byAddress.get(address);
        if (guesses != null && !clock.instant().isBefore(guesses.until())) {
            byAddress.remove(address);
            return null;
        }
        return guesses;
    }
}
