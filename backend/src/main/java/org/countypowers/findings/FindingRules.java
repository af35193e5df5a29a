package org.countypowers.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.findings.domain.RuleStore;
import org.countypowers.forms.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rules by which findings are made. Whoever audits by them does not set them: audit administrators do (三员分立), who see no
 * case and no finding.
 */
@Service
@Transactional
public class FindingRules {
    private static final int MOST_VALUE = 100_000;
    private static final int MOST_DAYS = 3660;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LAW = 200;
    private static final int SHORTEST = 2;

    private final RuleStore store;
    private final ApplicationEventPublisher events;

    FindingRules(RuleStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** By code, those out of force too. */
    @PreAuthorize("hasAnyAuthority('FINDING_READ', 'FINDING_RULE')")
    @Transactional(readOnly = true)
    public List<FindingRule> all() {
        return store.all();
    }

    /**
     * Changes a rule for what is examined from now on, or adds one of a new code; its measure stays what it was.
     *
     * @param rule with the version that was seen; 0 for a new one
     * @throws FindingRefused for values out of bounds, a code that is taken, or a rule that somebody has changed since
     */
    @PreAuthorize("hasAuthority('FINDING_RULE')")
    public void put(FindingRule rule) {
        check(rule);
        FindingRule before = store.lock(rule.code()).orElse(null);
        if ((before == null ? 0 : before.version()) != rule.version()) {
            throw new FindingRefused(rule.version() == 0 ? "findings.error.code" : "findings.error.stale");
        }
        if (before == null) {
            store.add(rule);
        } else if (before.measure() != rule.measure()) {
            throw new IllegalArgumentException("a rule keeps its measure");
        } else {
            store.change(rule);
        }
        events.publishEvent(new Auditable(
                Stream.ofConfiguration("finding-rule:" + rule.code()),
                before == null ? "finding.rule.add" : "finding.rule.change",
                rule.nameZh(),
                before == null ? Map.of() : said(before),
                said(rule)));
    }

    private static void check(FindingRule rule) {
        boolean named = named(rule.nameZh(), LONGEST_NAME)
                && named(rule.nameEn(), 2 * LONGEST_NAME)
                && named(rule.law(), LONGEST_LAW)
                && rule.code().matches("[A-Z][A-Z0-9_]{1,29}");
        boolean within = rule.threshold() >= 0
                && rule.threshold() <= MOST_VALUE
                && (rule.measure().window()
                        ? rule.windowDays() > 0 && rule.windowDays() <= MOST_DAYS
                        : rule.windowDays() == 0)
                && rule.measure().hours() == (rule.hoursFrom() != null && rule.hoursTo() != null)
                && (!rule.measure().hours() || rule.hoursFrom().isBefore(rule.hoursTo()));
        boolean dated = Objects.nonNull(rule.validFrom()) && rule.validFrom().isBefore(rule.validTo());
        if (!named || !within || !dated) {
            throw new FindingRefused("findings.error.rule");
        }
    }

    private static boolean named(String text, int longest) {
        return text != null && text.strip().length() >= SHORTEST && text.length() <= longest && PlainText.clean(text);
    }

    private static Map<String, Object> said(FindingRule rule) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", rule.nameZh());
        said.put("englishName", rule.nameEn());
        said.put("article", rule.law());
        said.put("measure", rule.measure());
        said.put("threshold", rule.threshold());
        if (rule.measure().window()) {
            said.put("windowDays", rule.windowDays());
        }
        if (rule.measure().hours()) {
            said.put("hours", rule.hoursFrom() + "–" + rule.hoursTo());
        }
        said.put("from", rule.validFrom());
        said.put("to", rule.validTo());
        said.put("inForce", rule.inForce());
        return said;
    }
}
