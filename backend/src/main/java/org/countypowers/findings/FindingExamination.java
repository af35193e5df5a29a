package org.countypowers.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.ExaminedCases.Examined;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.PowerPair;
import org.countypowers.delegation.RegisterProof;
import org.countypowers.delegation.RegisterProof.Alteration;
import org.countypowers.findings.domain.FindingStore;
import org.countypowers.findings.domain.RuleStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applies the rules to some dozens of cases, or to pairs of the register; what was found before stays as it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingExamination {
    private final RuleStore rules;
    private final FindingStore store;
    private final List<CaseMeasure> measures;
    private final RegisterProof proof;
    private final Matters matters;
    private final Trail trail;
    private final Clock clock;

    FindingExamination(
            RuleStore rules,
            FindingStore store,
            List<CaseMeasure> measures,
            RegisterProof proof,
            Matters matters,
            Trail trail,
            Clock clock) {
        this.rules = rules;
        this.store = store;
        this.measures = measures;
        this.proof = proof;
        this.matters = matters;
        this.trail = trail;
        this.clock = clock;
    }

    /** @return how many findings are new */
    int cases(List<Examined> cases) {
        Map<String, List<TrailEvent>> events = trail
                .read(
                        Stream.Kind.CASE,
                        cases.stream().map(each -> Long.toString(each.id())).toList(),
                        CaseEvents.ACTIONS)
                .stream()
                .collect(Collectors.groupingBy(event -> event.stream().id()));
        List<CaseEvents> courses = cases.stream()
                .map(each -> new CaseEvents(each, events.getOrDefault(Long.toString(each.id()), List.of())))
                .toList();
        Map<String, Finding> found = new LinkedHashMap<>();
        for (FindingRule rule : rules.all()) {
            measures.stream()
                    .filter(measure -> rule.inForce() && measure.measure() == rule.measure())
                    .flatMap(measure -> measure.of(courses, rule).stream())
                    .filter(measured -> rule.reached(measured.value()) && rule.on(measured.on()))
                    .map(measured -> finding(rule, measured))
                    .forEach(finding -> found.putIfAbsent(finding.source(), finding));
        }
        return keep(found);
    }

    /** @return how many findings are new */
    int register(List<PowerPair> pairs) {
        LocalDate today = LocalDate.now(clock);
        List<FindingRule> asked = rules.all().stream()
                .filter(rule -> rule.measure() == Measure.REGISTER && rule.on(today))
                .toList();
        if (asked.isEmpty()) {
            return 0;
        }
        Map<PowerPair, List<Alteration>> altered = proof.altered(new HashSet<>(pairs));
        Map<String, Finding> found = new LinkedHashMap<>();
        altered.forEach((pair, all) -> {
            Map<String, List<Alteration>> each = new HashMap<>();
            all.forEach(one -> each.computeIfAbsent(
                            one.entryId() == null ? "gone" : one.entryId().toString(), key -> new ArrayList<>())
                    .add(one));
            asked.forEach(rule -> each.forEach((entry, kinds) -> {
                Finding finding = finding(rule, pair, entry, kinds, today);
                found.putIfAbsent(finding.source(), finding);
            }));
        });
        return keep(found);
    }

    private int keep(Map<String, Finding> found) {
        Set<String> known = store.known(found.keySet());
        List<Finding> fresh = found.values().stream()
                .filter(finding -> !known.contains(finding.source()))
                .toList();
        store.add(fresh);
        return fresh.size();
    }

    private Finding finding(FindingRule rule, Measured measured) {
        Examined about = measured.about();
        return new Finding(
                null,
                rule.code(),
                rule.code() + "|" + measured.subject(),
                about.id(),
                about.number(),
                about.matterId(),
                about.matterName(),
                about.countyCode(),
                about.decidedOn() == null
                        ? about.route().acceptingBody()
                        : about.route().decidingBody(),
                measured.by().officerId(),
                measured.by().name(),
                measured.on(),
                LocalDateTime.now(clock),
                measured.value(),
                rule.threshold(),
                measured.facts(),
                FindingState.FOUND,
                null,
                null,
                FindingOutcome.NONE,
                1);
    }

    private Finding finding(FindingRule rule, PowerPair pair, String entry, List<Alteration> kinds, LocalDate today) {
        List<Fact> facts = new ArrayList<>();
        kinds.stream().map(Alteration::kind).distinct().forEach(kind -> facts.add(Fact.of("entry." + kind, entry)));
        if (!entry.equals("gone")) {
            proof.entry(pair, Long.parseLong(entry))
                    .ifPresent(row -> facts.add(Fact.of(
                            "entry.said",
                            entry,
                            row.form(),
                            row.validFrom(),
                            row.validTo(),
                            row.instrumentNo(),
                            row.recordedAt())));
        }
        return new Finding(
                null,
                rule.code(),
                rule.code() + "|" + pair.matterId() + ":" + pair.holderDivision() + ":" + entry,
                null,
                "",
                pair.matterId(),
                matters.matter(pair.matterId()).name(),
                pair.holderDivision(),
                "",
                "",
                "",
                today,
                LocalDateTime.now(clock),
                1,
                rule.threshold(),
                facts,
                FindingState.FOUND,
                null,
                null,
                FindingOutcome.NONE,
                1);
    }
}
