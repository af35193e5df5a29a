package org.countypowers.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.countypowers.catalog.XlsxRows.SheetRow;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The first sheet of an Excel file as CSV text, so that one import reads both. The file may be hostile: what it unpacks to is
 * measured before anything reads it, nothing in it is evaluated or followed, and a row with a formula is left out.
 */
final class XlsxSheet {
    private static final long MOST_UNPACKED = 32L * 1024 * 1024;
    private static final long MOST_UNPACKED_ASIDE = 2L * 1024 * 1024;
    private static final int MOST_ENTRIES = 300;
    private static final int MOST_ROWS = 20_000;
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.ALL).get();

    private final StringBuilder csv = new StringBuilder();
    private final List<Integer> lines = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final CSVPrinter printer;
    private int width;

    private XlsxSheet() throws IOException {
        printer = new CSVPrinter(csv, FORMAT);
    }

    static boolean looksLike(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** An Excel file of before 2007, which is read by other means, or one with a password. */
    static boolean looksOld(byte[] file) {
        return file.length > 1 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF;
    }

    /** @throws CatalogRefused when it is no Excel file, or one that no office makes */
    static XlsxSheet read(byte[] file) {
        measure(file);
        try (OPCPackage unpacked = OPCPackage.open(new ByteArrayInputStream(file))) {
            XlsxSheet sheet = new XlsxSheet();
            XSSFReader reader = new XSSFReader(unpacked);
            Iterator<InputStream> sheets = reader.getSheetsData();
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(
                    new XlsxRows(new ReadOnlySharedStringsTable(unpacked), reader.getStylesTable(), sheet::take));
            try (InputStream first = sheets.next()) {
                xml.parse(new InputSource(first));
            }
            return sheet;
        } catch (CatalogRefused refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException notReadable) {
            throw new CatalogRefused("import.notXlsx");
        }
    }

    String csv() {
        return csv.toString();
    }

    /** What an import of {@link #csv} said, with the lines of the sheet and the rows that were left out here. */
    ImportReport asInSheet(ImportReport report) {
        Stream<RowError> read = report.errors().stream()
                .map(error -> new RowError(
                        line(error.line()),
                        error.reasonKey(),
                        error.reasonKey().equals("import.twice")
                                ? List.of(
                                        error.arguments().get(0),
                                        String.valueOf(line(Integer.parseInt(
                                                error.arguments().get(1)))))
                                : error.arguments()));
        return new ImportReport(
                report.kept(),
                Stream.concat(read, errors.stream())
                        .sorted(Comparator.comparingInt(RowError::line))
                        .toList());
    }

    private int line(int csvLine) {
        return csvLine <= lines.size() ? lines.get(csvLine - 1) : csvLine;
    }

    private void take(SheetRow row) {
        if (!row.formula().isEmpty()) {
            errors.add(new RowError(row.line(), "import.formula", List.of(row.formula())));
        } else if (!row.cells().isEmpty()) {
            width = lines.isEmpty() ? row.cells().size() : width;
            lines.add(row.line());
            print(row.cells());
        }
        if (lines.size() + errors.size() > MOST_ROWS + 1) {
            throw new CatalogRefused("import.tooManyRows", MOST_ROWS);
        }
    }

    private void print(List<String> cells) {
        List<String> padded = new ArrayList<>(cells);
        while (padded.size() < width) {
            padded.add("");
        }
        // One row is one line; what a line break within a cell becomes is refused by name, as any control character.
        padded.replaceAll(cell -> CellText.guarded(cell.replaceAll("\\R", "\u0001")));
        try {
            printer.printRecord(padded);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A small archive can hold gigabytes: it is unpacked once to nowhere, as its reader unpacks it, before it is opened. */
    private static void measure(byte[] file) {
        try (ZipArchiveInputStream archive = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            long unpacked = 0;
            int entries = 0;
            byte[] buffer = new byte[65_536];
            for (ZipArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                boolean content = entry.getName().startsWith("xl/worksheets/")
                        || entry.getName().equals("xl/sharedStrings.xml");
                long most = content ? MOST_UNPACKED : MOST_UNPACKED_ASIDE;
                long size = 0;
                for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                    size += read;
                    unpacked += read;
                    if (size > most || unpacked > MOST_UNPACKED) {
                        throw new CatalogRefused("import.unpacked", MOST_UNPACKED / 1024 / 1024);
                    }
                }
                if (++entries > MOST_ENTRIES) {
                    throw new CatalogRefused("import.notXlsx");
                }
            }
        } catch (IOException | IllegalArgumentException notReadable) {
            throw new CatalogRefused("import.notXlsx");
        }
    }
}
