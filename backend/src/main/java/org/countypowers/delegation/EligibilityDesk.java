package org.countypowers.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.TableFile;
import org.countypowers.delegation.domain.EligibilityStore;
import org.countypowers.delegation.domain.EligibilityStore.ClassRow;
import org.countypowers.delegation.domain.EligibilityStore.PopulationRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The province's system administrator says which class a county has and how many people live in a town's built-up area. */
@Service
@PreAuthorize("hasAuthority('REFERENCE_MANAGE')")
@Transactional
public class EligibilityDesk {
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_RESIDENTS = 5_000_000;

    private final EligibilityStore store;
    private final Bodies bodies;
    private final EligibilityImport imports;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EligibilityDesk(
            EligibilityStore store,
            Bodies bodies,
            EligibilityImport imports,
            CurrentOfficer officers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.bodies = bodies;
        this.imports = imports;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /** @param countyClass null where none is set */
    public record CountyLine(
            String code, String cityName, String name, CountyClass countyClass, LocalDate holdsFrom, String source) {}

    /** @param planned how many counties the province's plan puts in the class */
    public record Count(CountyClass countyClass, long set, int planned) {}

    /** @param residents null where none is entered */
    public record TownLine(
            String code, String countyName, String name, Integer residents, LocalDate countedOn, String basis) {}

    /** Every county of the officer's province with its class today. */
    @Transactional(readOnly = true)
    public List<CountyLine> counties() {
        Map<String, ClassRow> classes = store.classes(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(ClassRow::divisionCode, Function.identity()));
        return bodies.divisionsBelow(province()).stream()
                .flatMap(city -> bodies.divisionsBelow(city.code()).stream()
                        .map(county -> line(city, county, classes.get(county.code()))))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Count> counts() {
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
    @Transactional(readOnly = true)
    public List<TownLine> towns() {
        Map<String, PopulationRow> figures = store.populations(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(PopulationRow::divisionCode, Function.identity()));
        return bodies.divisionsBelow(province()).stream()
                .flatMap(city -> bodies.divisionsBelow(city.code()).stream())
                .flatMap(county -> bodies.divisionsBelow(county.code()).stream()
                        .map(town -> line(county, town, figures.get(town.code()))))
                .toList();
    }

    /** @throws CapacityRefused without a source, or for a day in the past */
    public void setClass(String countyCode, CountyClass countyClass, LocalDate from, String source) {
        require(countyCode, Level.COUNTY);
        if (from == null || from.isBefore(LocalDate.now(clock))) {
            throw new CapacityRefused("delegation.eligibility.past");
        }
        String cited = cited(source);
        String before = store.countyClass(countyCode, from).orElse("");
        store.add(new ClassRow(
                countyCode, countyClass.name(), from, cited, officers.require().name(), LocalDateTime.now(clock)));
        events.publishEvent(new Auditable(
                Stream.ofConfiguration("county:" + countyCode),
                "delegation.eligibility.class",
                bodies.division(countyCode).name(),
                Map.of("class", before),
                Map.of("class", countyClass, "from", from, "source", cited)));
    }

    /** Many at once: what is wrong is reported by its row, and the rest kept. */
    public ImportReport importClasses(byte[] file) {
        province();
        return TableFile.load(
                file, csv -> imports.classes(csv, officers.require().name(), LocalDate.now(clock)));
    }

    /** @throws CapacityRefused without a cited basis, or for a count that lies ahead */
    public void setPopulation(String townCode, int residents, LocalDate countedOn, String basis) {
        require(townCode, Level.TOWN);
        if (residents < 0 || residents > MOST_RESIDENTS) {
            throw new CapacityRefused("delegation.eligibility.residents");
        }
        if (countedOn == null || countedOn.isAfter(LocalDate.now(clock))) {
            throw new CapacityRefused("delegation.eligibility.counted");
        }
        String cited = cited(basis);
        store.add(new PopulationRow(
                townCode, residents, countedOn, cited, officers.require().name(), LocalDateTime.now(clock)));
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("town:" + townCode),
                "delegation.eligibility.population",
                bodies.division(townCode).name(),
                Map.of("residents", residents, "on", countedOn, "source", cited)));
    }

    /** Whether the officer is the province's. */
    @Transactional(readOnly = true)
    public boolean forWholeProvince() {
        return officers.require().postings().stream()
                .anyMatch(posting -> posting.role() == Role.SYSTEM_ADMIN
                        && bodies.division(posting.divisionCode()).level() == Level.PROVINCE);
    }

    private String province() {
        return officers.require().postings().stream()
                .filter(posting -> posting.role() == Role.SYSTEM_ADMIN)
                .map(posting -> posting.divisionCode())
                .filter(code -> bodies.division(code).level() == Level.PROVINCE)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("classes belong to the province"));
    }

    private void require(String code, Level level) {
        if (!code.startsWith(province().substring(0, 2))
                || bodies.division(code).level() != level) {
            throw new AccessDeniedException(code + " is no " + level + " of the province");
        }
    }

    private static String cited(String source) {
        if (source == null || source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new CapacityRefused("delegation.eligibility.source");
        }
        return source.strip();
    }

    private static CountyLine line(Division city, Division county, ClassRow row) {
        return new CountyLine(
                county.code(),
                city.name(),
                county.name(),
                row == null ? null : CountyClass.valueOf(row.countyClass()),
                row == null ? null : row.holdsFrom(),
                row == null ? "" : row.source());
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
