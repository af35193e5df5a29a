package org.countypowers.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.demo.DemoOffice;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Who sees which licence, and how they are listed. */
abstract class LicenceBookTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Office office;

    @Autowired
    LicenceOffice licences;

    @Autowired
    LicenceBook book;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void the_body_that_granted_it_its_superior_and_who_watches_the_level_see_a_licence_and_others_do_not() {
        office.on(DAY, () -> {
            long id = licences.granted("2031-03-01");

            for (String reader : List.of(
                    "yuechi.window",
                    "yuechi.handler",
                    "yuechi.approver",
                    "yuechi.legal",
                    "yuechi.inspector",
                    "city.handler",
                    "province.handler",
                    "yuechi.reform",
                    "city.reform",
                    "yuechi.legality",
                    "city.auditor")) {
                assertThat(seen(reader)).as(reader).contains(id);
                assertThat(licences.read(reader, id).number()).as(reader).isNotBlank();
            }
            for (String stranger : List.of("wusheng.handler", "wusheng.reform", "guangan.inspector")) {
                assertThat(seen(stranger)).as(stranger).doesNotContain(id);
                assertThatThrownBy(() -> licences.read(stranger, id)).isInstanceOf(NoSuchElementException.class);
            }
            assertThatThrownBy(() -> seen("city.system")).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void a_body_that_only_watches_over_it_sees_it_too() {
        office.on(DAY, () -> {
            long id = licences.granted(null);
            String other = jdbc.queryForObject(
                    "select min(body_id) from body_department where division_code = ?",
                    String.class,
                    DemoOffice.WUSHENG);
            sql.update("update supervision_object set body_id = ? where licence_id = ?", other, id);

            assertThat(seen("wusheng.inspector")).contains(id);
            assertThat(licences.read("wusheng.inspector", id).supervisingBody()).isEqualTo(other);
        });
    }

    @Test
    void lists_are_narrowed_by_state_matter_place_and_licensee_and_turned_by_key() {
        office.on(DAY, () -> {
            long first = licences.granted("2026-04-30");
            long second = licences.granted(null);

            assertThat(page(LicenceGroup.VALID, null, null, null)).contains(first, second);
            assertThat(page(LicenceGroup.EXPIRING, null, null, null))
                    .contains(first)
                    .doesNotContain(second);
            assertThat(page(null, "XK-070", null, null)).doesNotContain(first, second);
            assertThat(page(null, null, DemoOffice.WUSHENG, null)).doesNotContain(first, second);
            assertThat(page(null, "XK-069", DemoOffice.YUECHI, "𠮷野家")).contains(first, second);
            assertThat(page(null, null, null, "不存在")).isEmpty();
            List<LicenceLine> next =
                    office.as("yuechi.handler", () -> book.page(new LicenceQuery(null, null, null, null), second, 1));
            assertThat(next).singleElement().satisfies(line -> assertThat(line.id())
                    .isEqualTo(first));
            assertThat(office.as("yuechi.handler", book::counts).get(LicenceGroup.EXPIRING))
                    .isPositive();
        });
    }

    private List<Long> seen(String officer) {
        return office
                .as(officer, () -> book.page(new LicenceQuery(null, null, null, null), Long.MAX_VALUE, 200))
                .stream()
                .map(LicenceLine::id)
                .toList();
    }

    private List<Long> page(LicenceGroup group, String matter, String division, String licensee) {
        return office
                .as(
                        "yuechi.handler",
                        () -> book.page(new LicenceQuery(group, division, matter, licensee), Long.MAX_VALUE, 200))
                .stream()
                .map(LicenceLine::id)
                .toList();
    }

    @OnH2
    static class OnH2Test extends LicenceBookTest {}

    @OnMariaDb
    static class OnMariaDbTest extends LicenceBookTest {}
}
