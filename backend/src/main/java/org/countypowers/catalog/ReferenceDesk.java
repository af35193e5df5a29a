package org.countypowers.catalog;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.deadline.CalendarImport;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
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
    /** Some ten times the whole catalogue. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Charset CHINESE = Charset.forName("GB18030");

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

    /** @param file an Excel file, or CSV in UTF-8 or in GB18030 as Chinese spreadsheets write it */
    public ImportReport load(Table table, byte[] file) {
        if (!tables().contains(table)) {
            throw new AccessDeniedException(table + " belongs to the province");
        }
        if (file.length > MOST_BYTES) {
            return refused("import.tooLarge", String.valueOf(MOST_BYTES / 1024 / 1024));
        }
        if (XlsxSheet.looksLike(file)) {
            try {
                XlsxSheet sheet = XlsxSheet.read(file);
                return sheet.asInSheet(read(table, sheet.csv()));
            } catch (CatalogRefused refused) {
                return refused(refused.key(), refused.arguments().toArray(String[]::new));
            }
        }
        if (XlsxSheet.looksOld(file)) {
            return refused("import.oldExcel");
        }
        return decode(file, StandardCharsets.UTF_8)
                .or(() -> decode(file, CHINESE))
                .map(text -> read(table, text))
                .orElseGet(() -> refused("import.encoding"));
    }

    private ImportReport read(Table table, String csv) {
        try (Reader reader = new StringReader(csv)) {
            return switch (table) {
                case DIVISIONS -> organisation.divisions(reader, within());
                case DEPARTMENTS -> organisation.departments(reader);
                case HOLIDAYS -> calendar.load(reader, within());
                case MATTERS -> catalogue.matters(reader);
                case PROCEDURES -> catalogue.procedures(reader);
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** From this day on, today or later, the clause carries no new case; those accepted before go on. */
    public void repeal(String matterId, int no, LocalDate on) {
        if (!forWholeProvince()) {
            throw new AccessDeniedException("the catalogue belongs to the province");
        }
        if (on.isBefore(LocalDate.now(clock))) {
            throw new IllegalArgumentException("a repeal does not reach back");
        }
        store.repeal(matterId, no, on);
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

    private static ImportReport refused(String key, String... arguments) {
        return new ImportReport(0, List.of(new RowError(1, key, List.of(arguments))));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
