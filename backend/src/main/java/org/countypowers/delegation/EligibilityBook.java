package org.countypowers.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.delegation.domain.EligibilityStore;
import org.countypowers.delegation.domain.EligibilityStore.ClassRow;
import org.countypowers.delegation.domain.EligibilityStore.PopulationRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Permission;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes of counties and the populations of towns, for those whose duty reaches them. */
@Service
@PreAuthorize("hasAuthority('COUNTY_CLASS_READ')")
@Transactional(readOnly = true)
public class EligibilityBook {
    private static final String PROVINCE = "0000";

    private final EligibilityStore store;
    private final Bodies bodies;
    private final CurrentOfficer officers;
    private final Clock clock;

    EligibilityBook(EligibilityStore store, Bodies bodies, CurrentOfficer officers, Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.officers = officers;
        this.clock = clock;
    }

    /** A class that begins on a day that has not come. */
    public record Coming(CountyClass countyClass, LocalDate from, String source) {}

    /**
     * @param countyClass null where none is set
     * @param coming the earliest first
     */
    public record CountyLine(
            String code,
            String cityName,
            String name,
            CountyClass countyClass,
            LocalDate holdsFrom,
            String source,
            List<Coming> coming) {}

    /** @param planned how many counties the province's plan puts in the class */
    public record Count(CountyClass countyClass, long set, int planned) {}

    /** @param residents null where none is entered */
    public record TownLine(
            String code, String countyName, String name, Integer residents, LocalDate countedOn, String basis) {}

    /** Every county in the officer's reach with its class today and those to come. */
    public List<CountyLine> counties() {
        LocalDate today = LocalDate.now(clock);
        Map<String, ClassRow> classes =
                store.classes(today).stream().collect(Collectors.toMap(ClassRow::divisionCode, Function.identity()));
        Map<String, List<ClassRow>> coming =
                store.comingClasses(today).stream().collect(Collectors.groupingBy(ClassRow::divisionCode));
        return reach().map(county ->
                        line(county, classes.get(county.code()), coming.getOrDefault(county.code(), List.of())))
                .toList();
    }

    /** How far the province has come with its plan; empty for who does not see all of it. */
    public List<Count> counts() {
        if (!jurisdiction().prefixes().contains("")) {
            return List.of();
        }
        Map<CountyClass, Long> set = new EnumMap<>(CountyClass.class);
        store.classes(LocalDate.now(clock))
                .forEach(row -> set.merge(CountyClass.valueOf(row.countyClass()), 1L, Long::sum));
        return store.kinds().stream()
                .map(kind -> {
                    CountyClass each = CountyClass.valueOf(kind.countyClass());
                    return new Count(each, set.getOrDefault(each, 0L), kind.planned());
                })
                .toList();
    }

    /** Towns that are entered as divisions, with their newest figure. */
    public List<TownLine> towns() {
        Map<String, PopulationRow> figures = store.populations(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(PopulationRow::divisionCode, Function.identity()));
        return reach().flatMap(county -> bodies.divisionsBelow(county.code()).stream()
                        .map(town -> line(county, town, figures.get(town.code()))))
                .toList();
    }

    /** Counties of the provinces in which the officer's posts lie, as far as the duty of these reaches. */
    private Stream<Division> reach() {
        Jurisdiction reach = jurisdiction();
        return officers.require().postings().stream()
                .filter(posting -> posting.role().permissions().contains(Permission.COUNTY_CLASS_READ))
                .map(posting -> posting.divisionCode().substring(0, 2) + PROVINCE)
                .distinct()
                .flatMap(province -> bodies.divisionsBelow(province).stream())
                .flatMap(city -> bodies.divisionsBelow(city.code()).stream())
                .filter(county -> reach.covers(county.code()));
    }

    private Jurisdiction jurisdiction() {
        return officers.jurisdiction(Permission.COUNTY_CLASS_READ);
    }

    private CountyLine line(Division county, ClassRow row, List<ClassRow> coming) {
        return new CountyLine(
                county.code(),
                bodies.division(county.parentCode()).name(),
                county.name(),
                row == null ? null : CountyClass.valueOf(row.countyClass()),
                row == null ? null : row.holdsFrom(),
                row == null ? "" : row.source(),
                coming.stream()
                        .map(each ->
                                new Coming(CountyClass.valueOf(each.countyClass()), each.holdsFrom(), each.source()))
                        .toList());
    }

    private static TownLine line(Division county, Division town, PopulationRow row) {
        return new TownLine(
                town.code(),
                county.name(),
                town.name(),
                row == null ? null : row.residents(),
                row == null ? null : row.countedOn(),
                row == null ? "" : row.basis());
    }
}
