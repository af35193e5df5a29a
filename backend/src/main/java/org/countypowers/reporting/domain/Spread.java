package org.countypowers.reporting.domain;

import java.util.Map;
import java.util.TreeMap;

/** How long many things took, to a quarter of an hour; spreads of parts add up to that of the whole. */
public final class Spread {
    public static final int QUARTER = 15;

    private final TreeMap<Integer, Long> quarters = new TreeMap<>();
    private long count;

    public void add(int quarter, long times) {
        quarters.merge(quarter, times, Long::sum);
        count += times;
    }

    public long count() {
        return count;
    }

    public int median() {
        return percentile(50);
    }

    /** Minutes that so many per cent of them did not exceed; 0 when there is none. */
    public int percentile(int percent) {
        long wanted = (count * percent + 99) / 100;
        long passed = 0;
        for (Map.Entry<Integer, Long> each : quarters.entrySet()) {
            passed += each.getValue();
            if (passed >= wanted) {
                return each.getKey() * QUARTER;
            }
        }
        return 0;
    }
}
