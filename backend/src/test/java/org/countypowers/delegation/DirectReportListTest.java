package org.countypowers.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.catalog.MatterImport;
import org.countypowers.catalog.TableOutput.Format;
import org.countypowers.organisation.ImportReport;
import org.countypowers.testing.DirectReports;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Transactional
@RecordApplicationEvents
abstract class DirectReportListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate SECOND = LocalDate.of(2026, 6, 1);
    private static final String CLAUSE = "《野生植物保护条例》第十六条";

    @Autowired
    Office office;

    @Autowired
    DirectReports reports;

    @Autowired
    DirectReportDesk desk;

    @Autowired
    DirectReportItems items;

    @Autowired
    DirectReportList list;

    @Autowired
    DirectReportExport export;

    @Autowired
    MatterImport catalogue;

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Sql sql;

    @BeforeTransaction
    void openTheOffice() {
        office.open();
    }

    @Test
    void a_version_lists_from_its_day_until_the_day_of_the_next_one() {
        reports.publish(TODAY, FIRST, Map.of("XK-041", "", "QT-018", ""));
        on(TODAY.plusDays(9), () -> {
            int no = desk.begin().no();
            items.remove(no, rowVersion(), "QT-018");
            items.change(no, rowVersion(), "XK-041", CLAUSE, "初审意见随卷");
            items.add(no, rowVersion(), "QT-005", "", "");
            desk.describe(no, rowVersion(), DirectReports.heading(SECOND));
            desk.publish(no, rowVersion());
        });

        assertThat(list.on("XK-041", FIRST.minusDays(1))).isEmpty();
        assertThat(list.on("XK-041", FIRST).orElseThrow().keepsCityStep()).isFalse();
        assertThat(list.on("QT-018", SECOND.minusDays(1)).orElseThrow().versionNo())
                .isEqualTo(1);
        assertThat(list.on("QT-018", SECOND)).isEmpty();
        assertThat(list.on("XK-041", SECOND).orElseThrow().cityStepClause()).isEqualTo(CLAUSE);
        on(SECOND, () -> {
            assertThat(list.current(SECOND.minusDays(1)).orElseThrow().no()).isEqualTo(1);
            assertThat(list.versions(0, 50)).extracting(DirectReportVersion::no).containsExactly(2, 1);
            assertThat(list.versions(2, 50)).extracting(DirectReportVersion::no).containsExactly(1);
            assertThat(list.changes(1, 2, "", 50))
                    .extracting(change -> change.kind() + " " + change.matterId())
                    .containsExactly("ADDED QT-005", "REMOVED QT-018", "CHANGED XK-041");
            assertThat(list.changes(1, 2, "QT-018", 50)).hasSize(1);
        });
    }

    @Test
    void what_was_published_later_was_not_known_before() {
        reports.publish(TODAY, FIRST, Map.of("XK-041", ""));

        assertThat(list.asOf("XK-041", FIRST, java.time.Instant.parse("2026-03-02T01:59:59Z")))
                .isEmpty();
        assertThat(list.asOf("XK-041", FIRST, java.time.Instant.parse("2026-03-02T02:00:00Z")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "XK-122,delegation.directReport.barred.notDelegable",
        "XK-012,delegation.directReport.barred.notDelegable",
        "XK-006,delegation.directReport.barred.reserved",
        "JF-001,delegation.directReport.barred.held",
        "XK-069,delegation.directReport.level",
        "XX-999,import.matter"
    })
    void what_the_law_keeps_or_another_level_decides_is_not_listed(String matter, String key) {
        on(TODAY, () -> refused(key, () -> items.add(begun(), rowVersion(), matter, "", "")));
    }

    @Test
    void a_matter_whose_basis_is_repealed_is_neither_listed_nor_published() {
        on(TODAY, () -> {
            int no = begun();
            items.add(no, rowVersion(), "XK-041", "", "");
            desk.describe(no, rowVersion(), DirectReports.heading(FIRST));
            sql.update("update legal_basis set repealed_on = ? where matter_id in ('XK-041', 'QT-018')", FIRST);

            refused("delegation.directReport.repealed", () -> items.add(no, rowVersion(), "QT-018", "", ""));
            assertThat(desk.faults(no)).extracting(DirectReportFault::matterId).containsExactly("XK-041");
            assertThatThrownBy(() -> desk.publish(no, rowVersion()))
                    .isInstanceOfSatisfying(DirectReportRefused.class, fault -> {
                        assertThat(fault.key()).isEqualTo("delegation.directReport.faults");
                        assertThat(fault.arguments()).containsExactly("XK-041");
                    });
        });
    }

    @Test
    void where_the_law_has_the_city_review_first_the_matter_is_listed_only_with_the_clause() {
        theLawHasTheCityReviewFirst();
        on(TODAY, () -> {
            int no = begun();
            assertThatThrownBy(() -> items.add(no, rowVersion(), "XK-041", " ", ""))
                    .isInstanceOfSatisfying(DirectReportRefused.class, refused -> {
                        assertThat(refused.key()).isEqualTo("delegation.directReport.cityStep");
                        assertThat(refused.arguments()).containsExactly(CLAUSE);
                    });
            items.add(no, rowVersion(), "XK-041", CLAUSE, "");
            assertThat(list.items(no, "野生植物", "", 50)).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"按惯例", "省林草局通知", "第十六条", "《野生植物保护条例》"})
    void the_citys_step_stays_only_by_a_law_and_its_article(String clause) {
        on(
                TODAY,
                () -> refused(
                        "delegation.directReport.clause",
                        () -> items.add(begun(), rowVersion(), "XK-041", clause, "")));
    }

    @Test
    void only_one_draft_is_open_and_it_copies_the_last_version() {
        reports.publish(TODAY, FIRST, Map.of("XK-041", CLAUSE));
        on(TODAY, () -> {
            int no = desk.begin().no();
            assertThat(list.items(no, "", "", 50))
                    .extracting(DirectReportItem::matterId, DirectReportItem::cityStepClause)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("XK-041", CLAUSE));
            assertThat(desk.draft().orElseThrow().heading().title()).isEqualTo("县级直报事项清单");
            refused("delegation.directReport.draftExists", () -> desk.begin());
            desk.discard(no, rowVersion());
            assertThat(desk.draft()).isEmpty();
            assertThat(desk.begin().no()).isEqualTo(no);
        });
    }

    @Test
    void a_published_version_is_never_changed() {
        reports.publish(TODAY, FIRST, Map.of("XK-041", ""));
        on(TODAY, () -> {
            int rows = list.version(1).rowVersion();
            String closed = "delegation.directReport.noDraft";
            refused(closed, () -> items.add(1, rows, "QT-018", "", ""));
            refused(closed, () -> items.change(1, rows, "XK-041", CLAUSE, ""));
            refused(closed, () -> items.remove(1, rows, "XK-041"));
            refused(closed, () -> desk.describe(1, rows, DirectReports.heading(SECOND)));
            refused(closed, () -> desk.discard(1, rows));
            refused(closed, () -> desk.publish(1, rows));
        });
    }

    @Test
    void an_officer_overwrites_nothing_that_he_has_not_seen() {
        on(TODAY, () -> {
            int no = begun();
            int seen = rowVersion();
            items.add(no, seen, "XK-041", "", "");
            refused("delegation.directReport.stale", () -> items.add(no, seen, "QT-018", "", ""));
            refused("delegation.directReport.twice", () -> items.add(no, rowVersion(), "XK-041", "", ""));
        });
    }

    @Test
    void a_version_holds_from_a_day_to_come_and_after_the_last_one_and_changes_something() {
        reports.publish(TODAY, FIRST, Map.of("XK-041", ""));
        on(TODAY, () -> {
            int no = desk.begin().no();
            refused("delegation.directReport.past", () -> describe(no, TODAY.minusDays(1)));
            refused("delegation.directReport.notAfter", () -> describe(no, FIRST));
            refused("delegation.directReport.incomplete", () -> desk.publish(no, rowVersion()));
            describe(no, SECOND);
            refused("delegation.directReport.unchanged", () -> desk.publish(no, rowVersion()));
            items.add(no, rowVersion(), "QT-018", "", "");
        });
        on(SECOND.plusDays(1), () -> refused("delegation.directReport.past", () -> desk.publish(2, rowVersion())));
        on(SECOND, () -> desk.publish(2, rowVersion()));
    }

    @Test
    void an_empty_list_or_a_document_that_is_wrong_is_not_published() {
        on(TODAY, () -> {
            int no = begun();
            DirectReportHeading good = DirectReports.heading(FIRST);
            refused(
                    "delegation.directReport.url",
                    () -> desk.describe(
                            no,
                            rowVersion(),
                            new DirectReportHeading("清单", "1号", "通知", TODAY, "javascript:alert(1)", FIRST)));
            refused(
                    "delegation.directReport.publishedOn",
                    () -> desk.describe(
                            no, rowVersion(), new DirectReportHeading("清单", "1号", "通知", TODAY.plusDays(1), "", FIRST)));
            refused(
                    "delegation.directReport.heading",
                    () -> desk.describe(
                            no, rowVersion(), new DirectReportHeading("单".repeat(121), "1号", "通知", TODAY, "", FIRST)));
            desk.describe(no, rowVersion(), good);
            refused("delegation.directReport.empty", () -> desk.publish(no, rowVersion()));
        });
    }

    @Test
    void only_the_provinces_reform_office_writes_and_others_see_no_draft() {
        on(TODAY, () -> begun());
        for (String other : List.of("city.reform", "yuechi.reform")) {
            office.as(other, () -> {
                assertThat(desk.forProvince()).isFalse();
                assertThatThrownBy(() -> desk.begin()).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> items.load(1, 0, new byte[0])).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> list.items(1, "", "", 50)).isInstanceOf(NoSuchElementException.class);
                assertThat(list.versions(0, 50)).isEmpty();
                return null;
            });
        }
        office.as("yuechi.window", () -> {
            assertThatThrownBy(() -> desk.begin()).isInstanceOf(AccessDeniedException.class);
            return null;
        });
        office.as("city.security", () -> {
            assertThatThrownBy(() -> list.versions(0, 50)).isInstanceOf(AccessDeniedException.class);
            return null;
        });
    }

    @Test
    void of_a_file_the_good_rows_are_kept_and_each_other_one_is_named_with_its_reason() {
        String csv = "matter_id,matter_name,city_step_clause,note\n"
                + "XK-041,,,\n"
                + "XK-069,,,\n"
                + "XK-041,,,\n"
                + "QT-018,,惯例,\n"
                + "QT-005,别名," + CLAUSE + ",'=附注\n"
                + "NONE,,,\n"
                + "XK-999,,,\n";
        on(TODAY, () -> {
            int no = begun();
            ImportReport report = items.load(no, rowVersion(), csv.getBytes(StandardCharsets.UTF_8));

            assertThat(report.kept()).isEqualTo(2);
            assertThat(report.errors())
                    .extracting(error -> error.line() + " " + error.reasonKey())
                    .containsExactly(
                            "3 delegation.directReport.level",
                            "4 import.twice",
                            "5 delegation.directReport.clause",
                            "7 import.pattern",
                            "8 import.matter");
            assertThat(list.items(no, "", "", 50))
                    .containsExactly(
                            new DirectReportItem("QT-005", "省预算内投资项目申报", CLAUSE, "=附注"),
                            new DirectReportItem("XK-041", "国家二级保护野生植物采集许可", "", ""));
            assertThat(items.load(no, rowVersion(), new byte[] {(byte) 0xD0, (byte) 0xCF, 0, 0})
                            .errors())
                    .extracting(ImportReport.RowError::reasonKey)
                    .containsExactly("import.oldExcel");
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_is_exported_a_draft_reads_again(Format format) {
        reports.publish(TODAY, FIRST, Map.of("XK-041", CLAUSE, "QT-018", ""));
        byte[] file = office.as("yuechi.reform", () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                export.write(1, format, out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        });
        on(TODAY, () -> {
            int no = desk.begin().no();
            items.remove(no, rowVersion(), "XK-041");
            assertThat(items.load(no, rowVersion(), file)).isEqualTo(new ImportReport(2, List.of()));
            assertThat(list.changes(1, no, "", 50)).isEmpty();
        });
    }

    @Test
    void publishing_tells_the_trail_what_changes() {
        reports.publish(TODAY, FIRST, Map.of("XK-041", ""));

        List<Auditable> told = events.stream(Auditable.class)
                .filter(event -> event.stream().equals(Stream.ofConfiguration("direct-report")))
                .toList();
        assertThat(told)
                .extracting(Auditable::action)
                .containsExactly(
                        "delegation.directReport.begin",
                        "delegation.directReport.add",
                        "delegation.directReport.describe",
                        "delegation.directReport.publish");
        assertThat(told.get(3).after().get("changes")).isEqualTo("+XK-041");
        assertThat(told.get(3).after().get("instrument")).isEqualTo("川办发〔2026〕8号");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void a_discarded_draft_stays_in_the_trail() {
        on(TODAY, () -> desk.discard(begun(), rowVersion()));

        assertThat(trail.read(Stream.ofConfiguration("direct-report"), 0, 200))
                .extracting(TrailEvent::action)
                .endsWith("delegation.directReport.begin", "delegation.directReport.discard");
    }

    @Test
    void the_database_itself_keeps_one_draft_and_one_version_a_day() {
        on(TODAY, () -> begun());
        String version =
                "insert into direct_report_version (no, title, instrument_no, instrument_type, published_on, url,"
                        + " holds_from, state, draft_slot, begun_by, begun_at, released_by, released_at, row_version) values"
                        + " (?, '', '', '', date '2026-01-01', '', ?, ?, ?, '', timestamp '2026-01-01 00:00:00', '', ?, 0)";

        assertThatThrownBy(() -> sql.update(version, 9, FIRST, "DRAFT", 1, null))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update(version, 9, FIRST, "PUBLISHED", null, null))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private void describe(int no, LocalDate from) {
        desk.describe(no, rowVersion(), DirectReports.heading(from));
    }

    private void theLawHasTheCityReviewFirst() {
        try {
            assertThat(catalogue
                            .procedures(new StringReader("matter_id,kind,wording,suspends,clause,limit,unit,level\n"
                                    + "XK-041,FIRST_REVIEW,市级初审,N," + CLAUSE + ",20,WD,CITY\n"))
                            .errors())
                    .isEmpty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private int begun() {
        return desk.draft().map(DirectReportVersion::no).orElseGet(() -> desk.begin()
                .no());
    }

    private int rowVersion() {
        return reports.draft().rowVersion();
    }

    private void on(LocalDate day, Runnable act) {
        office.on(
                day,
                () -> office.as(DirectReports.WRITER, (Supplier<Void>) () -> {
                    act.run();
                    return null;
                }));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(DirectReportRefused.class).hasMessage(key);
    }

    @OnH2
    static class OnH2Test extends DirectReportListTest {}

    @OnMariaDb
    static class OnMariaDbTest extends DirectReportListTest {}
}
