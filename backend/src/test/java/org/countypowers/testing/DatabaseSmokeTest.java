package org.countypowers.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

abstract class DatabaseSmokeTest {
    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_schema_is_migrated_and_the_runtime_user_reads_it() {
        assertThat(jdbc.queryForObject("select count(*) from shedlock", Integer.class))
                .isNotNegative();
    }

    @OnH2
    static class OnH2Test extends DatabaseSmokeTest {}

    @OnMariaDb
    static class OnMariaDbTest extends DatabaseSmokeTest {}
}
