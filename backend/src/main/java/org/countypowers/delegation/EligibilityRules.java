package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
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
        return judge(day).judge(matterId, divisionCode, form);
    }

    @Override
    public Judge judge(LocalDate day) {
        return new OnOneDay(day);
    }

    private record Rule(String countyClass, String field, DelegationForm form) {}

    private final class OnOneDay implements Judge {
        private final LocalDate day;
        private final Map<String, String> fields = new HashMap<>();
        private final Map<String, Optional<String>> classes = new HashMap<>();
        private final Map<Rule, Map<String, Object>> rules = new HashMap<>();

        private OnOneDay(LocalDate day) {
            this.day = day;
        }

        @Override
        public Verdict judge(String matterId, String divisionCode, DelegationForm form) {
            String matter = matters.matter(matterId).id();
            Division division = bodies.division(divisionCode);
            if (STATUTORY.contains(form)) {
                return Verdict.ALLOWED;
            }
            return switch (division.level()) {
                case PROVINCE, CITY -> Verdict.refused("delegation.power.holderLevel");
                case COUNTY -> ofCounty(matter, division, form);
                case TOWN -> {
                    Verdict town = ofTown(division);
                    yield town.allowed() ? ofCounty(matter, bodies.division(division.parentCode()), form) : town;
                }
            };
        }

        private Verdict ofTown(Division town) {
            Optional<EligibilityStore.PopulationRow> population = store.population(town.code(), day);
            if (population.isEmpty()) {
                return Verdict.refused("delegation.eligibility.populationNotSet", town.name());
            }
            int residents = population.get().residents();
            return verdict(
                    decisions
                            .evaluate("town-eligibility.dmn", Map.of("residents", residents))
                            .get(0),
                    town.name(),
                    String.valueOf(residents),
                    population.get().basis());
        }

        private Verdict ofCounty(String matterId, Division county, DelegationForm form) {
            String field =
                    fields.computeIfAbsent(matterId, id -> store.field(id).orElse(""));
            Optional<String> known = classes.computeIfAbsent(county.code(), code -> store.countyClass(code, day));
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
            Map<String, Object> rule = rules.computeIfAbsent(new Rule(countyClass, field, form), asked -> decisions
                    .evaluate(
                            "county-eligibility.dmn",
                            Map.of("countyClass", countyClass, "field", field, "form", form.name()))
                    .get(0));
            return verdict(rule, county.name());
        }
    }

    private static Verdict verdict(Map<String, Object> rule, String... arguments) {
        return Boolean.TRUE.equals(rule.get("allowed"))
                ? Verdict.ALLOWED
                : Verdict.refused(String.valueOf(rule.get("reason")), arguments);
    }
}
