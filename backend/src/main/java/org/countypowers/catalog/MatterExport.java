package org.countypowers.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
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
    private static final int WIDTH = 20 * 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

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

    public enum Format {
        XLSX,
        CSV
    }

    private interface Lines {
        void add(List<String> cells) throws IOException;
    }

    /** The trail knows of it before the first byte leaves, whether or not the reader waits for the last. */
    public void write(MatterQuery query, Format format, OutputStream out) throws IOException {
        transaction.executeWithoutResult(status -> events.publishEvent(
                Auditable.of(Stream.ofConfiguration("catalogue"), "catalog.export", "", asked(query, format))));
        if (format == Format.CSV) {
            csv(query, out);
        } else {
            xlsx(query, out);
        }
    }

    private void csv(MatterQuery query, OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Without it, Chinese spreadsheets take the file for GB18030.
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
        printer.printRecord(MatterColumns.written());
        read(
                query,
                cells -> printer.printRecord(
                        cells.stream().map(CellText::guarded).toList()));
        printer.flush();
    }

    private void xlsx(MatterQuery query, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(PAGE)) {
            workbook.setCompressTempFiles(true);
            // Not every reader of archives understands the large kind.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            // A cell of text; the mark keeps it so when somebody edits it.
            CellStyle text = workbook.createCellStyle();
            text.setQuotePrefixed(true);
            SXSSFSheet sheet = workbook.createSheet("matters");
            sheet.createFreezePane(2, 1);
            AtomicInteger next = new AtomicInteger();
            Lines lines = cells -> {
                Row row = sheet.createRow(next.getAndIncrement());
                for (int no = 0; no < cells.size(); no++) {
                    Cell cell = row.createCell(no);
                    cell.setCellValue(cells.get(no));
                    cell.setCellStyle(text);
                }
            };
            lines.add(MatterColumns.written());
            for (int no = 0; no < MatterColumns.written().size(); no++) {
                sheet.setColumnWidth(no, WIDTH);
            }
            read(query, lines);
            workbook.write(out);
        }
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
