package org.countypowers.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.ExaminedCases;
import org.countypowers.casework.ExaminedCases.Decided;
import org.springframework.stereotype.Component;

/** How often an officer approved cases of one applicant; one finding for each two of them and year. */
@Component
class PairMeasure implements CaseMeasure {
    /** Cases named in a finding. */
    private static final int MOST_FACTS = 20;

    private final ExaminedCases cases;

    PairMeasure(ExaminedCases cases) {
        this.cases = cases;
    }

    @Override
    public Measure measure() {
        return Measure.SAME_PAIR;
    }

    @Override
    public List<Measured> of(List<CaseEvents> examined, FindingRule rule) {
        List<CaseEvents> decided = examined.stream()
                .filter(each -> each.about().decidedOn() != null
                        && !each.about().applicant().isEmpty())
                .toList();
        if (decided.isEmpty()) {
            return List.of();
        }
        LocalDate to = decided.stream()
                .map(each -> each.about().decidedOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate from = to.minusDays(rule.windowDays() - 1L);
        Set<String> applicants =
                decided.stream().map(each -> each.about().applicant()).collect(Collectors.toSet());
        List<Measured> measured = new ArrayList<>();
        for (Decided often : cases.decided(applicants, from, to)) {
            if (rule.reached(often.cases())) {
                decided.stream()
                        .filter(each -> each.about().applicant().equals(often.applicant()) && by(each, often))
                        .findFirst()
                        .ifPresent(each -> measured.add(measured(each, often, from, to)));
            }
        }
        return measured;
    }

    private static boolean by(CaseEvents about, Decided often) {
        return approval(about)
                .filter(event -> event.actor().officerId().equals(often.officerId()))
                .isPresent();
    }

    private static Optional<TrailEvent> approval(CaseEvents about) {
        return about.opinionAt(ExaminedCases.APPROVAL);
    }

    private Measured measured(CaseEvents about, Decided often, LocalDate from, LocalDate to) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("pair", often.officerName(), often.cases(), from, to));
        cases.decided(often, from, to, MOST_FACTS)
                .forEach(one -> facts.add(new Fact(
                        "pair.case", List.of(one.number(), one.decidedOn().toString()), "CASE:" + one.id(), 0)));
        TrailEvent approval = approval(about).orElseThrow();
        return new Measured(
                about.about(),
                "pair:" + often.officerId() + ":" + often.applicant() + ":" + to.getYear(),
                often.cases(),
                approval.actor(),
                Measured.day(approval),
                facts);
    }
}
