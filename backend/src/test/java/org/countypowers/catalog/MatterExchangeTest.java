package org.countypowers.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.catalog.ReferenceDesk.Table;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.organisation.ImportReport;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class MatterExchangeTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final List<String> HOSTILE = List.of("=1+1", "+cmd|'/C calc'!A0", "-2", "@SUM(A1)", "'=1", "''@x");

    @Autowired
    MatterExport export;

    @Autowired
    ReferenceDesk desk;

    @Autowired
    Matters matters;

    @Autowired
    MatterCatalogue catalogue;

    @Autowired
    Trail trail;

    @Autowired
    Office office;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeTransaction
    void open() {
        office.open();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_exported_and_imported_again_changes_nothing(Format format) {
        for (int no = 0; no < HOSTILE.size(); no++) {
            sql.update(
                    "update matter set note = ?, sector = ? where id = ?", HOSTILE.get(no), "-业", "XK-00" + (no + 1));
        }
        catalogue.refresh();
        List<Matter> before = matters.search("", "", 200);
        long versions = versions();

        ImportReport report = load(Table.MATTERS, export(MatterQuery.all(TODAY), format));

        assertThat(report).isEqualTo(new ImportReport(147, List.of()));
        assertThat(matters.search("", "", 200)).isEqualTo(before);
        assertThat(versions()).isEqualTo(versions);
    }

    @Test
    void no_cell_is_taken_for_a_formula() throws IOException {
        sql.update("update matter set note = ?, name = ? where id = 'XK-001'", "=1+1", "@SUM(A1)");
        MatterQuery one = new MatterQuery("XK-001", null, null, null, null, null, TODAY);

        assertThat(new String(export(one, Format.CSV), StandardCharsets.UTF_8))
                .startsWith("\uFEFFmatter_id,")
                .contains(",'=1+1,", ",'@SUM(A1),");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export(one, Format.XLSX)))) {
            List<Cell> cells = new ArrayList<>();
            workbook.getSheetAt(0).getRow(1).forEach(cells::add);
            assertThat(cells).allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            });
            assertThat(cells).extracting(Cell::getStringCellValue).contains("=1+1", "@SUM(A1)");
        }
    }

    @Test
    void only_the_matters_asked_for_are_exported() {
        MatterQuery water = new MatterQuery("", "011", null, null, null, null, TODAY);

        assertThat(new String(export(water, Format.CSV), StandardCharsets.UTF_8).lines())
                .hasSize(1 + matters.count(water));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void an_export_is_in_the_trail_with_what_was_asked_for() {
        export(new MatterQuery("", "011", null, null, null, null, TODAY), Format.XLSX);

        assertThat(trail.read(Stream.ofConfiguration("catalogue"), 0, 200))
                .last()
                .satisfies(event -> {
                    assertThat(event.action()).isEqualTo("catalog.export");
                    assertThat(event.actor().name()).isEqualTo("系统管理员");
                    assertThat(event.after()).containsEntry("department", "011").containsEntry("format", "XLSX");
                });
    }

    @Test
    void who_may_not_read_the_catalogue_exports_nothing() {
        assertThatThrownBy(() -> office.as("city.security", () -> {
                    write(MatterQuery.all(TODAY), Format.CSV, new ByteArrayOutputStream());
                    return null;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_row_of_a_sheet_is_named_by_its_own_line_though_rows_are_blank() throws IOException {
        byte[] file = sheet(workbook -> {
            row(workbook, 0, "date", "type", "name");
            row(workbook, 3, "2027-01-01", "HOLIDAY", "元旦");
            row(workbook, 5, "2027-01-02", "FREE", "元旦");
            row(workbook, 7, "2027-01-01", "HOLIDAY", "元旦");
        });

        ImportReport report = load(Table.HOLIDAYS, file);

        assertThat(report.kept()).isEqualTo(1);
        assertThat(report.errors()).extracting(ImportReport.RowError::line).containsExactly(6, 8);
        assertThat(report.errors().get(1).arguments()).endsWith("4");
    }

    @Test
    void a_day_that_excel_keeps_as_a_number_is_read_as_a_day() throws IOException {
        byte[] file = sheet(workbook -> {
            row(workbook, 0, "date", "type", "name");
            row(workbook, 1, "", "HOLIDAY", "元旦");
            Cell cell = workbook.getSheetAt(0).getRow(1).createCell(0);
            cell.setCellValue(LocalDate.of(2027, 1, 1));
            cell.setCellStyle(workbook.createCellStyle());
            cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        });

        assertThat(load(Table.HOLIDAYS, file)).isEqualTo(new ImportReport(1, List.of()));
    }

    @Test
    void a_row_with_a_formula_is_left_out_and_nothing_is_worked_out() throws IOException {
        byte[] file = sheet(workbook -> {
            row(workbook, 0, "date", "type", "name");
            row(workbook, 1, "2027-01-01", "HOLIDAY", "元旦");
            row(workbook, 2, "2027-01-02", "HOLIDAY", "");
            workbook.getSheetAt(0).getRow(2).createCell(2).setCellFormula("WEBSERVICE(\"http://127.0.0.1/\")");
        });

        ImportReport report = load(Table.HOLIDAYS, file);

        assertThat(report.kept()).isEqualTo(1);
        assertThat(report.errors()).containsExactly(new ImportReport.RowError(3, "import.formula", List.of("C")));
    }

    private long versions() {
        return jdbc.queryForObject(
                "select (select count(*) from matter_version) + (select count(*) from legal_basis)", Long.class);
    }

    private ImportReport load(Table table, byte[] file) {
        return office.as("province.system", () -> desk.load(table, file));
    }

    private byte[] export(MatterQuery query, Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        office.as("province.system", () -> {
            write(query, format, out);
            return null;
        });
        return out.toByteArray();
    }

    private void write(MatterQuery query, Format format, ByteArrayOutputStream out) {
        try {
            export.write(query, format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] sheet(java.util.function.Consumer<XSSFWorkbook> fill) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            fill.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFWorkbook workbook, int no, String... cells) {
        var row = workbook.getSheetAt(0).createRow(no);
        for (int column = 0; column < cells.length; column++) {
            row.createCell(column).setCellValue(cells[column]);
        }
    }

    @OnH2
    static class OnH2Test extends MatterExchangeTest {}

    @OnMariaDb
    static class OnMariaDbTest extends MatterExchangeTest {}
}
