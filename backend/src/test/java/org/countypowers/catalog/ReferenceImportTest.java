package org.countypowers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.deadline.CalendarImport;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.deadline.StartClock;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.ImportReport.RowError;
import org.countypowers.organisation.OrganisationImport;
import org.countypowers.organisation.OrganisationSetup;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class ReferenceImportTest {
    @Autowired
    Clocks clocks;

    @Autowired
    OrganisationImport organisation;

    @Autowired
    OrganisationSetup setup;

    @Autowired
    CalendarImport calendar;

    @Autowired
    MatterImport catalogue;

    @Autowired
    Matters matters;

    @Autowired
    Bodies bodies;

    @BeforeEach
    void loadWhatIsShipped() throws IOException {
        assertThat(organisation.divisions(text(seed("divisions.csv")), "").errors())
                .isEmpty();
        assertThat(organisation.departments(text(seed("departments.csv"))).errors())
                .isEmpty();
        assertThat(calendar.load(text(seed("holidays.csv")), "").errors()).isEmpty();
        assertThat(catalogue.matters(text(seed("matters.csv"))).errors()).isEmpty();
        assertThat(catalogue.procedures(text(seed("procedures.csv"))).errors()).isEmpty();
    }

    @Test
    void only_a_whole_notice_makes_a_year_certain() throws IOException {
        String notice = "date,type,name\n2031-01-01,HOLIDAY,元旦\n2031-01-23,HOLIDAY,春节\n2031-04-05,HOLIDAY,清明\n"
                + "2031-05-01,HOLIDAY,劳动节\n2031-06-24,HOLIDAY,端午\n2031-10-01,HOLIDAY,国庆节、中秋\n";
        calendar.load(text("date,type,name\n2031-01-01,HOLIDAY,元旦\n"), "");
        assertThat(march2031().provisional()).isTrue();
        calendar.load(text(notice + "2031-10-09,WORKING,国庆节调休上班\n"), "");
        assertThat(march2031().provisional()).isTrue();
        calendar.load(text(notice), "");
        assertThat(march2031().provisional()).isFalse();
    }

    private org.countypowers.deadline.Clock march2031() {
        return clocks.start(new StartClock(
                1, ClockKind.NOTICE, "511621-018", "511621", "第三十二条", LocalDate.of(2031, 3, 3), 5, LimitUnit.WD, 0));
    }

    @Test
    void a_bad_row_is_named_by_line_and_reason_and_the_good_ones_are_kept() throws IOException {
        String[] lines = seed("matters.csv").split("\n");
        String good = lines[1];

        ImportReport report = catalogue.matters(text(String.join(
                "\n",
                lines[0],
                good,
                good.replace("QT-001", "QT-1"),
                good.replace("QT-001", "QT-002").replace("DIRECT_TRANSFER", "GIFT"),
                good,
                good.replace("QT-001", "QT-003").replace("企业投资项目备案", ""),
                good.replace("QT-001", "QT-004").replace(",0,WD,0,0,", ",many,WD,0,0,"),
                "QT-005,半行",
                good.replace("QT-001", "QT-006").replace(",0,WD,0,0,", ",5,WD,0,9,"))));

        assertThat(report.kept()).isEqualTo(1);
        assertThat(reasons(report))
                .isEqualTo(Map.of(
                        3, "import.pattern",
                        4, "import.value",
                        5, "import.twice",
                        6, "import.required",
                        7, "import.pattern",
                        8, "import.columns",
                        9, "import.promise"));
        assertThat(matters.matter("QT-003").name()).isNotEmpty();
    }

    @Test
    void a_file_from_a_spreadsheet_with_a_byte_order_mark_is_read() throws IOException {
        assertThat(catalogue.matters(text("\uFEFF" + seed("matters.csv"))).kept())
                .isEqualTo(147);
    }

    @Test
    void a_file_without_a_column_that_it_needs_changes_nothing() throws IOException {
        ImportReport report = calendar.load(text("date,name\n2027-01-01,元旦\n"), "");

        assertThat(report.kept()).isZero();
        assertThat(report.errors()).containsExactly(new RowError(1, "import.columnMissing", List.of("type")));
    }

    @Test
    void what_nobody_sees_stands_in_no_name_and_a_long_one_is_told_its_limit() throws IOException {
        String[] lines = seed("matters.csv").split("\n");
        String name = "企业投资项目备案";

        ImportReport unseen = catalogue.matters(text(lines[0] + "\n" + lines[1].replaceFirst(name, name + "\u202E")));
        assertThat(reasons(unseen)).isEqualTo(Map.of(2, "import.characters"));
        ImportReport longer = catalogue.matters(text(lines[0] + "\n" + lines[1].replaceFirst(name, "长".repeat(300))));
        assertThat(longer.errors()).containsExactly(new RowError(2, "import.tooLong", List.of("name", "120")));
    }

    @Test
    void an_unclosed_quotation_mark_ends_the_file_at_its_line() throws IOException {
        ImportReport report =
                calendar.load(text("date,type,name\n2027-01-01,HOLIDAY,元旦\n2027-01-02,HOLIDAY,\"元旦\n"), "");

        assertThat(report.kept()).isEqualTo(1);
        assertThat(reasons(report)).isEqualTo(Map.of(3, "import.unreadable"));
    }

    @Test
    void a_local_holiday_names_a_known_division_and_a_real_day() throws IOException {
        ImportReport report = calendar.load(
                text("date,type,name,division_code\n2026-08-07,HOLIDAY,火把节,513400\n"
                        + "2026-02-30,HOLIDAY,无,\n2026-08-08,HOLIDAY,无,999999\n"),
                "");

        assertThat(report.kept()).isEqualTo(1);
        assertThat(reasons(report)).isEqualTo(Map.of(3, "import.date", 4, "import.division"));
    }

    @Test
    void a_division_stands_below_its_parent_and_keeps_its_level() throws IOException {
        ImportReport report = organisation.divisions(
                text("code,name,parent_code,level,kind\n"
                        + "511621901,演示镇,511621,TOWN,镇\n"
                        + "511621,岳池县,511600,CITY,县\n"
                        + "511699,空县,511700,COUNTY,县\n"
                        + "511698,空县,510000,COUNTY,县\n"
                        + "511600,广安市,510000,COUNTY,市\n"),
                "");

        assertThat(report.kept()).isEqualTo(1);
        assertThat(reasons(report))
                .isEqualTo(
                        Map.of(3, "import.pattern", 4, "import.parent", 5, "import.parent", 6, "import.levelChanged"));
    }

    @Test
    void a_clause_that_the_catalogue_no_longer_names_is_repealed_and_its_history_stays() throws IOException {
        String[] lines = seed("matters.csv").split("\n");

        catalogue.matters(text(lines[0] + "\n" + lines[1].replace("第三条、第十三条", "第十三条")));

        List<LegalBasis> bases = matters.bases("QT-001");
        assertThat(bases).hasSize(2);
        assertThat(bases.get(0).repealedOn()).isEqualTo(bases.get(1).effectiveFrom());
        assertThat(matters.inForce("QT-001", LocalDate.of(2000, 1, 1))).isTrue();
    }

    @Test
    void only_a_clause_of_law_takes_a_step_out_of_the_limit() throws IOException {
        assertThat(matters.search("", "", 200).stream().flatMap(matter -> matter.procedures().stream()))
                .hasSize(143)
                .filteredOn(Procedure::suspends)
                .allSatisfy(procedure -> assertThat(procedure.clause()).isNotEmpty());

        ImportReport report = catalogue.procedures(text("matter_id,kind,wording,suspends,clause,limit,unit,level\n"
                + "XK-069,EXPERT_REVIEW,专家评审,Y,,,,\n"
                + "XK-999,SITE_VISIT,实地核查,N,,,,\n"
                + "XK-069,SITE_VISIT,实地核查,N,,,,\n"));

        assertThat(reasons(report)).isEqualTo(Map.of(2, "import.required", 3, "import.matter"));
        assertThat(matters.matter("XK-069").procedures()).hasSize(1);
    }

    @Test
    void what_remains_of_a_limit_that_spans_the_first_review_is_the_deciders() {
        assertThat(matters.matter("XK-012").decisionLimit()).isEqualTo(15);
        assertThat(matters.matter("XK-122").decisionLimit()).isEqualTo(30);
        assertThat(matters.matter("XK-014").decisionLimit()).isEqualTo(20);
        assertThat(matters.matter("XK-069").decisionLimit()).isEqualTo(45);
    }

    @Test
    void two_districts_of_one_name_have_bodies_of_their_own() {
        GovernmentBody leshan = setup.setUpDepartment("511102", "011");
        GovernmentBody neijiang = setup.setUpDepartment("511002", "011");

        assertThat(leshan.name()).startsWith("乐山市市中区");
        assertThat(neijiang.name()).startsWith("内江市市中区");
    }

    @Test
    void no_two_divisions_share_what_stands_before_the_year_of_a_paper() {
        List<String> names = bodies.divisionsBelow("510000").stream()
                .flatMap(city -> Stream.concat(Stream.of(city), bodies.divisionsBelow(city.code()).stream()))
                .map(division -> setup.setUpGovernment(division.code()).abbreviation())
                .toList();

        assertThat(names).hasSize(204).doesNotHaveDuplicates();
    }

    private static Map<Integer, String> reasons(ImportReport report) {
        return report.errors().stream().collect(Collectors.toMap(RowError::line, RowError::reasonKey));
    }

    private static StringReader text(String csv) {
        return new StringReader(csv);
    }

    private static String seed(String name) throws IOException {
        return Files.readString(Path.of("../sql/seed", name));
    }

    @OnH2
    static class OnH2Test extends ReferenceImportTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ReferenceImportTest {}
}
