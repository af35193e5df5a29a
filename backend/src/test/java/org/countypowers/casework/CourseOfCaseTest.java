package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.assignment.Reconciliation;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.UnassignableTasks;
import org.countypowers.assignment.WorkItems;
import org.countypowers.assignment.WorkQuery;
import org.countypowers.assignment.WorkQueue;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.assignment.WorkRow;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.DeadlineSweep;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.OfficerDesk;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.process.StepRefused;
import org.countypowers.process.TaskSubject;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

abstract class CourseOfCaseTest {
    private static final Map<String, Object> ACCEPT = Map.of("outcome", "accept", "opinion", "材料齐全");
    private static final Map<String, Object> EXAMINED =
            Map.of("outcome", "grant", "factsFound", "取水量合理", "legalGrounds", "《水法》第七条", "opinion", "建议准予");
    private static final Map<String, Object> PASSED = Map.of("outcome", "passed", "opinion", "同意");
    private static final Map<String, Object> GRANT = Map.of("outcome", "grant", "opinion", "同意");

    @Autowired
    Sql sql;

    @Autowired
    Office office;

    @Autowired
    CaseDesk desk;

    @Autowired
    Cases cases;

    @Autowired
    WorkItems work;

    @Autowired
    WorkQueue queue;

    @Autowired
    DeadlineSweep sweep;

    @Autowired
    Trail trail;

    @Autowired
    PowerRegistrar powers;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    UnassignableTasks unassignable;

    @Autowired
    OfficerDesk desks;

