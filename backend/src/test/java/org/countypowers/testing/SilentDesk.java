package org.countypowers.testing;

import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.findings.FindingRule;
import org.countypowers.findings.domain.RuleStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What no service of the house may look like: it writes without a word. */
@Component
@Transactional
public class SilentDesk {
    private final RuleStore store;
    private final ApplicationEventPublisher events;

    SilentDesk(RuleStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    public void write(FindingRule rule) {
        store.change(rule);
    }

    public void writeBehindALambda(List<FindingRule> rules) {
        rules.forEach(rule -> store.change(rule));
    }

    public void tell(FindingRule rule) {
        store.change(rule);
        events.publishEvent(Auditable.of(Stream.ofConfiguration("rule"), "finding.rule.change", "", Map.of()));
    }
}
