package org.countypowers.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.demo.DemoOffice;
import org.countypowers.organisation.OfficerDesk;
import org.countypowers.organisation.OfficerDesk.PostRow;
import org.countypowers.organisation.OrganisationDesk;
import org.countypowers.organisation.Role;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

abstract class SeparationOfTrailTest {
    private static final List<String> TABLES = List.of("trail_event", "trail_seal", "trail_seal_leaf", "trail_archive");

    @Autowired
    Office office;

    @Autowired
    OfficerDesk desk;

    @Autowired
    OrganisationDesk organisation;

    @Autowired
    Sealing sealing;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    /** What this kind of database knows beside the statements that all know. */
    abstract List<String> more(String table);

    @OnH2
    static class OnH2Test extends SeparationOfTrailTest {
        @Override
        List<String> more(String table) {
            return List.of(
                    "create trigger trail.%s_t before insert on trail.%s call 'none'".formatted(table, table),
                    "alter table trail.%s set referential_integrity false".formatted(table),
                    "create alias trail.a for 'java.lang.Math.abs'",
                    "drop schema trail cascade",
                    "create user other password '' admin",
                    "alter user runtime admin true");
        }
    }

    @OnMariaDb
    static class OnMariaDbTest extends SeparationOfTrailTest {
        @Override
        List<String> more(String table) {
            return List.of(
                    "create trigger trail.t before insert on trail.%s for each row set @a = 1".formatted(table),
                    "replace into trail.%s select * from trail.%s".formatted(table, table),
                    "rename table trail.%s to app.%s".formatted(table, table),
                    "lock tables trail.%s write".formatted(table),
                    "create procedure trail.p() select 1",
                    "create event trail.e on schedule every 1 day do delete from trail.%s".formatted(table),
                    "drop database trail",
                    "grant update on trail.%s to runtime".formatted(table),
                    "set global init_connect = 'delete from trail.%s'".formatted(table));
        }
    }

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void the_application_s_user_can_add_to_the_trail_and_nothing_else() {
        office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        sealing.run();
        for (String table : TABLES) {
            List<String> statements = new ArrayList<>(List.of(
                    "update trail.%s set %s = %s".formatted(table, column(table), column(table)),
                    "delete from trail.%s".formatted(table),
                    "truncate table trail.%s".formatted(table),
                    "drop table trail.%s".formatted(table),
                    "alter table trail.%s add column more int".formatted(table),
                    "alter table trail.%s drop column %s".formatted(table, column(table)),
                    "create index ix_more on trail.%s (%s)".formatted(table, column(table)),
                    "create table trail.more (a int)",
                    "create view trail.more as select * from trail.%s".formatted(table)));
            statements.addAll(more(table));
            long before = jdbc.queryForObject("select count(*) from trail." + table, Long.class);
            for (String statement : statements) {
                assertThatThrownBy(() -> sql.update(statement)).as(statement).isInstanceOf(DataAccessException.class);
            }
            assertThat(jdbc.queryForObject("select count(*) from trail." + table, Long.class))
                    .isEqualTo(before);
        }
    }

    @Test
    void an_insert_does_not_change_what_stands() {
        office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        assertThatThrownBy(() -> sql.update("insert into trail.trail_event select * from trail.trail_event "
                        + "on duplicate key update subject = 'x'"))
                .isInstanceOf(DataAccessException.class);
    }

    private static String column(String table) {
        return switch (table) {
            case "trail_event" -> "subject";
            case "trail_archive" -> "sha256";
            default -> table.equals("trail_seal") ? "root" : "hash";
        };
    }

    private <T> T security(Supplier<T> act) {
        return office.as("city.security", act);
    }

    /** At the desk where posts are given, whichever of the two comes first and whenever it begins. */
    @Test
    void nobody_gets_a_post_over_the_trail_beside_one_that_changes_content() {
        String body = DemoOffice.CITY + "-GOV";
        String name = "d" + UUID.randomUUID().toString().substring(0, 8);
        office.as("city.system", () -> {
            Arrays.stream(Role.values()).forEach(role -> organisation.addPost(body, name + role, role));
            return null;
        });
        List<PostRow> posts = security(() -> desk.posts(body)).stream()
                .filter(post -> post.name().startsWith(name))
                .toList();
        assertThat(posts).hasSize(Role.values().length);
        LocalDate today = LocalDate.now(OfficeTime.ZONE);
        for (Role over : List.of(Role.AUDITOR, Role.AUDIT_ADMIN)) {
            String keeper = officer();
            give(keeper, of(posts, over), today.plusDays(60));
            for (PostRow post : posts) {
                if (post.role() != over) {
                    refused(keeper, post.id(), today);
                    String other = officer();
                    give(other, post.id(), today);
                    refused(other, of(posts, over), today.plusDays(60));
                }
            }
        }
    }

    private String officer() {
        String username = "s" + UUID.randomUUID().toString().substring(0, 8);
        security(() -> desk.create(username, "某人"));
        return security(() -> desk.page(username, "")).get(0).id();
    }

    private static String of(List<PostRow> posts, Role role) {
        return posts.stream()
                .filter(post -> post.role() == role)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void give(String officer, String post, LocalDate from) {
        security(() -> {
            desk.give(officer, post, from);
            return null;
        });
    }

    private void refused(String officer, String post, LocalDate from) {
        assertThatThrownBy(() -> give(officer, post, from)).hasMessage("organisation.officer.rolesExclude");
    }
}
