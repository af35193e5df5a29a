package org.countypowers.delegation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.BlockingRule.Verdict;
import org.countypowers.delegation.domain.Timelines;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Component;

/** What an entry must satisfy before it is written. */
@Component
class EntryRules {
    /** What the holder then decides: what was only entrusted to it is not its to pass on (行政许可法 24). */
    private static final Set<DelegationForm> GIVING =
            Set.of(DelegationForm.ENTRUST, DelegationForm.DIRECT_TRANSFER, DelegationForm.TOWN_EMPOWER);

    private final BlockingRule blocking;
    private final Matters matters;
    private final Bodies bodies;

    EntryRules(BlockingRule blocking, Matters matters, Bodies bodies) {
        this.blocking = blocking;
        this.matters = matters;
        this.bodies = bodies;
    }

    private record Case(String matterId, DelegationForm form, Level target) {}

    /** For one call: judges each kind of entry once. */
    final class Call {
        private final Timelines timelines;
        private final Map<Case, Verdict> verdicts = new HashMap<>();

        private Call(Timelines timelines) {
            this.timelines = timelines;
        }

        /** Why the entry cannot be made, if so. */
        Optional<PowerRefused> refusal(EnterPower entry) {
            Matter matter = matters.matter(entry.matterId());
            Level holder = bodies.division(entry.holderDivision()).level();
            if (holder != Level.COUNTY && holder != matter.targetLevel()) {
                return refused("delegation.power.holderLevel");
            }
            Verdict verdict = verdicts.computeIfAbsent(
                    new Case(matter.id(), entry.form(), holder), each -> blocking.judge(matter, each.form(), holder));
            boolean overridden =
                    verdict.overridable() && !entry.overrideClause().isBlank();
            if (!verdict.allowed() && !overridden) {
                return Optional.of(new PowerRefused(verdict.reasonKey(), verdict.clause()));
            }
            if (!entry.validFrom().isBefore(entry.validTo())) {
                return refused("delegation.power.days");
            }
            if (entry.instrumentNo().isBlank() || entry.instrumentType().isBlank()) {
                return refused("delegation.power.instrument");
            }
            if (entry.form() == DelegationForm.ENTRUST && !Clauses.citesLaw(entry.entrustBasis())) {
                return refused("delegation.power.entrustBasis");
            }
            if (reentrusts(entry)) {
                return refused("delegation.power.reentrust");
            }
            return timelines
                    .end(entry.matterId(), entry.holderDivision())
                    .filter(end -> end.isAfter(entry.validFrom()))
                    .flatMap(end -> refused("delegation.power.overlaps"));
        }

        private boolean reentrusts(EnterPower entry) {
            return GIVING.contains(entry.form())
                            && held(entry, above(entry.holderDivision()), Set.of(DelegationForm.ENTRUST))
                    || entry.form() == DelegationForm.ENTRUST && held(entry, below(entry.holderDivision()), GIVING);
        }

        private boolean held(EnterPower entry, List<String> divisions, Set<DelegationForm> forms) {
            return timelines.held(
                    entry.matterId(),
                    divisions,
                    forms.stream().map(DelegationForm::name).toList(),
                    entry.validFrom(),
                    entry.validTo());
        }
    }

    Call call(Timelines timelines) {
        return new Call(timelines);
    }

    /** The divisions whose entries of the same matter bear on this one. */
    List<String> concerned(EnterPower entry) {
        List<String> concerned = new ArrayList<>();
        concerned.add(entry.holderDivision());
        if (GIVING.contains(entry.form())) {
            concerned.addAll(above(entry.holderDivision()));
        }
        if (entry.form() == DelegationForm.ENTRUST) {
            concerned.addAll(below(entry.holderDivision()));
        }
        return concerned;
    }

    private List<String> above(String division) {
        List<String> above = new ArrayList<>();
        Division at = bodies.division(division);
        while (at.level() != Level.PROVINCE) {
            at = bodies.division(at.parentCode());
            above.add(at.code());
        }
        return above;
    }

    private List<String> below(String division) {
        List<String> below = new ArrayList<>();
        for (Division child : bodies.divisionsBelow(division)) {
            below.add(child.code());
            below.addAll(below(child.code()));
        }
        return below;
    }

    private static Optional<PowerRefused> refused(String key) {
        return Optional.of(new PowerRefused(key));
    }
}
