package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.DeadlineSweep;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.process.TaskSubject;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the law says between receipt and acceptance (行政许可法 32) and of who may sign (SPEC 3, 7). */
abstract class LawOfIntakeTest {
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "齐全");
    private static final Map<String, Object> SUPPLEMENT = Map.of(
            "outcome",
            "supplement",
            "supplementMaterials",
            List.of("1"),
            "supplementRequirement",
            "请补交",
            "opinion",
            "需补正");
    private static final Map<String, Object> RETURNED = Map.of("outcome", "returned", "opinion", "未补正");

    @Autowired
    Sql sql;

    @Autowired
    Office office;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseMaterials materials;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        office.open();
    }

    @Test
    void after_the_five_days_an_organ_answers_no_more_because_it_has_accepted() {
        long id = received("yuechi.window", "XK-070", DemoOffice.YUECHI, "2026-02-13");
        for (Map<String, Object> answers : List.of(SUPPLEMENT, ACCEPT)) {
            office.on(LocalDate.parse("2026-03-05"), () -> assertThatThrownBy(
                            () -> office.complete("yuechi.handler2", task(id), seen(id), answers))
                    .isInstanceOfSatisfying(CaseRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("casework.error.deemed")));
        }
        office.on(LocalDate.parse("2026-03-05"), () -> sweep.run());
        assertThat(office.view("yuechi.window", id).acceptedOn()).hasToString("2026-02-13");
        assertThat(office.view("yuechi.window", id).deemedAccepted()).isTrue();
    }

    @Test
    void silence_accepts_though_the_matter_is_offered_no_more() {
        long id = received("yuechi.window", "XK-076", DemoOffice.YUECHI, "2026-02-13");
        sql.update("update legal_basis set repealed_on = date '2026-02-20' where matter_id = 'XK-076'");
        try {
            office.on(LocalDate.parse("2026-02-28"), () -> sweep.run());
        } finally {
            sql.update("update legal_basis set repealed_on = null where matter_id = 'XK-076'");
        }
        assertThat(office.view("yuechi.window", id).summary().status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void silence_on_a_direct_report_accepts_as_of_the_provinces_receipt() {
        long id = received("yuechi.window", "XK-037", DemoOffice.YUECHI, "2026-03-02");
        office.on(
                LocalDate.parse("2026-03-16"),
                () -> office.complete("yuechi.handler", id, Map.of("outcome", "submit", "opinion", "属实")));
        office.on(LocalDate.parse("2026-03-24"), () -> sweep.run());
        assertThat(office.view("yuechi.window", id).acceptedOn()).hasToString("2026-03-16");
    }

    @Test
    void a_file_that_moves_is_received_and_answered_for_by_the_new_organ_within_the_same_five_days() {
        long id = office.as(
                "town.window",
                () -> desk.register(office.application(
                        UUID.randomUUID().toString(), "XK-028", DemoOffice.YUECHI, DemoOffice.TOWN_EAST)));
        LocalDate due = notice("town.window", id).dueOn();
        LocalDate today = LocalDate.now(org.countypowers.deadline.OfficeTime.ZONE);
        RegisterEntry power =
                register.inForce("XK-028", DemoOffice.TOWN_EAST, today).orElseThrow();
        status(power, RegisterEntry.Status.SUSPENDED, today);
        try {
            office.complete("town.handler", id, SUPPLEMENT);
            assertThat(papers("yuechi.handler", id)).containsExactly(PaperKind.RECEIPT);
            assertThat(notice("yuechi.handler", id).dueOn()).isEqualTo(due);
            assertThat(notice("yuechi.handler", id).holderBody()).startsWith("511621-");
            office.complete("yuechi.handler", id, SUPPLEMENT);
            assertThat(office.tasks("yuechi.window", id).get(0).claimable()).isTrue();
        } finally {
            status(power, RegisterEntry.Status.EFFECTIVE, today);
        }
    }

    @Test
    void an_application_is_returned_only_after_the_time_for_supplements_and_with_a_paper() {
        long id = received("yuechi.window", "XK-069", DemoOffice.YUECHI, "2026-03-02");
        office.on(LocalDate.parse("2026-03-03"), () -> office.complete("yuechi.handler", id, SUPPLEMENT));
        office.on(LocalDate.parse("2026-03-03"), () -> assertThatThrownBy(
                        () -> office.complete("yuechi.window", id, RETURNED))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                        .containsEntry("outcome", "casework.error.supplementTime")));
        office.on(
                LocalDate.parse("2026-03-25"),
                () -> office.complete(
                        "yuechi.window",
                        office.tasks("yuechi.window", id).get(0).taskId(),
                        office.view("yuechi.window", id).seen(),
                        RETURNED));
        assertThat(office.view("yuechi.window", id).summary().status()).isEqualTo(CaseStatus.RETURNED);
        assertThat(papers("yuechi.window", id)).contains(PaperKind.RETURN_NOTICE);
    }

    @Test
    void the_approver_decides_as_examined_and_reviewed_or_returns() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, ACCEPT);
        office.complete(
                "yuechi.handler",
                id,
                Map.of("outcome", "refuse", "factsFound", "不符", "legalGrounds", "《水法》", "opinion", "不予"));
        office.complete("yuechi.reviewer", id, Map.of("outcome", "passed", "opinion", "同意"));
        assertThatThrownBy(() -> office.complete("yuechi.approver", id, Map.of("outcome", "grant", "opinion", "准予")))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                        .containsEntry("outcome", "casework.error.otherThanReviewed"));
    }

    @Test
    void reviewer_legal_reviewer_and_approver_are_always_different_people() {
        List<String> apart = List.of("REVIEWER", "LEGAL", "APPROVER");
        for (String one : apart) {
            for (String other : apart) {
                assertThat(jdbc.queryForObject(
                                "select count(*) from signature_conflict where wanted = ? and held = ?",
                                Integer.class,
                                one,
                                other))
                        .as(one + " and " + other)
                        .isEqualTo(one.equals(other) ? 0 : 1);
            }
        }
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, SUPPLEMENT);
        sql.update(
                "insert into work_signature (subject, officer_id, signature)"
                        + " select ?, id, 'REVIEWER' from officer where username = 'yuechi.window'",
                Long.toString(id));
        assertThatThrownBy(() -> office.claim("yuechi.window", id))
                .isInstanceOfSatisfying(WorkRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("assignment.error.signature.COUNTER"));
    }

    @Test
    void what_cannot_be_printed_or_belongs_elsewhere_is_said_at_its_field() {
        assertThat(faults("新办\uFFFE", null, "")).containsEntry("title", "form.control");
        assertThat(faults("新办\u202E", null, "")).containsEntry("title", "form.control");
        assertThat(faults("新办\u200B", null, "")).containsEntry("title", "form.control");
        assertThat(faults("新办\uD842", null, "")).containsEntry("title", "form.control");
        assertThat(faults("新办", null, "P".repeat(61))).containsEntry("projectCode", "form.tooLong");
        assertThat(faults("新办", DemoOffice.TOWN_EAST, "")).containsEntry("town", "casework.error.otherCountysTown");
    }

    private Map<String, String> faults(String title, String town, String projectCode) {
        RegisterCase sample = office.application(UUID.randomUUID().toString(), "XK-069", DemoOffice.WUSHENG);
        Map<String, String> faults = new HashMap<>();
        assertThatThrownBy(() -> office.as(
                        "wusheng.window",
                        () -> desk.register(new RegisterCase(
                                sample.requestId(),
                                sample.matterId(),
                                sample.countyCode(),
                                town,
                                title,
                                sample.applicant(),
                                sample.materialsPresent(),
                                projectCode,
                                ""))))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> faults.putAll(refused.errors()));
        return faults;
    }

    private long received(String clerk, String matter, String county, String day) {
        long[] id = new long[1];
        office.on(LocalDate.parse(day), () -> {
            id[0] = office.register(clerk, matter, county);
            if (matter.equals("XK-070")) {
                office.claim("yuechi.handler2", id[0]);
            }
        });
        return id[0];
    }

    private String task(long id) {
        return office.tasks("yuechi.window", id).get(0).taskId();
    }

    private TaskSubject.Seen seen(long id) {
        return office.view("yuechi.window", id).seen();
    }

    private Clock notice(String officer, long id) {
        return office.view(officer, id).clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.NOTICE && clock.running())
                .findFirst()
                .orElseThrow();
    }

    private List<PaperKind> papers(String officer, long id) {
        return office.as(officer, () -> materials.papers(id)).stream()
                .map(Paper::kind)
                .toList();
    }

    private void status(RegisterEntry power, RegisterEntry.Status status, LocalDate day) {
        transaction.executeWithoutResult(done -> registrar.setStatus(power, status, day, "测试"));
    }

    @OnH2
    static class OnH2Test extends LawOfIntakeTest {}

    @OnMariaDb
    static class OnMariaDbTest extends LawOfIntakeTest {}
}
