package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.domain.EligibilityStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.process.Decisions;
import org.springframework.stereotype.Service;

/** Judges by the decision tables county-eligibility and town-eligibility, which an administrator may change. */
@Service
class EligibilityRules implements Eligibility {
    /** What the law itself gives, no class takes away. */
    private static final Set<DelegationForm> STATUTORY =
            Set.of(DelegationForm.STATUTORY_COUNTY, DelegationForm.STATUTORY_TOWN);

    private final EligibilityStore store;
    private final Decisions decisions;
    private final Matters matters;
    private final Bodies bodies;

    EligibilityRules(EligibilityStore store, Decisions decisions, Matters matters, Bodies bodies) {
        this.store = store;
        this.decisions = decisions;
        this.matters = matters;
        this.bodies = bodies;
    }

    @Override
    public Verdict judge(String matterId, String divisionCode, DelegationForm form, LocalDate day) {
        String matter = matters.matter(matterId).id();
        Division division = bodies.division(divisionCode);
        if (STATUTORY.contains(form)) {
            return Verdict.ALLOWED;
        }
        return switch (division.level()) {
            case PROVINCE, CITY -> Verdict.refused("delegation.power.holderLevel");
            case COUNTY -> ofCounty(matter, division, form, day);
            case TOWN -> {
                Verdict town = ofTown(division, day);
                yield town.allowed() ? ofCounty(matter, bodies.division(division.parentCode()), form, day) : town;
            }
        };
    }

    private Verdict ofTown(Division town, LocalDate day) {
        Optional<EligibilityStore.PopulationRow> population = store.population(town.code(), day);
        if (population.isEmpty()) {
            return Verdict.refused("delegation.eligibility.populationNotSet", town.name());
        }
        int residents = population.get().residents();
        return verdict(
                "town-eligibility.dmn",
                Map.of("residents", residents),
                town.name(),
                String.valueOf(residents),
                population.get().basis());
    }

    private Verdict ofCounty(String matterId, Division county, DelegationForm form, LocalDate day) {
        String field = store.field(matterId).orElse("");
        Optional<String> known = store.countyClass(county.code(), day);
        if (known.isPresent()) {
            return byClass(known.get(), field, form, county);
        }
        boolean matters = Arrays.stream(CountyClass.values())
                .anyMatch(each -> !byClass(each.name(), field, form, county).allowed());
        Verdict notSet = Verdict.refused(
                matters ? "delegation.eligibility.classNotSet" : "delegation.eligibility.classNotSetHere",
                county.name());
        return new Verdict(!matters, notSet.reasonKey(), notSet.arguments());
    }

    private Verdict byClass(String countyClass, String field, DelegationForm form, Division county) {
        return verdict(
                "county-eligibility.dmn",
                Map.of("countyClass", countyClass, "field", field, "form", form.name()),
                county.name());
    }

    private Verdict verdict(String table, Map<String, Object> facts, String... arguments) {
        Map<String, Object> rule = decisions.evaluate(table, facts).get(0);
        return Boolean.TRUE.equals(rule.get("allowed"))
                ? Verdict.ALLOWED
                : Verdict.refused(String.valueOf(rule.get("reason")), arguments);
    }
}
