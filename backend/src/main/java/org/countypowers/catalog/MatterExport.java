package org.countypowers.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.catalog.TableOutput.Lines;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.catalog.domain.MatterStore.MatterRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the matters asked for as a file that can be imported again. It goes out as it is read, page by page. */
@Service
@PreAuthorize("hasAuthority('REFERENCE_READ')")
public class MatterExport {
    private static final int PAGE = 200;

    private final MatterStore store;
    private final MatterColumns columns;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    MatterExport(
            MatterStore store,
            MatterColumns columns,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.store = store;
        this.columns = columns;
        this.events = events;
        this.transaction = transaction;
    }

    /** The trail knows of it before the first byte leaves, whether or not the reader waits for the last. */
    public void write(MatterQuery query, Format format, OutputStream out) throws IOException {
        transaction.executeWithoutResult(status -> events.publishEvent(
                Auditable.of(Stream.ofConfiguration("catalogue"), "catalog.export", "", asked(query, format))));
        new TableOutput("matters", MatterColumns.written()).write(format, lines -> read(query, lines), out);
    }

    private void read(MatterQuery query, Lines lines) throws IOException {
        String after = "";
        List<MatterRow> page;
        do {
            page = store.select(query, after, PAGE);
            for (MatterRow row : page) {
                lines.add(columns.write(row));
                after = row.id();
            }
        } while (page.size() == PAGE);
    }

    private Map<String, Object> asked(MatterQuery query, Format format) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("format", format);
        asked.put("rows", store.count(query));
        put(asked, "text", query.text().isBlank() ? null : query.text());
        put(asked, "department", query.departmentCode());
        put(asked, "level", query.level());
        put(asked, "form", query.form());
        put(asked, "risk", query.risk());
        put(asked, "barred", query.barred());
        return asked;
    }

    private static void put(Map<String, Object> asked, String name, Object value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
