package org.countypowers.catalog;

import java.io.IOException;
import java.io.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.deadline.CalendarImport;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.OrganisationImport;
import org.countypowers.organisation.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reference data for the system administrator. The catalogue belongs to the province (四级四同): below it, an office writes
 * only its own towns and its own holidays.
 */
@Service
@PreAuthorize("hasAuthority('REFERENCE_MANAGE')")
@Transactional
public class ReferenceDesk {
    private final OrganisationImport organisation;
    private final CalendarImport calendar;
    private final MatterImport catalogue;
    private final MatterStore store;
    private final MatterVersions versions;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReferenceDesk(
            OrganisationImport organisation,
            CalendarImport calendar,
            MatterImport catalogue,
            MatterStore store,
            MatterVersions versions,
            CurrentOfficer officers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.store = store;
        this.versions = versions;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    public enum Table {
        DIVISIONS,
        DEPARTMENTS,
        HOLIDAYS,
        MATTERS,
        PROCEDURES
    }

    /** What this officer may import. */
    @Transactional(readOnly = true)
    public List<Table> tables() {
        return forWholeProvince() ? List.of(Table.values()) : List.of(Table.DIVISIONS, Table.HOLIDAYS);
    }

    public ImportReport load(Table table, byte[] file) {
        if (!tables().contains(table)) {
            throw new AccessDeniedException(table + " belongs to the province");
        }
        return TableFile.load(file, csv -> read(table, csv));
    }

    private ImportReport read(Table table, Reader csv) throws IOException {
        return switch (table) {
            case DIVISIONS -> organisation.divisions(csv, within());
            case DEPARTMENTS -> organisation.departments(csv);
            case HOLIDAYS -> calendar.load(csv, within());
            case MATTERS -> catalogue.matters(csv);
            case PROCEDURES -> catalogue.procedures(csv);
        };
    }

    /** From this day on, today or later, the clause carries no new case; those accepted before go on. */
    public void repeal(String matterId, int no, LocalDate on) {
        if (!forWholeProvince()) {
            throw new AccessDeniedException("the catalogue belongs to the province");
        }
        if (on.isBefore(LocalDate.now(clock))) {
            throw new CatalogRefused("matter.basis.error.past");
        }
        if (!store.repeal(matterId, no, on)) {
            throw new CatalogRefused("matter.basis.error.repealed");
        }
        versions.record(matterId, on);
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("catalogue"), "catalog.basis.repeal", matterId, Map.of("no", no, "on", on)));
    }

    @Transactional(readOnly = true)
    public boolean forWholeProvince() {
        return within().isEmpty();
    }

    private String within() {
        return officers.require().postings().stream()
                .filter(posting -> posting.role().permissions().contains(Permission.REFERENCE_MANAGE))
                .map(posting -> posting.divisionCode())
                .findFirst()
                .map(Jurisdiction::prefix)
                .orElseThrow(() -> new AccessDeniedException("no post with reference data"));
    }
}
