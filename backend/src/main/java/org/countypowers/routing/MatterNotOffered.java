package org.countypowers.routing;

/** The matter is not offered in this county on this day; {@code reasonKey} says why. */
public class MatterNotOffered extends RuntimeException {
    private final String reasonKey;

    public MatterNotOffered(String matterId, String reasonKey) {
        super(matterId + ": " + reasonKey);
        this.reasonKey = reasonKey;
    }

    public String reasonKey() {
        return reasonKey;
    }
}
