package org.countypowers.studio.domain;

import java.util.ArrayList;
import java.util.List;

/** What the rules have found so far. */
final class LintReport {
    record Fault(String rule, String text, String id) {}

    private final List<Fault> faults = new ArrayList<>();

    void add(String rule, LintNode node) {
        add(rule, rule, node);
    }

    /** @param text end of the translation key, where a rule has more than one thing to say */
    void add(String rule, String text, LintNode node) {
        faults.add(new Fault(rule, text, node.id()));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
