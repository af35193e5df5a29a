package org.countypowers.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countypowers.inspection.InspectionOffice.INSPECTOR;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countypowers.demo.DemoOffice;
import org.countypowers.inspection.CountyOverview.Line;
import org.countypowers.inspection.InspectionOffice.Wanted;
import org.countypowers.supervision.Grade;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What is watched over, due and failing is told county by county and day by day, to each within his scope. */
abstract class CountyOverviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Autowired
    Office office;

    @Autowired
    InspectionOffice inspection;

    @Autowired
    VisitOrders orders;

    @Autowired
    VisitBook visits;

    @Autowired
    CountyOverview overview;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    private final List<Long> made = new ArrayList<>();

    @BeforeEach
    void open() {
        office.open();
        inspection.clear();
        String body = inspection.body(InspectionOffice.WATER);
        List<Long> objects = inspection.objects(List.of(
                new Wanted(body, Grade.D, Grade.B, "E1", ""),
                new Wanted(body, Grade.B, Grade.B, "E2", ""),
                new Wanted(body, Grade.A, Grade.B, "E3", "")));
        office.on(TODAY, () -> IntStream.range(0, 3)
                .forEach(no -> made.add(office.as(
                        INSPECTOR,
                        () -> orders.order(new VisitOrder(
                                Set.of(objects.get(no)), VisitGround.ORDERED, "专项检查", "", TODAY.plusDays(no)))))));
    }

    @Test
    void a_county_shows_what_is_due_overdue_and_failing() {
        sql.update(
                "update inspection_visit set state = 'DONE', done_on = ?, result = 'CASE_FILED' where id = ?",
                TODAY,
                made.get(2));
        office.on(TODAY.plusDays(1), () -> {
            Line line = yuechi("yuechi.inspector");
            assertThat(line.divisionName()).isEqualTo("岳池县");
            assertThat(line.objects().objects()).isEqualTo(3);
            assertThat(line.objects().risky()).isEqualTo(1);
            assertThat(line.visits()).isEqualTo(new CountyTally(DemoOffice.YUECHI, 1, 1, 0, 1, 0, 0, 0, 1, 1));
        });
    }

    @Test
    void a_month_shows_the_days_on_which_something_is_due_and_a_day_its_visits() {
        office.on(TODAY, () -> {
            assertThat(office.as(INSPECTOR, () -> overview.calendar(YearMonth.of(2026, 6))))
                    .containsExactly(
                            new DayTally(TODAY, 1, 1),
                            new DayTally(TODAY.plusDays(1), 1, 1),
                            new DayTally(TODAY.plusDays(2), 1, 1));
            assertThat(office.as(INSPECTOR, () -> visits.onDay(TODAY.plusDays(1), 0, 50)))
                    .extracting(line -> line.visit().id())
                    .containsExactly(made.get(1));
            assertThat(office.as(INSPECTOR, () -> overview.calendar(YearMonth.of(2026, 7))))
                    .isEmpty();
        });
    }

    @Test
    void another_county_sees_nothing_of_it_and_a_reform_office_above_sees_it() {
        office.on(TODAY, () -> {
            assertThat(office.as("wusheng.inspector", () -> overview.counties(2026)))
                    .noneMatch(line -> line.objects().divisionCode().equals(DemoOffice.YUECHI));
            assertThat(office.as("wusheng.inspector", () -> overview.calendar(YearMonth.of(2026, 6))))
                    .isEmpty();
            assertThat(yuechi("city.reform").visits().coming()).isEqualTo(3);
            assertThatThrownBy(() -> office.as("yuechi.window", () -> overview.counties(2026)))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void the_file_says_what_the_page_says_and_the_trail_knows_of_it() throws IOException {
        byte[] file = office.as("city.reform", this::exported);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("地区");
            assertThat(IntStream.rangeClosed(1, sheet.getLastRowNum())
                            .mapToObj(no -> sheet.getRow(no).getCell(0).getStringCellValue()))
                    .contains("岳池县");
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from trail.trail_event where action = 'inspection.overview.export'",
                        Integer.class))
                .isPositive();
    }

    private byte[] exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            overview.export(2026, List.of("地区", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"), out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private Line yuechi(String officer) {
        return office.as(officer, () -> overview.counties(2026)).stream()
                .filter(line -> line.objects().divisionCode().equals(DemoOffice.YUECHI))
                .findFirst()
                .orElseThrow();
    }

    @OnH2
    static class OnH2Test extends CountyOverviewTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CountyOverviewTest {}
}
