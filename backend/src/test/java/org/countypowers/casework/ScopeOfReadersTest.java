package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.countypowers.demo.DemoOffice;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.organisation.OrganisationSetup;
import org.countypowers.organisation.Role;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What an officer may do in one body says nothing of another, where he or she holds another post. */
abstract class ScopeOfReadersTest {
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Office office;

    @Autowired
    Cases cases;

    @Autowired
    CaseMaterials materials;

    @Autowired
    OrganisationSetup organisation;

    @Autowired
    OfficerSetup officers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private long id;

    @BeforeEach
    void aCaseInYuechi() {
        office.open();
        id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
    }

    @Test
    void an_inspector_here_who_handles_cases_elsewhere_reads_none_here() {
        String officer = handlerInWushengAnd(Role.INSPECTOR);
        String number = office.view("yuechi.window", id).summary().number();
        assertThatThrownBy(() -> office.view(officer, id)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> office.as(officer, () -> cases.reveal(id, "核对身份")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(office.as(officer, () -> cases.search(number, Long.MAX_VALUE, 50)))
                .isEmpty();
        assertThatThrownBy(() -> office.as(officer, () -> materials.attachments(id)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> add(officer)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_head_here_who_handles_cases_elsewhere_only_reads_here() {
        String officer = handlerInWushengAnd(Role.ORGAN_HEAD);
        assertThat(office.view(officer, id).readOnly()).isTrue();
        assertThatThrownBy(() -> office.as(officer, () -> cases.reveal(id, "核对身份")))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> add(officer)).hasMessageStartingWith("casework.error.readOnly");
    }

    @Test
    void whose_post_is_here_reads_reveals_and_adds() {
        assertThat(office.view("yuechi.window", id).readOnly()).isFalse();
        assertThat(office.as("yuechi.window", () -> cases.reveal(id, "核对身份")).mobile())
                .isEqualTo("13812345678");
        add("yuechi.window");
        assertThat(office.as("yuechi.window", () -> materials.attachments(id))).hasSize(1);
    }

    private void add(String officer) {
        office.as(officer, () -> {
            materials.add(id, 1, "说明.pdf", new ByteArrayInputStream(PDF));
            return null;
        });
    }

    private String handlerInWushengAnd(Role here) {
        String username = "s" + UUID.randomUUID().toString().substring(0, 8);
        String unit = jdbc.queryForObject(
                "select min(unit_id) from case_unit where case_id = ? and access = 'WORK'", String.class, id);
        transaction.executeWithoutResult(status -> {
            String officer = officers.create(username, "某人", DemoOffice.PASSWORD, false);
            LocalDate since = LocalDate.of(2026, 1, 1);
            officers.give(officer, organisation.addPost(unit, "岗位", here), since);
            String elsewhere =
                    organisation.setUpDepartment(DemoOffice.WUSHENG, "003").id();
            officers.give(officer, organisation.addPost(elsewhere, "承办", Role.CASE_HANDLER), since);
        });
        return username;
    }

    @OnH2
    static class OnH2Test extends ScopeOfReadersTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ScopeOfReadersTest {}
}
