package org.countypowers.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.MatterImport;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.ImplementingBody;
import org.countypowers.delegation.PowerRefused;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.ImportReport;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.organisation.OrganisationImport;
import org.countypowers.organisation.OrganisationSetup;
import org.countypowers.routing.Routes.Held;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class RouteTest {
    private static final String CITY = "511900";
    private static final String COUNTY = "511921";
    private static final String TOWN = "511921901";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Sql sql;

    @Autowired
    OrganisationImport organisationImport;

    @Autowired
    OrganisationSetup setup;

    @Autowired
    MatterImport matterImport;

    @Autowired
    Matters matters;

    @Autowired
    Bodies bodies;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    Routes routes;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void loadTheCatalogueAndSetUpOneCounty() throws IOException {
        assertThat(organisationImport.divisions(seed("divisions.csv"), "").errors())
                .isEmpty();
        sql.update(
                "insert into division (code, name, parent_code, level, kind, underdeveloped) values (?, ?, ?, ?, ?, ?)",
                TOWN,
                "演示镇",
                COUNTY,
                "TOWN",
                "镇",
                false);
        organisationImport.departments(seed("departments.csv"));
        ImportReport report = matterImport.matters(seed("matters.csv"));
        assertThat(matterImport.procedures(seed("procedures.csv")).errors()).isEmpty();
        assertThat(report.errors()).isEmpty();
        assertThat(report.kept()).isEqualTo(147);
        for (String division : List.of("510000", CITY, COUNTY)) {
            setup.setUpGovernment(division);
            for (int department = 1; department <= 31; department++) {
                setup.setUpDepartment(division, "%03d".formatted(department));
            }
        }
        setup.setUpGovernment(TOWN);
    }

    @Test
    void each_matter_delegated_in_its_own_form_goes_where_its_row_says() throws IOException {
        for (CSVRecord row : rows()) {
            String matter = row.get("matter_id");
            DelegationForm form = DelegationForm.valueOf(row.get("delegation_form"));
            if (!form.name().startsWith("STATUTORY") && form != DelegationForm.NOT_DELEGABLE) {
                enter(matter, holder(row), form, DAY);
            }

            Route route = routes.find(matter, COUNTY, TOWN, DAY);

            assertThat(route.form()).as(matter).isEqualTo(form);
            assertThat(levelOf(route.receivingBody())).as(matter + " receives").isEqualTo(row.get("reception_level"));
            assertThat(levelOf(route.decidingBody())).as(matter + " decides").isEqualTo(row.get("handling_level"));
            assertThat(levelOf(route.nameBody())).as(matter + " in whose name").isEqualTo(row.get("name_level"));
            assertThat(route.reasons()).as(matter + " says why").isNotEmpty();
            assertThat(route.copyTo() != null)
                    .as(matter + " copy")
                    .isEqualTo(form == DelegationForm.ENTRUST || form == DelegationForm.DIRECT_REPORT);
        }
    }

    @Test
    void each_matter_without_an_entry_stays_with_the_organ_that_has_it() throws IOException {
        for (CSVRecord row : rows()) {
            Route route = routes.find(row.get("matter_id"), COUNTY, TOWN, DAY);

            assertThat(levelOf(route.decidingBody())).as(row.get("matter_id")).isEqualTo(row.get("current_level"));
        }
    }

    @Test
    void only_the_levels_that_the_law_names_review_first_and_from_below() {
        assertThat(firstReviews("XK-012")).containsExactly("CITY");
        assertThat(firstReviews("XK-014")).containsExactly("COUNTY", "CITY");
        assertThat(firstReviews("XK-122")).containsExactly("COUNTY");
        assertThat(firstReviews("XK-069")).isEmpty();
    }

    private List<String> firstReviews(String matter) {
        return routes.find(matter, COUNTY, TOWN, DAY).firstReviewBodies().stream()
                .map(this::levelOf)
                .toList();
    }

    @Test
    void a_power_counts_from_its_first_day_and_a_suspended_one_not_at_all() {
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY);

        assertThat(levelOf(routes.find("XK-069", COUNTY, null, DAY.minusDays(1)).decidingBody()))
                .isEqualTo("CITY");
        assertThat(levelOf(routes.find("XK-069", COUNTY, null, DAY).decidingBody()))
                .isEqualTo("COUNTY");

        RegisterEntry entry = register.inForce("XK-069", COUNTY, DAY).orElseThrow();
        registrar.setStatus(entry, RegisterEntry.Status.SUSPENDED, DAY.plusDays(3), "川府令〔2026〕2号");
        assertThat(levelOf(routes.find("XK-069", COUNTY, null, DAY.plusDays(2)).decidingBody()))
                .isEqualTo("COUNTY");
        Route route = routes.find("XK-069", COUNTY, null, DAY.plusDays(3));
        assertThat(levelOf(route.decidingBody())).isEqualTo("CITY");
        assertThat(route.reasons())
                .containsExactly(
                        new Route.Reason(
                                "routing.reason.rests.SUSPENDED",
                                List.of(DAY.plusDays(3).toString(), "川府令〔2026〕2号", entry.instrumentNo())),
                        new Route.Reason(
                                "routing.reason.meanwhile",
                                List.of(matters.matter("XK-069").legalBasis())));
    }

    @Test
    void a_route_as_known_earlier_follows_what_the_register_said_then() {
        Instant before = clock.instant().minusSeconds(1);
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY);
        Instant after = clock.instant().plusSeconds(1);

        assertThat(levelOf(routes.find("XK-069", COUNTY, null, DAY, before).decidingBody()))
                .isEqualTo("CITY");
        assertThat(levelOf(routes.find("XK-069", COUNTY, null, DAY, after).decidingBody()))
                .isEqualTo("COUNTY");
    }

    @Test
    void a_route_as_known_earlier_names_who_implemented_the_matter_by_what_was_known_then() {
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY);
        implement("XK-069", COUNTY);
        Instant now = clock.instant().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        Instant later = now.plus(Duration.ofDays(3));
        sql.update("update implementing_body set recorded_at = ?", LocalDateTime.ofInstant(later, ZoneOffset.UTC));
        assertThat(routes.find("XK-069", COUNTY, null, DAY.plusDays(5), now).decidingBody())
                .isEqualTo(COUNTY + "-018");
        assertThat(routes.find("XK-069", COUNTY, null, DAY.plusDays(5), later).decidingBody())
                .isEqualTo(COUNTY + "-006");

        sql.update(
                "update implementing_body set valid_to = ?, ended_at = ?",
                DAY.plusDays(1),
                LocalDateTime.ofInstant(later.plusSeconds(60), ZoneOffset.UTC));
        assertThat(routes.find("XK-069", COUNTY, null, DAY.plusDays(5), later).decidingBody())
                .isEqualTo(COUNTY + "-006");
        assertThat(routes.find("XK-069", COUNTY, null, DAY.plusDays(5), later.plusSeconds(60))
                        .decidingBody())
                .isEqualTo(COUNTY + "-018");
    }

    @Test
    void a_route_as_known_earlier_does_not_know_a_repeal_that_was_recorded_later() {
        Instant now = clock.instant().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        Instant later = now.plus(Duration.ofDays(3));
        sql.update(
                "insert into matter_version (matter_id, version, valid_from, recorded_at, officer_name, content) "
                        + "select matter_id, version + 1, valid_from, ?, officer_name, "
                        + "replace(content, '\"repealedOn\":null', '\"repealedOn\":\"2026-01-01\"') "
                        + "from matter_version where matter_id = 'XK-069' "
                        + "and version = (select max(version) from matter_version where matter_id = 'XK-069')",
                LocalDateTime.ofInstant(later, clock.getZone()));
        assertThat(levelOf(routes.find("XK-069", COUNTY, null, DAY, now).decidingBody()))
                .isEqualTo("CITY");
        assertThatThrownBy(() -> routes.find("XK-069", COUNTY, null, DAY.plusDays(5), later))
                .isInstanceOf(MatterNotOffered.class);
    }

    @Test
    void a_route_holds_while_the_register_says_for_its_day_what_it_relied_on() {
        Route undelegated = routes.find("XK-069", COUNTY, null, DAY);
        assertThat(routes.held(undelegated, DAY)).isEqualTo(Held.YES);
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY.minusDays(1));
        assertThat(routes.held(undelegated, DAY)).isEqualTo(Held.NO);

        Route delegated = routes.find("XK-069", COUNTY, null, DAY);
        RegisterEntry entry = register.inForce("XK-069", COUNTY, DAY).orElseThrow();
        registrar.setStatus(entry, RegisterEntry.Status.SUSPENDED, DAY.minusDays(1), "川府令〔2026〕4号");
        assertThat(routes.held(delegated, DAY)).isEqualTo(Held.NO);
    }

    @Test
    void the_day_on_which_a_power_changes_hands_belongs_to_both_sides() {
        Route before = routes.find("XK-069", COUNTY, null, DAY);
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY);
        Route after = routes.find("XK-069", COUNTY, null, DAY);

        assertThat(List.of(before, after)).allSatisfy(route -> assertThat(routes.held(route, DAY.plusDays(30)))
                .isEqualTo(Held.YES));

        Route later = routes.find("XK-069", COUNTY, null, DAY.plusDays(9));
        registrar.setStatus(
                register.inForce("XK-069", COUNTY, DAY.plusDays(9)).orElseThrow(),
                RegisterEntry.Status.SUSPENDED,
                DAY.plusDays(9),
                "川府令〔2026〕4号");
        assertThat(routes.held(later, DAY.plusDays(30))).isEqualTo(Held.YES);
    }

    @Test
    void a_power_taken_back_by_a_document_is_told_from_one_that_has_run_out() {
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY);
        Route route = routes.find("XK-069", COUNTY, null, DAY);
        registrar.end(register.inForce("XK-069", COUNTY, DAY).orElseThrow(), DAY.plusDays(5), "川府令〔2026〕3号");

        assertThat(routes.held(route, DAY.plusDays(4))).isEqualTo(Held.YES);
        assertThat(routes.held(route, DAY.plusDays(5))).isEqualTo(Held.TAKEN_BACK);

        registrar.enter(new EnterPower(
                "XK-071", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY, DAY.plusDays(5), "川府令", "省政府令", "", "B"));
        Route pilot = routes.find("XK-071", COUNTY, null, DAY);
        assertThat(routes.held(pilot, DAY.plusDays(4))).isEqualTo(Held.YES);
        assertThat(routes.held(pilot, DAY.plusDays(5))).isEqualTo(Held.NO);
        enter("XK-071", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY.plusDays(5));
        assertThat(routes.held(pilot, DAY.plusDays(5))).as("carried on").isEqualTo(Held.YES);
    }

    @Test
    void an_ended_power_goes_back_on_its_last_day_and_may_be_given_anew() {
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY);
        RegisterEntry entry = register.inForce("XK-069", COUNTY, DAY).orElseThrow();

        registrar.end(entry, DAY.plusDays(5), "川府令〔2026〕3号");
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY.plusDays(9));

        assertThat(register.inForce("XK-069", COUNTY, DAY.plusDays(4))).isPresent();
        assertThat(register.inForce("XK-069", COUNTY, DAY.plusDays(5))).isEmpty();
        assertThat(register.inForce("XK-069", COUNTY, DAY.plusDays(9))).isPresent();
        assertThatThrownBy(() -> registrar.end(entry, DAY.plusDays(2), "4号")).hasMessage("delegation.power.followed");
        assertThatThrownBy(() -> registrar.end(entry, DAY, "4号")).hasMessage("delegation.power.notHeld");
        assertThatThrownBy(() -> registrar.setStatus(entry, RegisterEntry.Status.SUSPENDED, DAY.minusDays(1), "5号"))
                .hasMessage("delegation.power.notHeld");
    }

    @Test
    void where_an_approval_bureau_implements_the_matter_it_also_receives_and_reviews_what_others_decide() {
        implement("XK-006", COUNTY);
        enter("XK-006", COUNTY, DelegationForm.FRONT_DESK, DAY);

        Route route = routes.find("XK-006", COUNTY, null, DAY);

        assertThat(route.receivingBody()).isEqualTo(COUNTY + "-005");
        assertThat(route.acceptingBody()).isEqualTo(COUNTY + "-005");
        assertThat(route.firstReviewBodies()).containsExactly(COUNTY + "-005");
        assertThat(levelOf(route.decidingBody())).isEqualTo("CITY");
        assertThat(route.supervisingBody()).isEqualTo(route.decidingBody());
        assertThat(route.reasons()).extracting(Route.Reason::key).containsOnlyOnce("routing.reason.implementing");
    }

    @Test
    void an_approval_bureau_decides_and_lends_its_name_in_its_own_division_alone() {
        implement("XK-006", CITY);
        enter("XK-006", COUNTY, DelegationForm.ENTRUST, DAY);

        Route route = routes.find("XK-006", COUNTY, null, DAY);

        assertThat(levelOf(route.decidingBody())).isEqualTo("COUNTY");
        assertThat(route.nameBody()).isEqualTo(CITY + "-006");
        assertThat(route.copyTo()).isEqualTo(CITY + "-006");
        assertThat(routes.find("XK-006", COUNTY, null, DAY.minusDays(1)).decidingBody())
                .isNotEqualTo(CITY + "-006");
    }

    @Test
    void an_approval_bureau_prepares_a_direct_report_and_the_citys_department_gets_the_copy() {
        implement("QT-018", COUNTY);
        implement("QT-018", CITY);
        enter("QT-018", COUNTY, DelegationForm.DIRECT_REPORT, DAY);

        Route route = routes.find("QT-018", COUNTY, null, DAY);

        assertThat(route.preparingBody()).isEqualTo(COUNTY + "-005");
        assertThat(route.copyTo()).startsWith(CITY).isNotIn(CITY + "-005", CITY + "-006");
    }

    /** As if the bodies of departments 005, 006 and 007 accepted, decided and supervised. */
    private void implement(String matter, String division) {
        registrar.implementBy(new ImplementingBody(
                matter,
                division,
                DAY,
                OfficerSetup.OPEN,
                division + "-005",
                division + "-006",
                division + "-007",
                "川府函〔2026〕1号"));
    }

    @Test
    void a_body_that_is_not_set_up_is_named_and_never_guessed() {
        assertThatThrownBy(() -> routes.find("XK-069", "511922", null, DAY))
                .isInstanceOfSatisfying(BodyNotSetUp.class, error -> {
                    assertThat(error.divisionName()).isEqualTo("南江县");
                    assertThat(error.departmentName()).isEqualTo("水利厅");
                });
    }

    @Test
    void a_matter_whose_only_basis_is_repealed_is_not_offered() {
        sql.update("update legal_basis set repealed_on = ? where matter_id = ?", DAY, "QT-003");

        assertThatThrownBy(() -> routes.find("QT-003", COUNTY, null, DAY))
                .isInstanceOfSatisfying(MatterNotOffered.class, error -> assertThat(error.reasonKey())
                        .isEqualTo("routing.notOffered.repealed"));
    }

    @Test
    void what_the_law_reserves_is_not_entered() {
        assertThatThrownBy(() -> enter("XK-122", COUNTY, DelegationForm.FRONT_DESK, DAY))
                .isInstanceOf(PowerRefused.class);
        assertThatThrownBy(() -> enter("XK-006", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY))
                .isInstanceOf(PowerRefused.class);
        assertThatThrownBy(() -> registrar.enter(new EnterPower(
                        "XK-069", COUNTY, DelegationForm.ENTRUST, DAY, OfficerSetup.OPEN, "1", "通知", " ", "")))
                .hasMessage("delegation.power.entrustBasis");
    }

    @Test
    void a_power_is_not_entered_for_a_holder_of_the_wrong_level() {
        assertThatThrownBy(() -> enter("XK-069", CITY, DelegationForm.DIRECT_TRANSFER, DAY))
                .hasMessage("delegation.power.holderLevel");
        assertThatThrownBy(() -> enter("XK-001", TOWN, DelegationForm.DIRECT_TRANSFER, DAY))
                .hasMessage("delegation.power.holderLevel");
    }

    @Test
    void where_the_citys_review_of_a_provincial_matter_is_removed_the_province_decides() {
        enter("QT-018", COUNTY, DelegationForm.CITY_REVIEW_REMOVAL, DAY);

        assertThat(levelOf(routes.find("QT-018", COUNTY, null, DAY).decidingBody()))
                .isEqualTo("PROVINCE");
    }

    @Test
    void who_registers_a_matter_is_told_the_part_that_the_power_is_limited_to() {
        registrar.enter(new EnterPower(
                "XK-069",
                COUNTY,
                DelegationForm.DIRECT_TRANSFER,
                DAY,
                OfficerSetup.OPEN,
                "川府令〔2026〕1号",
                "省政府令",
                "",
                "B1",
                "",
                "年取水量50万立方米以下"));

        assertThat(routes.find("XK-069", COUNTY, null, DAY).reasons()).anySatisfy(reason -> {
            assertThat(reason.key()).isEqualTo("routing.reason.scope");
            assertThat(reason.arguments()).containsExactly("年取水量50万立方米以下");
        });
    }

    @Test
    void a_new_import_follows_the_catalogue_in_basis_and_scheme() throws IOException {
        sql.update("update legal_basis set repealed_on = ?, clause = ? where matter_id = ?", DAY, "旧条款", "QT-003");
        sql.update("update matter set legal_basis = '旧条款' where id = 'QT-003'");
        sql.update("update matter set scheme = 'INSTANT' where id = 'XK-069'");

        matterImport.matters(seed("matters.csv"));

        LocalDate importedOn = LocalDate.now(clock);
        assertThat(matters.inForce("QT-003", importedOn.minusDays(1))).isFalse();
        assertThat(matters.inForce("QT-003", importedOn)).isTrue();
        assertThat(matters.matter("XK-069").scheme().name()).isEqualTo("ORDINARY");
    }

    @Test
    void the_database_itself_refuses_overlapping_entries() {
        enter("XK-069", COUNTY, DelegationForm.DIRECT_TRANSFER, DAY);
        String columns =
                "insert into power_entry (matter_id, holder_division, form, valid_from, valid_to, previous_valid_to,"
                        + " instrument_no, instrument_type, entrust_basis, batch_no, recorded_at, trail_stream, trail_event)"
                        + " values ('XK-069', '511921', 'ENTRUST', ?, ?, ?, '', '', '', '', timestamp '2026-01-01 00:00:00', '', '')";

        assertThatThrownBy(() -> sql.update(columns, DAY.plusDays(9), DAY.plusDays(99), LocalDate.of(1000, 1, 1)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> sql.update(columns, DAY.plusDays(9), DAY.plusDays(99), OfficerSetup.OPEN))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThatThrownBy(() -> sql.update(columns, DAY.plusDays(9), DAY.plusDays(99), null))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private void enter(String matter, String holder, DelegationForm form, LocalDate from) {
        registrar.enter(
                new EnterPower(matter, holder, form, from, OfficerSetup.OPEN, "川府令〔2026〕1号", "省政府令", "《条例》第一条", "B1"));
    }

    private static String holder(CSVRecord row) {
        return switch (row.get("target_level")) {
            case "TOWN" -> TOWN;
            case "CITY" -> row.get("delegation_form").equals("ENTRUST") ? CITY : COUNTY;
            default -> COUNTY;
        };
    }

    private String levelOf(String body) {
        return bodies.division(bodies.body(body).divisionCode()).level().name();
    }

    private static List<CSVRecord> rows() throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(seed("matters.csv"))
                .getRecords();
    }

    private static java.io.Reader seed(String name) throws IOException {
        return Files.newBufferedReader(Path.of("../sql/seed", name));
    }

    @OnH2
    static class OnH2Test extends RouteTest {}

    @OnMariaDb
    static class OnMariaDbTest extends RouteTest {}
}
