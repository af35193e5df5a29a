package org.countypowers.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How often an address may do something that needs no account, within a while. Each node counts for itself. */
public class Allowance {
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final int most;
    private final Duration period;
    private final Map<String, Used> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** @param most times within the period, after which an address is barred for as long */
    public Allowance(Clock clock, int most, Duration period) {
        this.clock = clock;
        this.most = most;
        this.period = period;
    }

    private record Used(Instant until, int times, Set<String> different) {}

    public synchronized boolean barred(String address) {
        return current(address).times() >= most;
    }

    /** Once more, whatever it was. @return whether the address is barred from now on */
    public synchronized boolean use(String address) {
        Used used = current(address);
        return used.times() < most && use(address, used);
    }

    /** Once more, unless it is the same again. @return whether the address is barred from now on */
    public synchronized boolean use(String address, String what) {
        Used used = current(address);
        return used.times() < most && used.different().add(what) && use(address, used);
    }

    private boolean use(String address, Used used) {
        int times = used.times() + 1;
        byAddress.put(address, new Used(clock.instant().plus(period), times, used.different()));
        return times == most;
    }

    private Used current(String address) {
        Used used = byAddress.get(address);
        return used == null || !clock.instant().isBefore(used.until())
                ? new Used(Instant.MIN, 0, new HashSet<>())
                : used;
    }
}
