package org.countypowers.findings;

/** What a rule measures at a case, or at a pair of the register; a rule sets from where on it is a finding. */
public enum Measure {
    /** 1 where the register gave no power to decide on the day, or only by an entry that no event vouches for. */
    POWER,
    /** Working days after the last lawful one, the most of the case's clocks. */
    DAYS_OVER,
    /** How many of examination, review and approval one person did. */
    SAME_HANDS,
    /** Seconds from the step before to the approval. */
    SECONDS,
    /** How many opinions officers gave outside the hours, or on a day that is none of their calendar's working days. */
    ODD_HOURS,
    /** Decisions of one officer for one applicant within the window. */
    SAME_PAIR,
    /** Characters of the longest reason given where something was refused. */
    REASONS,
    /** How many steps are missing or stand in the wrong order. */
    STEP_ORDER,
    /** 1 for a register entry that was written, changed or removed past the services. */
    REGISTER;

    /** Whether little is the finding, not much. */
    public boolean atMost() {
        return this == SECONDS || this == REASONS;
    }

    public boolean hours() {
        return this == ODD_HOURS;
    }

    public boolean window() {
        return this == SAME_PAIR;
    }
}
