package org.countypowers.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 行政许可法 70(1): what has run out and was not renewed waits to be cancelled. */
abstract class LicenceExpiryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    @Autowired
    Office office;

    @Autowired
    LicenceOffice licences;

    @Autowired
    LicenceSweep sweep;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void a_licence_holds_through_its_last_day_and_expires_once_the_day_after_and_supervision_ends_with_it() {
        long[] id = new long[2];
        office.on(DAY, () -> {
            id[0] = licences.granted(LAST.toString());
            id[1] = licences.granted(null);
        });

        office.on(LAST, sweep::run);
        assertThat(licences.read("yuechi.handler", id[0]).status()).isEqualTo(LicenceStatus.VALID);

        office.on(LAST.plusDays(1), () -> assertThat(sweep.run()).isPositive());
        office.on(LAST.plusDays(1), () -> assertThat(sweep.run()).isZero());

        LicenceLine expired = licences.read("yuechi.handler", id[0]);
        assertThat(expired.status()).isEqualTo(LicenceStatus.EXPIRED);
        assertThat(expired.endedOn()).isEqualTo(LAST);
        assertThat(expired.group()).as("待注销").isEqualTo(LicenceGroup.TO_CANCEL);
        assertThat(watched(id[0])).isEqualTo("ENDED");
        assertThat(licences.trail(id[0])).containsExactly("licence.grant", "licence.expire");
        assertThat(licences.read("yuechi.handler", id[1]).status())
                .as("without a term")
                .isEqualTo(LicenceStatus.VALID);
        assertThat(watched(id[1])).isEqualTo("GIVEN");
    }

    private String watched(long licenceId) {
        return jdbc.queryForObject(
                "select state from supervision_object where licence_id = ?", String.class, licenceId);
    }

    @OnH2
    static class OnH2Test extends LicenceExpiryTest {}

    @OnMariaDb
    static class OnMariaDbTest extends LicenceExpiryTest {}
}
