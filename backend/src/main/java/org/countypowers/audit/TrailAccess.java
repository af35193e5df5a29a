package org.countypowers.audit;

/** What the current officer may search and export; implemented where officers and cases are known. */
public interface TrailAccess {
    boolean whole();

    /** Whether single cases at all. */
    boolean cases();

    /** Whether also what was read under letters. */
    boolean readings();

    /** How the divisions begin whose trail the officer searches; '' for all. */
    String division();

    /** @throws java.util.NoSuchElementException when there is no such case in the officer's scope */
    long caseNumbered(String number);
}
