package org.countypowers.audit.verifier;

import com.fasterxml.jackson.core.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a verification has counted and found; keeps the first findings, since a forger could make them without end. */
public final class Report {
    private static final int MOST = 1000;
    private static final int LONGEST_PLACE = 200;

    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> keys = new TreeSet<>();
    private long more;
    long events;
    long streams;
    long seals;
    long leaves;
    long unsealed;
    long withheld;
    long rows;
    long documents;
    boolean keysTrusted;
    Manifest manifest = new Manifest();

    void found(Finding.Kind kind, String place) {
        if (findings.size() == MOST) {
            more++;
            return;
        }
        String printable = place.replaceAll("\\p{Cntrl}", "?");
        findings.add(new Finding(
                kind, printable.length() > LONGEST_PLACE ? printable.substring(0, LONGEST_PLACE) + "…" : printable));
    }

    void unreadable(String file, JsonParser at) {
        found(Finding.Kind.UNREADABLE, file + ":" + at.currentLocation().getLineNr());
    }

    void key(String id) {
        keys.add(id);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Findings beyond those that are kept. */
    public long more() {
        return more;
    }

    Set<String> keys() {
        return keys;
    }

    public boolean clean() {
        return findings.isEmpty();
    }

    public long events() {
        return events;
    }

    public long rows() {
        return rows;
    }

    /** Events that are only chained: whoever appends to an export can make such ones. */
    public long unsealed() {
        return unsealed;
    }

    /** WHOLE, YEAR or CASE; empty when that could not be read. */
    public String scope() {
        return manifest.scope();
    }

    /** The year or the case's number; empty for the whole. */
    public String extent() {
        return manifest.extent();
    }
}
