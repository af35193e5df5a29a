package org.countypowers.audit;

/** What the current officer may export; implemented where officers and cases are known. */
public interface TrailAccess {
    boolean whole();

    /** Whether single cases at all. */
    boolean cases();

    /** Whether also what was read under letters. */
    boolean readings();

    /** @throws java.util.NoSuchElementException when there is no such case in the officer's scope */
    long caseNumbered(String number);
}
