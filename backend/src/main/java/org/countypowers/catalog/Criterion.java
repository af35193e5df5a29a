package org.countypowers.catalog;

/** What a matter must be before it is given to counties, in the order of the Decision 二(一): 直接面向基层、量大面广、更方便更有效、接得住、管得好. */
public enum Criterion {
    GRASSROOTS_FACING,
    CASE_VOLUME,
    CONVENIENCE,
    CAPACITY,
    SUPERVISION;

    /** Where the evidence for it stands among a matter's files. */
    int place() {
        return ordinal() + 1;
    }
}
