package org.countypowers.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.TableFile;
import org.countypowers.delegation.domain.EligibilityStore;
import org.countypowers.delegation.domain.EligibilityStore.ClassRow;
import org.countypowers.delegation.domain.EligibilityStore.PopulationRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
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
}
