package org.countypowers.findings;

import java.util.List;

/** Measures cases, some dozens at a time and with a few reads however many they are. */
interface CaseMeasure {
    Measure measure();

    /** What there is to measure by this rule; whether it is a finding is the rule's to say. */
    List<Measured> of(List<CaseEvents> cases, FindingRule rule);
}
