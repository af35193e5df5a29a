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

    abstract String secondsOfAStatement();

    @Test
    void the_database_itself_ends_a_statement_after_half_a_minute() {
        assertThat(jdbc.queryForObject(secondsOfAStatement(), Double.class)).isEqualTo(30);
    }

    @OnH2
    static class OnH2Test extends DatabaseSmokeTest {
        @Override
        String secondsOfAStatement() {
            return "select cast(setting_value as int) / 1000 from information_schema.settings where setting_name = 'QUERY_TIMEOUT'";
        }
    }

    @OnMariaDb
    static class OnMariaDbTest extends DatabaseSmokeTest {
        @Override
        String secondsOfAStatement() {
            return "select @@max_statement_time";
        }
    }
}
