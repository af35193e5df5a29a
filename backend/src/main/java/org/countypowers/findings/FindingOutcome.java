package org.countypowers.findings;

import java.util.EnumSet;
import java.util.Set;

/** How a finding ended; NONE as long as it has not. */
public enum FindingOutcome {
    NONE,
    /** Nobody was asked: the rule's ground does not hold, with reasons. */
    NOT_PURSUED,
    UPHELD,
    EXPLAINED,
    /** 容错, on a ground. */
    EXCUSED,
    /** Handed to the discipline offices of the division, who read it from then on. */
    DISCIPLINE;

    /** What an auditor may choose after the body has spoken. */
    public static final Set<FindingOutcome> ANSWERED = EnumSet.of(UPHELD, EXPLAINED, EXCUSED, DISCIPLINE);
    /** What is left where it stayed silent beyond its term. */
    public static final Set<FindingOutcome> SILENT = EnumSet.of(UPHELD, DISCIPLINE);
}
