package org.countypowers.reporting.domain;

/** Where a case left the model of its release. @param step '' when the case ended after the step before */
public record Deviation(String definition, Kind kind, String after, String step) {
    /** How it left it. */
    public enum Kind {
        NOT_IN_MODEL,
        OUT_OF_ORDER,
        NOT_FINISHED
    }
}
