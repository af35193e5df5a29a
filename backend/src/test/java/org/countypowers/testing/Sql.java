package org.countypowers.testing;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes past the services, as only a test or an intruder does. */
@Component
public class Sql {
    private final JdbcTemplate jdbc;

    Sql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void update(String statement, Object... arguments) {
        jdbc.update(statement, arguments);
    }
}
