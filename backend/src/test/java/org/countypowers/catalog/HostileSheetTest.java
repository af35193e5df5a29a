package org.countypowers.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.junit.jupiter.api.Test;

class HostileSheetTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";

    @Test
    void an_archive_that_unpacks_to_more_than_any_catalogue_is_refused_before_it_is_read() {
        refused("import.unpacked", changed(SHEET, xml -> xml + " ".repeat(40 * 1024 * 1024)));
        refused("import.unpacked", changed("xl/styles.xml", xml -> xml + " ".repeat(3 * 1024 * 1024)));
    }

    @Test
    void an_entity_from_outside_is_never_fetched() {
        refused(
                "import.notXlsx",
                changed(
                        SHEET,
                        xml -> xml.replaceFirst(
                                "<worksheet",
                                "<!DOCTYPE worksheet [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]><worksheet")));
        refused("import.notXlsx", changed(STRINGS, xml -> xml.replaceFirst(
                        "<sst", "<!DOCTYPE sst [<!ENTITY a \"aaaa\">]><sst")
                .replace("取水", "&a;")));
    }

    @Test
    void what_is_no_text_is_not_taken_for_one_in_another_encoding() {
        byte[] program = {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4};

        assertThat(TableFile.load(program, csv -> new ImportReport(1, List.of()))
                        .errors())
                .containsExactly(new RowError(1, "import.notXlsx", List.of()));
    }

    @Test
    void a_false_count_of_texts_reserves_no_memory() {
        byte[] file = changed(STRINGS, xml -> xml.replaceFirst("uniqueCount=\"\\d+\"", "uniqueCount=\"2000000000\""));

        assertThat(XlsxSheet.read(file).csv()).contains("取水");
    }

    @Test
    void rows_and_cells_that_no_sheet_has_are_refused() {
        refused("import.notXlsx", changed(SHEET, xml -> xml.replaceFirst("r=\"A1\"", "r=\"ZZZZZZZZ1\"")));
        refused("import.tooManyColumns", changed(SHEET, xml -> xml.replaceFirst("r=\"A1\"", "r=\"XFD1\"")));
        refused("import.notXlsx", changed(SHEET, xml -> xml.replaceFirst("<v>0</v>", "<v>99</v>")));
        StringBuilder rows = new StringBuilder();
        for (int no = 2; no < 20_010; no++) {
            rows.append("<row r=\"").append(no).append("\"><c t=\"str\"><v>x</v></c></row>");
        }
        refused("import.tooManyRows", changed(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")));
    }

    @Test
    void a_number_of_a_thousand_digits_is_no_thousand_digits() {
        byte[] file = changed(
                SHEET, xml -> xml.replace("</sheetData>", "<row r=\"9\"><c><v>1E999999999</v></c></row></sheetData>"));

        refused("import.notXlsx", file);
    }

    @Test
    void what_only_begins_like_an_archive_is_refused() {
        refused("import.notXlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        refused("import.notXlsx", zip("readme.txt", "hello"));
        assertThat(XlsxSheet.looksOld(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11}))
                .isTrue();
    }

    private static void refused(String key, byte[] file) {
        assertThatThrownBy(() -> XlsxSheet.read(file))
                .isInstanceOf(CatalogRefused.class)
                .hasMessage(key);
    }

    /** A good file of one cell with one of its parts changed. */
    private static byte[] changed(String part, UnaryOperator<String> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("取水");
            ByteArrayOutputStream good = new ByteArrayOutputStream();
            workbook.write(good);
            ByteArrayOutputStream bad = new ByteArrayOutputStream();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good.toByteArray()));
                    ZipOutputStream out = new ZipOutputStream(bad)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write((entry.getName().equals(part) ? change.apply(text) : text)
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
            return bad.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
