package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

abstract class ShippedProceduresTest {
    @Autowired
    ShippedProcedures models;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_node_that_starts_with_an_older_jar_does_not_release_the_older_model_again() throws IOException {
        String newer = "f".repeat(64);
        sql.update(
                "insert into studio_release (process_key, version, definition_id, content_hash, valid_from)"
                        + " select process_key, 99, definition_id, ?, valid_from from studio_release"
                        + " where process_key = 'case-intake' and version = 1",
                newer);

        models.release();

        assertThat(jdbc.queryForObject(
                        "select content_hash from studio_release where process_key = 'case-intake'"
                                + " order by version desc limit 1",
                        String.class))
                .isEqualTo(newer);
    }

    @AfterEach
    void forgetTheNewerRelease() {
        sql.update("delete from studio_release where version = 99");
    }

    @OnH2
    static class OnH2Test extends ShippedProceduresTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ShippedProceduresTest {}
}