    @Autowired
    OfficerSetup setup;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void a_delegated_matter_is_decided_by_three_people_of_the_county() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);
        assertThat(office.view("yuechi.window", id).summary().applicantName()).isEqualTo("𠮷野家岳池分店");

        office.complete(
                "yuechi.handler",
                id,
                Map.of(
                        "outcome",
                        "supplement",
                        "supplementMaterials",
                        List.of("3"),
                        "supplementRequirement",
                        "请补交利害关系说明",
                        "opinion",
                        "需补正"));
        assertThat(office.view("yuechi.handler", id).summary().status()).isEqualTo(CaseStatus.AWAITING_SUPPLEMENT);
        office.complete("yuechi.window", id, Map.of("outcome", "received", "received", List.of("3"), "opinion", "已收齐"));

        String check = office.claim("yuechi.handler", id);
        TaskSubject.Seen version = office.view("yuechi.handler", id).seen();
        assertThatThrownBy(() -> office.complete(
                        "yuechi.handler",
                        check,
                        version,
                        Map.of(
                                "outcome",
                                "supplement",
                                "supplementMaterials",
                                List.of("1"),
                                "supplementRequirement",
                                "再补",
                                "opinion",
                                "再补")))
                .isInstanceOfSatisfying(AnswersRefused.class, refused -> assertThat(refused.errors())
                        .containsEntry("outcome", "casework.error.supplementOnce"));
        office.complete("yuechi.handler", check, version, ACCEPT);

        CaseView accepted = office.view("yuechi.handler", id);
        assertThat(accepted.summary().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(accepted.clocks().get(accepted.clocks().size() - 1).kind()).isEqualTo(ClockKind.DECISION);
        assertThat(accepted.clocks().get(accepted.clocks().size() - 1).amount()).isEqualTo(45);

        office.complete("yuechi.handler", id, EXAMINED);
        office.complete("yuechi.reviewer", id, PASSED);
        office.complete("yuechi.approver", id, GRANT);
        assertThat(office.view("yuechi.window", id).summary().status()).isEqualTo(CaseStatus.DECIDED_GRANTED);
        office.complete(
                "yuechi.window",
                id,
                Map.of(
                        "outcome",
                        "served",
                        "method",
                        "DIRECT",
                        "recipient",
                        "𠮷野",
                        "servedOn",
                        LocalDate.now(OfficeTime.ZONE).toString()));

        CaseView closed = office.view("yuechi.window", id);
        assertThat(closed.summary().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.clocks()).noneMatch(clock -> clock.running());
        assertThat(closed.opinions()).hasSize(7);
        assertThat(trail.firstBroken(Stream.ofCase(id))).isZero();
    }

    @Test
    void without_the_power_the_county_window_receives_and_the_city_decides() {
        long id = office.register("wusheng.window", "XK-069", DemoOffice.WUSHENG);

        assertThat(office.tasks("city.handler", id).get(0).claimable()).isTrue();
        assertThatThrownBy(() -> office.claim("yuechi.handler", id)).isInstanceOf(NoSuchElementException.class);
        office.complete("city.handler", id, ACCEPT);
        assertThat(office.view("wusheng.window", id).route().decidingBody()).isEqualTo("511600-018");
    }

    @Test
    void in_a_direct_report_the_province_decides_and_the_city_reads_but_cannot_act() {
        long id = office.register("yuechi.window", "XK-037", DemoOffice.YUECHI);
        assertThat(office.view("yuechi.window", id).clocks().get(0).kind()).isEqualTo(ClockKind.PREPARATION);
        office.complete("yuechi.handler", id, Map.of("outcome", "submit", "opinion", "情况属实"));
        assertThat(office.view("province.handler", id).clocks().get(1).kind()).isEqualTo(ClockKind.NOTICE);

        assertThat(office.view("city.handler", id).readOnly()).isTrue();
        assertThat(office.tasks("city.handler", id).get(0).claimable()).isFalse();
        assertThatThrownBy(() -> office.claim("city.handler", id))
                .isInstanceOfSatisfying(WorkRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("assignment.error.notYourPost"));

        office.complete("province.handler", id, ACCEPT);
        office.complete(
                "province.handler",
                id,
                Map.of("outcome", "refuse", "factsFound", "不符", "legalGrounds", "《森林法》", "opinion", "不予"));
        office.complete("province.reviewer", id, PASSED);
        office.complete(
                "province.approver",
                id,
                Map.of("outcome", "refuse", "refusalReasons", "不符合林地保护利用规划", "opinion", "不予许可"));
        assertThat(office.view("city.handler", id).summary().status()).isEqualTo(CaseStatus.DECIDED_REFUSED);
        assertThat(office.tasks("yuechi.window", id).get(0).claimable()).isTrue();
    }

    @Test
    void an_organ_that_stays_silent_for_five_working_days_has_accepted_as_of_receipt() {
        LocalDate received = LocalDate.of(2026, 2, 13);
        long[] id = new long[1];
        office.on(received, () -> id[0] = office.register("yuechi.window", "XK-070", DemoOffice.YUECHI));
        office.on(LocalDate.of(2026, 2, 27), () -> sweep.run());
        assertThat(office.view("yuechi.window", id[0]).summary().status()).isEqualTo(CaseStatus.RECEIVED);

        office.on(LocalDate.of(2026, 2, 28), () -> sweep.run());

        CaseView view = office.view("yuechi.window", id[0]);
        assertThat(view.summary().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(view.deemedAccepted()).isTrue();
        assertThat(view.acceptedOn()).isEqualTo(received);
        assertThat(office.tasks("yuechi.handler", id[0]).get(0).step()).isEqualTo("Task_ExamineApplication");
        office.on(LocalDate.of(2026, 2, 28), () -> assertThat(sweep.run()).isZero());
    }

    @Test
    void a_clock_that_an_officer_is_just_stopping_does_not_expire() throws Exception {
        long[] id = new long[1];
        office.on(
                LocalDate.of(2026, 2, 13), () -> id[0] = office.register("yuechi.window", "XK-070", DemoOffice.YUECHI));
        ExecutorService night = Executors.newSingleThreadExecutor();
        AtomicReference<Future<?>> swept = new AtomicReference<>();
        office.on(
                LocalDate.of(2026, 2, 27),
                () -> transaction.executeWithoutResult(status -> {
                    office.complete("yuechi.handler", id[0], ACCEPT);
                    swept.set(night.submit(() -> office.on(LocalDate.of(2026, 2, 28), () -> sweep.run())));
                    waitAWhile(swept.get());
                }));
        swept.get().get();
        night.shutdown();

        CaseView view = office.view("yuechi.window", id[0]);
        assertThat(view.deemedAccepted()).isFalse();
        assertThat(view.clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.NOTICE)
                .noneMatch(Clock::running);
        assertThat(trail.read(Stream.ofCase(id[0]), 0, 200))
                .noneMatch(event -> event.action().equals("clock.expire"));
    }

    /** Until the sweep has come to the case's lock, or has run past it. */
    private static void waitAWhile(Future<?> sweep) {
        try {
            sweep.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException waiting) {
            // It waits for this transaction, as it must.
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void a_file_moves_when_the_power_moved_between_receipt_and_acceptance() {
        long id = office.register("wusheng.window", "XK-070", DemoOffice.WUSHENG);
        transaction.executeWithoutResult(status -> powers.enter(new EnterPower(
                "XK-070",
                DemoOffice.WUSHENG,
                DelegationForm.DIRECT_TRANSFER,
                LocalDate.now(OfficeTime.ZONE).minusDays(1),
                OfficerSetup.OPEN,
                "川府令",
                "省政府令",
                "",
                "B")));

        office.complete("city.handler", id, ACCEPT);

        assertThat(office.view("wusheng.handler", id).summary().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(office.tasks("wusheng.handler", id).get(0).claimable()).isTrue();
        assertThatThrownBy(() -> office.view("city.handler", id)).isInstanceOf(NoSuchElementException.class);
        office.complete("wusheng.handler", id, ACCEPT);
        assertThat(office.view("wusheng.handler", id).route().decidingBody()).isEqualTo("511622-018");
    }

    @Test
    void nobody_decides_when_the_register_did_not_give_the_power_on_the_day_of_the_route() {
        long id = office.register("yuechi.window", "XK-076", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, ACCEPT);
        office.complete("yuechi.handler", id, EXAMINED);
        office.complete("yuechi.reviewer", id, PASSED);
        setStatus(RegisterEntry.Status.SUSPENDED);

        assertThatThrownBy(() -> office.complete("yuechi.approver", id, GRANT))
                .isInstanceOfSatisfying(StepRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("casework.error.powerNotHeld"));
        setStatus(RegisterEntry.Status.EFFECTIVE);
        String task = office.tasks("yuechi.approver", id).get(0).taskId();
        office.complete(
                "yuechi.approver", task, office.view("yuechi.approver", id).seen(), GRANT);

        assertThat(office.view("yuechi.approver", id).summary().status()).isEqualTo(CaseStatus.DECIDED_GRANTED);
    }

    /** From yesterday on: what changes today leaves what was accepted this morning where it is. */
    private void setStatus(RegisterEntry.Status status) {
        LocalDate yesterday = LocalDate.now(OfficeTime.ZONE).minusDays(1);
        RegisterEntry entry =
                register.inForce("XK-076", DemoOffice.YUECHI, yesterday).orElseThrow();
        transaction.executeWithoutResult(each -> powers.setStatus(entry, status, yesterday, "川府令"));
    }

    @Test
    void handler_reviewer_and_approver_are_never_one_person() {
        long id = office.register("yuechi.window", "XK-076", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, ACCEPT);
        office.complete("yuechi.handler2", id, EXAMINED);
        sql.update(
                "insert into work_signature (subject, officer_id, signature)"
                        + " select ?, id, 'HANDLER' from officer where username = 'yuechi.reviewer'",
                Long.toString(id));

        assertThat(office.tasks("yuechi.reviewer", id).get(0).claimable()).isFalse();
        assertThatThrownBy(() -> office.claim("yuechi.reviewer", id))
                .isInstanceOfSatisfying(WorkRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("assignment.error.signature.REVIEWER"));
        List<?> listed = office
                .as("yuechi.reviewer", () -> queue.page(new WorkQuery(Tab.UNCLAIMED, null, null, null, false, null)))
                .rows()
                .stream()
                .filter(row -> Long.parseLong(row.subject()) == id)
                .toList();
        assertThat(listed).isEmpty();
    }

    @Test
    void a_double_click_registers_once_and_a_stale_page_changes_nothing() {
        RegisterCase command = office.application(UUID.randomUUID().toString(), "XK-069", DemoOffice.YUECHI);
        long first = office.as("yuechi.window", () -> desk.register(command));
        assertThat(office.as("yuechi.window", () -> desk.register(command))).isEqualTo(first);

        String task = office.claim("yuechi.handler", first);
        long seen = office.view("yuechi.handler", first).version();
        sql.update("update case_file set version = version + 1 where id = ?", first);
        assertThatThrownBy(() -> office.complete(
                        "yuechi.handler", task, new TaskSubject.Seen(Long.toString(first), seen), ACCEPT))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.key()).isEqualTo("casework.error.stale"));
        assertThat(office.view("yuechi.handler", first).opinions()).isEmpty();

        office.complete("yuechi.handler", task, new TaskSubject.Seen(Long.toString(first), seen + 1), ACCEPT);
        assertThatThrownBy(() -> office.complete(
                        "yuechi.handler", task, new TaskSubject.Seen(Long.toString(first), seen + 2), ACCEPT))
                .isInstanceOfSatisfying(WorkRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("assignment.error.done");
                    assertThat(refused.arguments().get(0)).isEqualTo("李建国");
                });
    }

    @Test
    void ten_officers_at_one_queue_never_share_a_task() throws Exception {
        List<String> officers =
                IntStream.range(0, 10).mapToObj(this::queueOfficer).toList();
        Set<Long> cases = IntStream.range(0, 20)
                .mapToObj(no -> office.register("guangan.window", "XK-069", DemoOffice.GUANGAN))
                .collect(Collectors.toSet());
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Callable<List<Long>>> desks = officers.stream()
                .map(officer -> (Callable<List<Long>>) () -> claimAll(officer, cases))
                .toList();
        List<Long> claimed = new ArrayList<>();
        for (Future<List<Long>> desk : threads.invokeAll(desks)) {
            claimed.addAll(desk.get());
        }
        threads.shutdown();

        assertThat(claimed).containsExactlyInAnyOrderElementsOf(cases);
        assertThat(reconciliation.differences()).isEmpty();
    }

    /** Takes the first task that the list shows until it shows none of these cases. */
    private List<Long> claimAll(String officer, Set<Long> cases) {
        List<Long> won = new ArrayList<>();
        while (true) {
            Optional<WorkRow> first = office
                    .as(officer, () -> queue.page(new WorkQuery(Tab.UNCLAIMED, null, null, null, false, null)))
                    .rows()
                    .stream()
                    .filter(row -> cases.contains(Long.parseLong(row.subject())))
                    .findFirst();
            if (first.isEmpty()) {
                return won;
            }
            if (tryToClaim(officer, first.get().taskId())) {
                won.add(Long.parseLong(first.get().subject()));
            }
        }
    }

    private String queueOfficer(int no) {
        String username = "queue." + no;
        if (jdbc.queryForObject("select count(*) from officer where username = ?", Integer.class, username) == 0) {
            String post = jdbc.queryForObject(
                    "select min(id) from post where body_id = '511602-018' and role = 'CASE_HANDLER'", String.class);
            transaction.executeWithoutResult(status -> setup.give(
                    setup.create(username, "队列" + no, DemoOffice.PASSWORD, false), post, LocalDate.of(2026, 1, 1)));
        }
        return username;
    }

    @Test
    void a_task_that_nobody_may_take_reaches_the_administrators_and_is_not_approved() {
        long id = office.register("yuechi.window", "XK-076", DemoOffice.YUECHI);
        office.complete("yuechi.handler", id, ACCEPT);
        String reviewer = officer("yuechi.reviewer");
        active(reviewer, false);
        try {
            office.complete("yuechi.handler", id, EXAMINED);

            assertThat(office.tasks("yuechi.window", id).get(0).step()).isEqualTo("Task_ReviewApplication");
            assertThat(office.as("city.system", () -> unassignable.page(""))).anySatisfy(task -> {
                assertThat(task.unitName()).isEqualTo("岳池县农业农村局");
                assertThat(task.post()).isEqualTo("REVIEWER");
            });
        } finally {
            active(reviewer, true);
        }
        assertThat(office.as("city.system", () -> unassignable.page(""))).noneMatch(task -> task.number()
                .equals(office.view("yuechi.window", id).summary().number()));
        assertThat(office.tasks("yuechi.reviewer", id).get(0).claimable()).isTrue();
    }

    @Test
    void who_leaves_a_post_gives_the_tasks_back_and_an_empty_post_reaches_the_administrators() {
        long id = office.register("guangan.window", "XK-069", DemoOffice.GUANGAN);
        String task = office.claim("guangan.handler", id);
        String handler = officer("guangan.handler");
        String other = officer("guangan.handler2");
        office.as("city.security", () -> {
            desks.setActive(handler, false);
            return null;
        });
        try {
            assertThat(office.tasks("guangan.handler2", id).get(0).claimable()).isTrue();
            assertThatThrownBy(() -> office.complete(
                            "guangan.handler",
                            task,
                            office.view("guangan.window", id).seen(),
                            ACCEPT))
                    .isInstanceOf(WorkRefused.class);
            office.as("city.security", () -> {
                desks.setActive(other, false);
                return null;
            });
            assertThat(office.as("city.system", () -> unassignable.page(""))).anyMatch(row -> row.number()
                    .equals(office.view("guangan.window", id).summary().number()));
        } finally {
            office.as("city.security", () -> {
                desks.setActive(handler, true);
                desks.setActive(other, true);
                return null;
            });
        }
    }

    private void active(String officer, boolean active) {
        office.as("city.security", () -> {
            desks.setActive(officer, active);
            return null;
        });
    }

    private String officer(String username) {
        return jdbc.queryForObject("select id from officer where username = ?", String.class, username);
    }

    @Test
    void personal_data_is_masked_encrypted_and_revealed_for_a_purpose() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);

        assertThat(office.view("yuechi.window", id).applicant().identifier()).isEqualTo("110105********002X");
        assertThat(jdbc.queryForObject("select applicant_cipher from case_file where id = ?", String.class, id))
                .doesNotContain("1101", "138");
        assertThatThrownBy(() -> office.as("yuechi.window", () -> cases.reveal(id, " ")))
                .isInstanceOf(CaseRefused.class);
        assertThat(office.as("yuechi.window", () -> cases.reveal(id, "电话通知补正")).mobile())
                .isEqualTo("13812345678");
        assertThat(trail.read(Stream.ofCase(id), 0, 200)).last().satisfies(event -> {
            assertThat(event.action()).isEqualTo("case.reveal");
            assertThat(event.after()).containsValue("电话通知补正");
            assertThat(event.actor().name()).isEqualTo("陈晓燕");
        });
        assertThat(trail.read(Stream.ofCase(id), 0, 200))
                .noneMatch(event -> event.canonical().contains("11010519491231002X"));
    }

    @Test
    void a_case_is_found_by_an_identifier_in_small_letters_and_a_sign_is_no_wildcard() {
        long id = office.register("guangan.window", "XK-069", DemoOffice.GUANGAN);
        assertThat(office.as("guangan.window", () -> cases.search("11010519491231002x", Long.MAX_VALUE, 50)))
                .anyMatch(found -> found.id() == id);
        assertThat(office.as("guangan.window", () -> cases.search("𠮷野", Long.MAX_VALUE, 50)))
                .anyMatch(found -> found.id() == id);
        assertThat(office.as("guangan.window", () -> cases.search("%", Long.MAX_VALUE, 50)))
                .isEmpty();
        assertThat(office.as("guangan.window", () -> cases.search("_", Long.MAX_VALUE, 50)))
                .isEmpty();
    }

    @Test
    void the_runtime_user_can_neither_change_nor_remove_an_event() {
        long id = office.register("yuechi.window", "XK-069", DemoOffice.YUECHI);

        assertThatThrownBy(() -> sql.update("update trail.trail_event set subject = 'x' where stream_id = ?", "" + id))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("delete from trail.trail_event where stream_id = ?", "" + id))
                .isInstanceOf(DataAccessException.class);
    }

    private boolean tryToClaim(String username, String task) {
        try {
            return office.as(username, () -> {
                work.claim(task);
                return true;
            });
        } catch (WorkRefused taken) {
            return false;
        }
    }

    @OnH2
    static class OnH2Test extends CourseOfCaseTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CourseOfCaseTest {}
}
