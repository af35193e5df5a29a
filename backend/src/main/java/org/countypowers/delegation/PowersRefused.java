package org.countypowers.delegation;

import java.util.List;

/** Some of many powers cannot be entered, so none is; each is named with its reason. */
public class PowersRefused extends RuntimeException {
    private final List<Refusal> refusals;

    /** {@code key} is translated, as in {@link PowerRefused}. */
    public record Refusal(String matterId, String holderDivision, String key, List<String> arguments) {
        static Refusal of(EnterPower entry, PowerRefused refused) {
            return new Refusal(entry.matterId(), entry.holderDivision(), refused.key(), refused.arguments());
        }
    }

    public PowersRefused(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
