package org.countypowers.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.Cases;
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

/** 审管联动: what is granted is watched over from the same moment. */
abstract class ObjectsOfSupervisionTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String INSPECTOR = "yuechi.inspector";

    @Autowired
    Office office;

    @Autowired
    ObjectBook book;

    @Autowired
    ObjectDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sql sql;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void a_grant_is_at_once_a_licence_and_waits_at_the_supervising_body_to_be_signed_for() {
        office.on(DAY, () -> {
            SupervisedObject object = granted();

            assertThat(object.state()).isEqualTo(ObjectState.GIVEN);
            assertThat(object.givenOn()).isEqualTo(DAY);
            assertThat(object.risk()).isEqualTo(Grade.C);
            assertThat(object.credit()).isEqualTo(Grade.B);
            assertThat(object.late(DAY)).isFalse();
            assertThat(object.late(DAY.plusDays(1))).isTrue();
            assertThat(jdbc.queryForObject(
                            "select valid_to from licence where id = ?", LocalDate.class, object.licenceId()))
                    .isEqualTo(LocalDate.of(2031, 3, 1));
        });
    }

    @Test
    void an_inspector_of_that_body_signs_once_and_the_trail_of_the_case_says_so() {
        office.on(DAY, () -> {
            SupervisedObject object = granted();

            sign(INSPECTOR, object.id());

            SupervisedObject signed = office.as(INSPECTOR, () -> book.object(object.id()));
            assertThat(signed.state()).isEqualTo(ObjectState.WATCHED);
            assertThat(signed.signedName()).isEqualTo("雷鸣");
            assertThatThrownBy(() -> sign("yuechi.inspector2", object.id()))
                    .isInstanceOfSatisfying(SupervisionRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("supervision.error.signedMeanwhile"));
            assertThat(office.as("yuechi.handler", () -> cases.history(object.caseId(), 0, 200)))
                    .extracting(TrailEvent::action)
                    .containsOnlyOnce("supervision.sign");
        });
    }

    @Test
    void another_countys_inspector_neither_sees_nor_signs_it_and_who_only_reads_does_not_sign() {
        office.on(DAY, () -> {
            long id = granted().id();

            assertThat(office.as("wusheng.inspector", () -> seen())).doesNotContain(id);
            assertThatThrownBy(() -> sign("wusheng.inspector", id)).isInstanceOf(SupervisionRefused.class);
            assertThat(office.as("yuechi.reviewer", () -> seen())).contains(id);
            assertThat(office.as("yuechi.reform", () -> seen())).contains(id);
            assertThat(office.as("city.auditor", () -> seen())).contains(id);
            assertThat(office.as("wusheng.reform", () -> seen())).doesNotContain(id);
            assertThatThrownBy(() -> sign("yuechi.reviewer", id)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> office.as("yuechi.window", () -> seen()))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void a_credit_grade_needs_a_ground_and_holds_for_all_that_the_licensee_was_granted() {
        office.on(DAY, () -> {
            SupervisedObject first = granted();
            SupervisedObject second = granted();
            assertThatThrownBy(() -> credit(first, " "))
                    .isInstanceOfSatisfying(SupervisionRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("supervision.error.ground"));

            credit(first, "被列入严重失信名单");

            assertThat(office.as(INSPECTOR, () -> book.object(second.id())).credit())
                    .isEqualTo(Grade.D);
            assertThat(granted().credit()).as("the next one, too").isEqualTo(Grade.D);
            sql.update("update supervision_object set credit = 'B'");
        });
    }

    @Test
    void a_licence_that_nobody_watches_over_and_a_body_without_inspectors_are_named() {
        office.on(DAY, () -> {
            SupervisedObject object = granted();
            assertThat(office.as("province.reform", book::gaps)).satisfies(gaps -> {
                assertThat(gaps.licences()).isEmpty();
                assertThat(gaps.bodies()).isEmpty();
            });

            sql.update("update supervision_object set state = 'ENDED' where id = " + object.id());

            assertThat(office.as("province.reform", book::gaps).licences()).containsExactly(object.licenceNo());
            sql.update("update supervision_object set state = 'GIVEN' where id = " + object.id());
        });
    }

    private List<Long> seen() {
        return book.page(new ObjectQuery(null, null, null, null), Long.MAX_VALUE, 200).stream()
                .map(SupervisedObject::id)
                .toList();
    }

    private void sign(String officer, long id) {
        office.as(officer, () -> {
            desk.sign(Set.of(id));
            return null;
        });
    }

    private void credit(SupervisedObject object, String ground) {
        office.as(INSPECTOR, () -> {
            desk.setCredit(object.id(), Grade.D, ground);
            return null;
        });
    }

    private SupervisedObject granted() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, Map.of("outcome", "accept", "opinion", "齐全"));
        office.complete(
                "yuechi.handler",
                id,
                Map.of(
                        "outcome",
                        "grant",
                        "factsFound",
                        "属实",
                        "legalGrounds",
                        "《水法》第七条",
                        "opinion",
                        "准予",
                        "validUntil",
                        "2031-03-01"));
        office.complete("yuechi.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
        office.complete("yuechi.approver", id, Map.of("outcome", "grant", "opinion", "同意"));
        return office
                .as(INSPECTOR, () -> book.page(new ObjectQuery(null, null, null, null), Long.MAX_VALUE, 200))
                .stream()
                .filter(object -> object.caseId() == id)
                .collect(Collectors.toList())
                .get(0);
    }

    @OnH2
    static class OnH2Test extends ObjectsOfSupervisionTest {}

    @OnMariaDb
    static class OnMariaDbTest extends ObjectsOfSupervisionTest {}
}
