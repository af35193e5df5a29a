package org.countypowers.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A table as a file that an import reads again; it goes out as it is read.
 *
 * @param name of the sheet
 * @param columns the first row
 */
public record TableOutput(String name, List<String> columns) {
    private static final int PAGE = 200;
    private static final int WIDTH = 20 * 256;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public enum Format {
        XLSX,
        CSV
    }

    public interface Lines {
        void add(List<String> cells) throws IOException;
    }

    public interface Source {
        void read(Lines lines) throws IOException;
    }

    public void write(Format format, Source source, OutputStream out) throws IOException {
        if (format == Format.CSV) {
            csv(source, out);
        } else {
            xlsx(source, out);
        }
    }

    private void csv(Source source, OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // Without it, Chinese spreadsheets take the file for GB18030.
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.DEFAULT);
        printer.printRecord(columns);
        source.read(cells ->
                printer.printRecord(cells.stream().map(CellText::guarded).toList()));
        printer.flush();
    }

    private void xlsx(Source source, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(PAGE)) {
            workbook.setCompressTempFiles(true);
            // Not every reader of archives understands the large kind.
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            // A cell of text; the mark keeps it so when somebody edits it.
            CellStyle text = workbook.createCellStyle();
            text.setQuotePrefixed(true);
            SXSSFSheet sheet = workbook.createSheet(name);
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
            lines.add(columns);
            for (int no = 0; no < columns.size(); no++) {
                sheet.setColumnWidth(no, WIDTH);
            }
            source.read(lines);
            workbook.write(out);
        }
    }
}
