package org.countypowers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.MatterVersion.Change;
import org.countypowers.organisation.Level;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class MatterVersionsTest {
    /** Soon: after ninety days the passwords of the officers would be too old. */
    private static final LocalDate DAY = LocalDate.now().plusDays(20);

    @Autowired
    MatterImport catalogue;

    @Autowired
    MatterVersions versions;

    @Autowired
    Matters matters;

    @Autowired
    ReferenceDesk desk;

    @Autowired
    Office office;

    @BeforeTransaction
    void open() {
        office.open();
    }

    @Test
    void what_is_shipped_has_always_been_so() {
        assertThat(matters.search("", "", 200))
                .allSatisfy(matter -> assertThat(matters.matterOn(matter.id(), LocalDate.of(1990, 1, 1)))
                        .isEqualTo(matter));
    }

    @Test
    void a_changed_row_holds_from_its_day_and_says_what_changed() {
        importOn(DAY, row("XK-069").replace(",45,WD,", ",40,WD,").replace(",CITY,COUNTY,", ",COUNTY,COUNTY,"));

        assertThat(matters.matter("XK-069").statutoryLimit()).isEqualTo(40);
        assertThat(matters.matterOn("XK-069", DAY).statutoryLimit()).isEqualTo(40);
        assertThat(matters.matterOn("XK-069", DAY.minusDays(1)).statutoryLimit())
                .isEqualTo(45);
        assertThat(matters.matterOn("XK-069", DAY.minusDays(1)).currentLevel()).isEqualTo(Level.CITY);
        assertThat(versions.of("XK-069").get(0)).satisfies(version -> {
            assertThat(version.validFrom()).isEqualTo(DAY);
            assertThat(version.recordedAt().toLocalDate()).isEqualTo(DAY);
            assertThat(version.changes())
                    .contains(new Change("limit", "45 WD", "40 WD"), new Change("current", "CITY", "COUNTY"));
        });
    }

    @Test
    void a_row_that_says_what_the_catalogue_says_leaves_no_version() {
        int before = versions.of("XK-069").size();

        importOn(DAY, row("XK-069"));

        assertThat(versions.of("XK-069")).hasSize(before);
    }

    @Test
    void what_came_and_went_of_a_list_is_said_item_by_item() {
        office.on(DAY, () -> {
            try {
                catalogue.procedures(new StringReader("matter_id,kind,wording,suspends,clause,limit,unit,level\n"
                        + "QT-001,SITE_VISIT,实地核查,N,,,,\n"));
                catalogue.matters(new StringReader(header() + row("QT-001").replace("项目总投资额；", "资金来源；")));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });

        List<MatterVersion> all = versions.of("QT-001");
        assertThat(all.get(1).changes()).containsExactly(new Change("procedureCounts", "", "实地核查"));
        assertThat(all.get(0).changes())
                .containsExactly(new Change("material", "项目总投资额", ""), new Change("material", "", "资金来源"));
        assertThat(matters.matterOn("QT-001", DAY.minusDays(1)).procedures()).isEmpty();
    }

    @Test
    void a_repeal_is_a_version_from_its_day() {
        office.on(
                DAY,
                () -> office.as("province.system", () -> {
                    desk.repeal("XK-069", 1, DAY.plusDays(30));
                    return null;
                }));

        assertThat(versions.of("XK-069").get(0)).satisfies(version -> {
            assertThat(version.validFrom()).isEqualTo(DAY.plusDays(30));
            assertThat(version.recordedBy()).isEqualTo("系统管理员");
            assertThat(version.changes()).singleElement().satisfies(change -> assertThat(change.after())
                    .endsWith(" · " + DAY.plusDays(30)));
        });
    }

    @Test
    void a_repealed_clause_stays_repealed_when_the_same_row_comes_again() {
        office.on(
                DAY,
                () -> office.as("province.system", () -> {
                    desk.repeal("QT-001", 1, DAY);
                    return null;
                }));
        importOn(DAY.plusDays(1), row("QT-001").replace("收到全部信息即为备案", "收到信息即为备案"));

        assertThat(matters.inForce("QT-001", DAY.plusDays(2))).isFalse();
        assertThat(matters.bases("QT-001")).hasSize(1);
    }

    private void importOn(LocalDate day, String row) {
        office.on(day, () -> {
            try {
                assertThat(catalogue.matters(new StringReader(header() + row)).errors())
                        .isEmpty();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static String header() {
        return lines().get(0) + "\n";
    }

    private static String row(String id) {
        return lines().stream()
                .filter(line -> line.startsWith(id + ","))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("../sql/seed/matters.csv"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @OnH2
    static class OnH2Test extends MatterVersionsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends MatterVersionsTest {}
}
