package org.countypowers.findings.domain;

import java.util.List;
import java.util.Optional;
import org.countypowers.findings.FindingRule;

/** The rules; there are some dozens. */
public interface RuleStore {
    List<FindingRule> all();

    Optional<FindingRule> lock(String code);

    void add(FindingRule rule);

    void change(FindingRule rule);
}
