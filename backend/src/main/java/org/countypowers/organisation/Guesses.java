package org.countypowers.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Addresses that try key after key, for a while. The same wrong key again guesses nothing. Each node counts for itself. */
public class Guesses {
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration period;
    private final Map<String, Tried> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tried> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** @param most different keys within the period, after which an address is barred for as long */
    public Guesses(Clock clock, int most, Duration period) {
        this.clock = clock;
        this.most = most;
        this.period = period;
    }

    private record Tried(Instant until, Set<String> digests) {}

    public synchronized boolean barred(String address) {
        Tried tried = current(address);
        return tried != null && tried.digests().size() >= most;
    }

    /** @return whether the address is barred from now on */
    public synchronized boolean wrong(String address, String digest) {
        Tried tried = current(address);
        Set<String> digests = tried == null ? new HashSet<>() : tried.digests();
        if (digests.size() >= most || !digests.add(digest)) {
            return false;
        }
        byAddress.put(address, new Tried(clock.instant().plus(period), digests));
        return digests.size() == most;
    }

    private Tried current(String address) {
        Tried tried = byAddress.get(address);
        if (tried != null && !clock.instant().isBefore(tried.until())) {
            byAddress.remove(address);
            return null;
        }
        return tried;
    }
}
