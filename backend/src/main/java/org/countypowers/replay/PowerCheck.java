package org.countypowers.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.delegation.RegisterEntry;

/**
 * Whether the power behind an act was there, asked of the register anew.
 *
 * @param body that acted
 * @param day for which the power was relied on
 * @param knownAt when the act was done: what the register came to say later is asked for apart
 * @param entry of the register that was relied on; null where the law alone gives the power, or where the entry is gone
 */
public record PowerCheck(
        String matterId,
        String place,
        String body,
        LocalDate day,
        Instant knownAt,
        RegisterEntry entry,
        List<Finding> findings) {
    /** @param key of the translations, with its arguments */
    public record Finding(boolean good, String key, List<String> arguments) {}

    public boolean sound() {
        return findings.stream().allMatch(Finding::good);
    }
}
