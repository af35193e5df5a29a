package org.countypowers.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.countypowers.assignment.Reconciliation;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.WorkQuery;
import org.countypowers.assignment.WorkQueue;
import org.countypowers.assignment.WorkRefused;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.delegation.EnterPower;
import org.countypowers.delegation.InFlightCases;
import org.countypowers.delegation.InFlightCases.Ground;
import org.countypowers.delegation.InFlightCases.Moved;
import org.countypowers.delegation.InFlightCases.OpenCase;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.PaperKind;
import org.countypowers.organisation.OfficerSetup;
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

/** 新老划断 (SPEC 2): what becomes of the cases that a change of power finds open. Each test has a matter of its own. */
abstract class CasesInFlightTest {
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
    private static final Map<String, Object> SUPPLIED =
            Map.of("outcome", "received", "received", List.of("1"), "opinion", "已收齐");
    private static final Map<String, Object> SUBMIT = Map.of("outcome", "submit", "opinion", "属实");
    private static final Map<String, Object> EXAMINED =
            Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "有关规定", "opinion", "建议准予");
    private static final Map<String, Object> PASSED = Map.of("outcome", "passed", "opinion", "同意");
    private static final Map<String, Object> GRANT = Map.of("outcome", "grant", "opinion", "同意");

    private static final String COUNTY = DemoOffice.WUSHENG;
    private static final LocalDate MONDAY = LocalDate.parse("2026-07-06");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Ground GROUND = new Ground("DELEGATION", "", "川府令〔2026〕9号", WEDNESDAY, "批次赋权");

    @Autowired
    InFlightCases inFlight;

    @Autowired
    Office office;

    @Autowired
    CaseMaterials materials;

    @Autowired
    WorkQueue queue;

    @Autowired
    PowerRegistrar powers;

    @Autowired
    RegisterOfPowers register;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void openTheOffice() {
        office.open();
    }

    @Test
    void a_waiting_case_goes_to_the_county_and_its_five_days_run_on() {
        long id = register("XK-071", MONDAY);
        String task = on(TUESDAY, () -> office.claim("city.handler", id));
        TaskSubject.Seen seen = office.view("city.handler", id).seen();
        Clock before = running("city.handler", id, ClockKind.NOTICE);
        enter("XK-071", DelegationForm.DIRECT_TRANSFER, WEDNESDAY);

        Moved moved = move(id, WEDNESDAY, false);

        assertThat(moved).isEqualTo(new Moved(true, "511600-018", "511622-018"));
        CaseView view = office.view("wusheng.handler", id);
        assertThat(view.summary().receivedOn()).isEqualTo(MONDAY);
        assertThat(view.summary().applicantName()).isEqualTo("𠮷野家岳池分店");
        Clock notice = running("wusheng.handler", id, ClockKind.NOTICE);
        assertThat(notice.dueOn()).isEqualTo(before.dueOn());
        assertThat(notice.startedOn()).isEqualTo(MONDAY);
        assertThat(notice.holderBody()).isEqualTo("511622-018");
        assertThat(office.as(
                                "wusheng.handler",
                                () -> queue.page(new WorkQuery(Tab.UNCLAIMED, "XK-071", COUNTY, null, false, null)))
                        .rows())
                .anyMatch(row -> row.subject().equals(Long.toString(id))
                        && row.taskId().equals(task)
                        && row.dueOn().equals(before.dueOn()));
        assertThat(trail.read(Stream.ofCase(id), 0, 200))
                .anySatisfy(event -> {
                    assertThat(event.action()).isEqualTo("case.transfer");
                    assertThat(event.after())
                            .containsEntry("from", "511600-018")
                            .containsEntry("to", "511622-018")
                            .containsEntry("instrument", "川府令〔2026〕9号")
                            .containsEntry("reason", "批次赋权");
                })
                .anyMatch(event -> event.action().equals("work.claim.end"));

        assertThat(office.as("wusheng.window", () -> materials.papers(id)))
                .last()
                .satisfies(paper -> assertThat(paper.kind()).isEqualTo(PaperKind.TRANSFER_NOTICE));
        assertThat(jdbc.queryForMap(
                        "select unit_id, content from paper where owner_id = ? and kind = 'TRANSFER_NOTICE'",
                        Long.toString(id)))
                .hasEntrySatisfying("unit_id", unit -> assertThat(unit).isEqualTo("511600-018"))
                .hasEntrySatisfying("content", content -> assertThat(content.toString())
                        .contains("𠮷野家岳池分店", "因批次赋权，根据川府令〔2026〕9号，自2026年7月8日起移送武胜县水利局办理"));
        assertThatThrownBy(() -> office.complete("city.handler", task, seen, ACCEPT))
                .isInstanceOfSatisfying(CaseRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo(CaseRefused.TRANSFERRED);
                    assertThat(refused.arguments()).containsExactly("武胜县水利局");
                });
        assertThatThrownBy(() -> office.view("city.handler", id)).isInstanceOf(NoSuchElementException.class);
        on(WEDNESDAY, () -> complete("wusheng.handler", id, ACCEPT));
        assertThat(office.view("wusheng.handler", id).summary().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(content(id, PaperKind.ACCEPTANCE))
                .as("who received it is who did, not who writes")
                .contains("广安市水利局于2026年7月6日收到，2026年7月8日移送本机关")
                .doesNotContain("本机关于2026年7月6日收到");
        assertWhole(id);
    }

    @Test
    void a_case_moved_twice_has_moved_once() {
        long id = register("XK-072", MONDAY);
        enter("XK-072", DelegationForm.DIRECT_TRANSFER, WEDNESDAY);
        List<Moved> twice = on(
                WEDNESDAY,
                () -> transaction.execute(
                        status -> List.of(inFlight.move(id, false, GROUND), inFlight.move(id, false, GROUND))));
        assertThat(twice).extracting(Moved::moved).containsExactly(true, false);
        List<TrailEvent> events = trail.read(Stream.ofCase(id), 0, 200);
        long version = office.view("wusheng.handler", id).version();

        assertThat(move(id, WEDNESDAY.plusDays(1), true)).isEqualTo(new Moved(false, "511622-018", "511622-018"));

        assertThat(trail.read(Stream.ofCase(id), 0, 200)).hasSameSizeAs(events);
        assertThat(office.view("wusheng.handler", id).version()).isEqualTo(version);
        assertWhole(id);
    }

    @Test
    void what_was_accepted_before_stays_with_the_city_and_is_decided_there() {
        long id = register("XK-074", MONDAY);
        on(TUESDAY, () -> complete("city.handler", id, ACCEPT));
        enter("XK-074", DelegationForm.DIRECT_TRANSFER, WEDNESDAY);

        assertThat(move(id, WEDNESDAY, false).moved()).isFalse();

        on(WEDNESDAY, () -> {
            complete("city.handler", id, EXAMINED);
            complete("city.reviewer", id, PASSED);
            complete("city.approver", id, GRANT);
            return null;
        });
        assertThat(office.view("city.handler", id).summary().status()).isEqualTo(CaseStatus.DECIDED_GRANTED);
        assertThat(move(id, WEDNESDAY, true).moved()).isFalse();
    }

    @Test
    void on_recall_an_accepted_case_goes_up_with_opinions_materials_and_its_clock() {
        enter("XK-075", DelegationForm.DIRECT_TRANSFER, MONDAY);
        long id = register("XK-075", MONDAY);
        on(MONDAY, () -> {
            office.as("wusheng.window", () -> {
                materials.add(
                        id, 1, "说明.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
                return null;
            });
            complete("wusheng.handler", id, ACCEPT);
            complete("wusheng.handler", id, EXAMINED);
            return null;
        });
        Clock before = running("wusheng.handler", id, ClockKind.DECISION);
        String review = on(TUESDAY, () -> office.claim("wusheng.reviewer", id));
        TaskSubject.Seen seen = office.view("wusheng.reviewer", id).seen();
        end("XK-075", WEDNESDAY);
        // Somebody of the city has handled the case below: approving it above is not for that officer.
        sql.update(
                "insert into work_signature (subject, officer_id, signature)"
                        + " select ?, id, 'HANDLER' from officer where username = 'city.approver'",
                Long.toString(id));

        assertThat(move(id, WEDNESDAY, true)).isEqualTo(new Moved(true, "511622-018", "511600-018"));

        Clock decision = running("city.handler", id, ClockKind.DECISION);
        assertThat(decision.startedOn()).isEqualTo(before.startedOn());
        assertThat(decision.dueOn()).isEqualTo(before.dueOn());
        assertThat(decision.id()).isEqualTo(before.id());
        assertThat(decision.holderBody()).isEqualTo("511600-018");
        assertThat(office.view("city.handler", id).opinions()).hasSize(2);
        assertThat(office.as("city.handler", () -> materials.attachments(id))).hasSize(1);
        assertThat(office.view("wusheng.handler", id).opinions()).hasSize(2);
        assertThatThrownBy(() -> office.claim("wusheng.handler", id))
                .isInstanceOfSatisfying(WorkRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("assignment.error.notYourPost"));
        assertThatThrownBy(() -> office.complete("wusheng.reviewer", review, seen, PASSED))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.key()).isEqualTo(CaseRefused.TRANSFERRED));

        on(WEDNESDAY, () -> {
            complete("city.handler", id, EXAMINED);
            complete("city.reviewer", id, PASSED);
            assertThatThrownBy(() -> office.claim("city.approver", id))
                    .isInstanceOfSatisfying(WorkRefused.class, refused -> assertThat(refused.key())
                            .isEqualTo("assignment.error.signature.APPROVER"));
            sql.update(
                    "delete from work_signature where subject = ? and officer_id ="
                            + " (select id from officer where username = 'city.approver')",
                    Long.toString(id));
            complete("city.approver", id, GRANT);
            complete("wusheng.window", id, served(WEDNESDAY));
            return null;
        });
        CaseView closed = office.view("city.handler", id);
        assertThat(closed.summary().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(closed.route().nameBody()).isEqualTo("511600-018");
        assertThat(closed.clocks()).noneMatch(Clock::running);
        assertWhole(id);
    }

    @Test
    void the_organ_that_gave_an_accepted_case_away_only_reads_it() {
        long id = register("XK-077", MONDAY);
        on(MONDAY, () -> complete("city.handler", id, ACCEPT));
        enter("XK-077", DelegationForm.DIRECT_TRANSFER, TUESDAY);
        move(id, TUESDAY, true);

        assertThat(office.view("city.handler", id).readOnly()).isTrue();
        assertThat(office.view("city.handler", id).copy()).isTrue();
        assertThat(office.view("wusheng.handler", id).readOnly()).isFalse();
        // It goes up again and down again: nobody of the first round is barred from the same post.
        on(TUESDAY, () -> complete("wusheng.handler", id, EXAMINED));
        end("XK-077", WEDNESDAY);
        move(id, WEDNESDAY, true);
        on(WEDNESDAY, () -> {
            complete("city.handler", id, EXAMINED);
            complete("city.reviewer", id, PASSED);
            complete("city.approver", id, GRANT);
            return null;
        });
        assertThat(office.view("city.handler", id).summary().status()).isEqualTo(CaseStatus.DECIDED_GRANTED);
        assertWhole(id);
    }

    @Test
    void an_accepted_case_that_nobody_has_examined_goes_over_with_its_task_and_its_clock() {
        long id = register("XK-076", MONDAY);
        on(MONDAY, () -> complete("city.handler", id, ACCEPT));
        String task = on(MONDAY, () -> office.claim("city.handler", id));
        TaskSubject.Seen seen = office.view("city.handler", id).seen();
        Clock before = running("city.handler", id, ClockKind.DECISION);
        enter("XK-076", DelegationForm.DIRECT_TRANSFER, TUESDAY);

        assertThat(move(id, TUESDAY, true).moved()).isTrue();

        Clock decision = running("wusheng.handler", id, ClockKind.DECISION);
        assertThat(decision.id()).isEqualTo(before.id());
        assertThat(decision.startedOn()).isEqualTo(before.startedOn());
        assertThat(office.tasks("wusheng.handler", id)).singleElement().satisfies(open -> {
            assertThat(open.taskId()).isEqualTo(task);
            assertThat(open.claimable()).isTrue();
        });
        assertThat(office.view("city.handler", id).copy()).isTrue();
        assertThatThrownBy(() -> office.complete("city.handler", task, seen, EXAMINED))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.key()).isEqualTo(CaseRefused.TRANSFERRED));
        on(TUESDAY, () -> {
            complete("wusheng.handler", id, EXAMINED);
            complete("wusheng.reviewer", id, PASSED);
            complete("wusheng.approver", id, GRANT);
            return null;
        });
        assertThat(office.view("wusheng.handler", id).summary().status()).isEqualTo(CaseStatus.DECIDED_GRANTED);
        assertWhole(id);
    }

    @Test
    void a_case_that_waits_for_supplements_takes_its_question_with_it_and_is_asked_nothing_twice() {
        long id = register("XK-078", MONDAY);
        on(MONDAY, () -> complete("city.handler", id, SUPPLEMENT));
        Clock before = running("city.handler", id, ClockKind.SUPPLEMENT);
        enter("XK-078", DelegationForm.DIRECT_TRANSFER, TUESDAY);

        assertThat(move(id, TUESDAY, false).moved()).isTrue();

        assertThat(running("wusheng.window", id, ClockKind.SUPPLEMENT).dueOn()).isEqualTo(before.dueOn());
        on(WEDNESDAY, () -> complete("wusheng.window", id, SUPPLIED));
        assertThat(office.view("wusheng.handler", id).opinions()).hasSize(2);
        assertThat(content(id, PaperKind.SUPPLEMENT_NOTICE)).contains("本机关于2026年7月6日收到");
        String check = on(WEDNESDAY, () -> office.claim("wusheng.handler", id));
        TaskSubject.Seen seen = office.view("wusheng.handler", id).seen();
        on(WEDNESDAY, () -> assertThatThrownBy(() -> office.complete("wusheng.handler", check, seen, SUPPLEMENT))
                .hasToString("org.countypowers.forms.AnswersRefused: {outcome=casework.error.supplementOnce}"));
        assertWhole(id);
    }

    @Test
    void where_a_direct_report_begins_the_county_prepares_and_the_five_days_still_count_from_the_receipt() {
        long id = register("XK-041", MONDAY);
        assertThat(running("city.handler", id, ClockKind.NOTICE).holderBody()).startsWith("511600");
        enter("XK-041", DelegationForm.DIRECT_REPORT, TUESDAY);

        assertThat(move(id, TUESDAY, false).toBody()).startsWith("510000");

        assertThat(running("wusheng.handler", id, ClockKind.PREPARATION).startedOn())
                .isEqualTo(TUESDAY);
        assertThat(office.view("city.handler", id).copy()).isTrue();
        on(WEDNESDAY, () -> complete("wusheng.handler", id, SUBMIT));
        Clock notice = running("province.handler", id, ClockKind.NOTICE);
        assertThat(notice.startedOn()).isEqualTo(MONDAY);
        assertThat(notice.dueOn()).isEqualTo(MONDAY.plusDays(7));
        on(WEDNESDAY, () -> complete("province.handler", id, ACCEPT));
        assertThat(office.view("province.handler", id).summary().status()).isEqualTo(CaseStatus.ACCEPTED);
        assertWhole(id);
    }

    @Test
    void where_a_direct_report_ends_nobody_prepares_any_more() {
        enter("QT-017", DelegationForm.DIRECT_REPORT, MONDAY);
        long preparing = register("QT-017", MONDAY);
        long submitted = register("QT-017", MONDAY);
        on(MONDAY, () -> complete("wusheng.handler", submitted, SUBMIT));
        String task = on(MONDAY, () -> office.claim("wusheng.handler", preparing));
        TaskSubject.Seen seen = office.view("wusheng.handler", preparing).seen();
        end("QT-017", TUESDAY);

        assertThat(move(preparing, TUESDAY, false).moved()).isTrue();
        assertThat(move(submitted, TUESDAY, false).moved()).isTrue();

        for (long id : List.of(preparing, submitted)) {
            Clock notice = running("city.handler", id, ClockKind.NOTICE);
            assertThat(notice.startedOn()).isEqualTo(MONDAY);
            assertThat(notice.holderBody()).isEqualTo("511600-011");
            assertThat(office.view("city.handler", id).clocks())
                    .filteredOn(Clock::running)
                    .hasSize(1);
            on(TUESDAY, () -> complete("city.handler", id, ACCEPT));
            assertWhole(id);
        }
        assertThatThrownBy(() -> office.complete("wusheng.handler", task, seen, SUBMIT))
                .isInstanceOfSatisfying(
                        CaseRefused.class, refused -> assertThat(refused.key()).isEqualTo(CaseRefused.TRANSFERRED));
    }

    @Test
    void who_has_reviewed_or_examined_below_is_not_asked_again_and_who_has_not_reviews_within_the_limit() {
        enter("XK-040", DelegationForm.ENTRUST, MONDAY);
        long id = register("XK-040", MONDAY);
        on(MONDAY, () -> complete("wusheng.handler", id, ACCEPT));
        Clock before = running("wusheng.handler", id, ClockKind.DECISION);
        end("XK-040", TUESDAY);

        move(id, TUESDAY, true);

        assertThat(running("province.handler", id, ClockKind.DECISION).dueOn()).isEqualTo(before.dueOn());
        assertThat(running("city.handler", id, ClockKind.FIRST_REVIEW).startedOn())
                .isEqualTo(TUESDAY);
        on(
                TUESDAY,
                () -> complete(
                        "city.handler", id, Map.of("outcome", "forward", "factsFound", "属实", "opinion", "建议准予")));
        assertThat(office.view("province.handler", id).clocks())
                .filteredOn(Clock::running)
                .singleElement()
                .satisfies(clock -> assertThat(clock.dueOn()).isEqualTo(before.dueOn()));
        on(TUESDAY, () -> complete("province.handler", id, EXAMINED));
        assertWhole(id);
    }

    @Test
    void where_the_same_organ_decides_its_officers_go_on_and_keep_what_they_claimed() {
        long id = register("QT-018", MONDAY);
        on(MONDAY, () -> {
            complete("city.handler", id, ACCEPT);
            complete("city.handler", id, Map.of("outcome", "forward", "opinion", "建议准予"));
            return null;
        });
        String task = on(MONDAY, () -> office.claim("province.handler", id));
        enter("QT-018", DelegationForm.DIRECT_REPORT, TUESDAY);

        Moved moved = move(id, TUESDAY, true);

        assertThat(moved.moved()).isTrue();
        assertThat(moved.toBody()).isEqualTo(moved.fromBody());
        CaseView view = office.view("province.handler", id);
        assertThat(view.route().form()).isEqualTo(DelegationForm.DIRECT_REPORT);
        on(TUESDAY, () -> {
            office.complete("province.handler", task, view.seen(), EXAMINED);
            return null;
        });
        assertThat(office.view("city.handler", id).copy()).isTrue();
        assertWhole(id);
    }

    @Test
    void from_each_form_to_each_other_a_case_ends_with_the_organs_of_the_new_form() {
        List<DelegationForm> forms = new ArrayList<>(List.of(
                DelegationForm.DIRECT_TRANSFER,
                DelegationForm.ENTRUST,
                DelegationForm.FRONT_DESK,
                DelegationForm.DIRECT_REPORT,
                DelegationForm.CITY_REVIEW_REMOVAL));
        forms.add(DelegationForm.UNDELEGATED);
        LocalDate day = LocalDate.parse("2026-03-02");
        DelegationForm held = DelegationForm.UNDELEGATED;
        for (DelegationForm from : forms) {
            for (DelegationForm to : forms) {
                if (from == to) {
                    continue;
                }
                change(held, from, day);
                List<Long> cases = on(day, () -> List.of(received(), asked(), accepted()));
                day = day.plusDays(1);
                change(from, to, day);
                for (long id : cases) {
                    move(id, day, true);
                    assertSettled(from + " to " + to, id);
                }
                held = to;
                day = day.plusDays(1);
            }
        }
        assertThat(reconciliation.differences()).isEmpty();
    }

    private long received() {
        return office.register("wusheng.window", "QT-005", COUNTY);
    }

    private long asked() {
        long id = submitted();
        complete(handler(id), id, SUPPLEMENT);
        return id;
    }

    private long accepted() {
        long id = submitted();
        complete(handler(id), id, ACCEPT);
        return id;
    }

    private long submitted() {
        long id = received();
        if (office.view("wusheng.window", id).route().preparingBody() != null) {
            complete("wusheng.handler", id, SUBMIT);
        }
        return id;
    }

    private String handler(long id) {
        String body = office.view("wusheng.window", id).route().acceptingBody();
        return (body.startsWith("511622") ? "wusheng" : body.startsWith("5116") ? "city" : "province") + ".handler";
    }

    private void change(DelegationForm held, DelegationForm now, LocalDate day) {
        if (held == now) {
            return;
        }
        if (held != DelegationForm.UNDELEGATED) {
            end("QT-005", day);
        }
        if (now != DelegationForm.UNDELEGATED) {
            enter("QT-005", now, day);
        }
    }

    /** One task, with the body that the route names for it, and clocks that the same bodies hold. */
    private void assertSettled(String change, long id) {
        CaseView view = office.view("wusheng.window", id);
        Map<String, Object> task =
                jdbc.queryForMap("select unit_id, step from worklist_row where subject = ?", Long.toString(id));
        String expected =
                switch ((String) task.get("step")) {
                    case "Task_PrepareSubmission" -> view.route().preparingBody();
                    case "Task_CheckMaterials" -> view.route().acceptingBody();
                    case "Task_ReceiveSupplement" -> view.route().receivingBody();
                    case "Task_FirstReview" -> view.clocks().stream()
                            .filter(clock -> clock.running() && clock.kind() == ClockKind.FIRST_REVIEW)
                            .findFirst()
                            .orElseThrow()
                            .holderBody();
                    default -> view.route().decidingBody();
                };
        assertThat(task.get("unit_id"))
                .as(change + " " + task + " " + view.summary().status())
                .isEqualTo(expected);
        assertThat(view.clocks()).as(change).filteredOn(Clock::running).isNotEmpty();
        view.clocks().stream().filter(Clock::running).forEach(clock -> assertThat(clock.holderBody())
                .as(change + " " + clock.kind())
                .isEqualTo(
                        switch (clock.kind()) {
                            case PREPARATION -> view.route().preparingBody();
                            case NOTICE -> view.route().acceptingBody();
                            case SUPPLEMENT -> view.route().receivingBody();
                            case FIRST_REVIEW -> expected;
                            default -> view.route().decidingBody();
                        }));
        assertThat(trail.firstBroken(Stream.ofCase(id))).as(change).isZero();
    }

    @Test
    void open_cases_come_page_by_page_and_receipts_are_counted_by_matter() {
        List<Long> ids =
                IntStream.range(0, 7).mapToObj(no -> register("XK-080", MONDAY)).toList();
        on(MONDAY, () -> {
            complete("city.handler", ids.get(1), SUPPLEMENT);
            complete("city.handler", ids.get(2), ACCEPT);
            complete("city.handler", ids.get(3), Map.of("outcome", "notRequired", "opinion", "依法不需要取得许可"));
            return null;
        });
        List<OpenCase> found = new ArrayList<>();
        List<OpenCase> page;
        do {
            long after = found.isEmpty() ? 0 : found.get(found.size() - 1).caseId();
            page = transaction.execute(status -> inFlight.open("XK-080", COUNTY, after, 2));
            found.addAll(page);
        } while (!page.isEmpty());
        assertThat(found)
                .extracting(OpenCase::caseId)
                .containsExactly(ids.get(0), ids.get(1), ids.get(2), ids.get(4), ids.get(5), ids.get(6));
        assertThat(found.get(0).applicantName())
                .as("who plans the move handles none of the cases")
                .isEqualTo("𠮷*");
        assertThat(found.get(2).acceptedOn()).isEqualTo(MONDAY);
        assertThat(transaction.<Map<String, Integer>>execute(
                        status -> inFlight.received(List.of("XK-080", "XK-099"), COUNTY, MONDAY, MONDAY)))
                .containsExactly(Map.entry("XK-080", 7));
        assertThat(transaction.<Map<String, Integer>>execute(
                        status -> inFlight.received(List.of("XK-080"), COUNTY, TUESDAY, WEDNESDAY)))
                .isEmpty();
    }

    @Test
    void cases_received_since_a_day_come_page_by_page_and_only_those_of_the_old_organ_are_elsewhere() {
        long earlier = register("XK-073", MONDAY.minusDays(1));
        List<Long> old = List.of(register("XK-073", MONDAY), register("XK-073", MONDAY), register("XK-073", TUESDAY));
        enter("XK-073", DelegationForm.DIRECT_TRANSFER, WEDNESDAY);
        long now = register("XK-073", WEDNESDAY);
        on(MONDAY, () -> complete("city.handler", old.get(1), Map.of("outcome", "notRequired", "opinion", "不需要许可")));

        List<OpenCase> found = new ArrayList<>();
        List<OpenCase> page;
        LocalDate since = MONDAY;
        long after = 0;
        do {
            LocalDate day = since;
            long last = after;
            page = transaction.execute(status -> inFlight.openSince(List.of("XK-073", "XK-099"), COUNTY, day, last, 1));
            for (OpenCase open : page) {
                found.add(open);
                since = open.receivedOn();
                after = open.caseId();
            }
        } while (!page.isEmpty());
        List<Long> ids = found.stream().map(OpenCase::caseId).toList();
        assertThat(ids).containsExactly(old.get(0), old.get(2), now).doesNotContain(earlier);
        assertThat(on(WEDNESDAY, () -> elsewhere(ids))).containsExactlyInAnyOrder(old.get(0), old.get(2));
        move(old.get(0), WEDNESDAY, false);
        assertThat(on(WEDNESDAY, () -> elsewhere(ids))).containsExactly(old.get(2));
    }

    private Set<Long> elsewhere(List<Long> ids) {
        return transaction.execute(status -> inFlight.elsewhere(ids));
    }

    @Test
    void whether_the_officer_or_the_move_comes_first_the_case_has_one_task_with_its_organ() throws Exception {
        enter("XK-082", DelegationForm.DIRECT_TRANSFER, WEDNESDAY);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 8; round++) {
                boolean accepted = round % 2 == 1;
                long id = register("XK-082", MONDAY);
                if (accepted) {
                    on(MONDAY, () -> complete("city.handler", id, ACCEPT));
                }
                String task = on(MONDAY, () -> office.claim("city.handler", id));
                TaskSubject.Seen seen = office.view("city.handler", id).seen();
                Callable<Void> officer = () -> on(WEDNESDAY, () -> {
                    try {
                        office.complete("city.handler", task, seen, accepted ? EXAMINED : ACCEPT);
                    } catch (CaseRefused refused) {
                        assertThat(refused.key()).isEqualTo(CaseRefused.TRANSFERRED);
                    }
                    return null;
                });
                Callable<Void> mover = () -> {
                    move(id, WEDNESDAY, true);
                    return null;
                };
                for (Future<Void> done : threads.invokeAll(List.of(officer, mover))) {
                    done.get();
                }
                assertThat(jdbc.queryForList(
                                "select unit_id from worklist_row where subject = ?", String.class, Long.toString(id)))
                        .containsExactly("511622-011");
                assertWhole(id);
            }
        } finally {
            threads.shutdown();
        }
    }

    private String content(long id, PaperKind kind) {
        return jdbc.queryForObject(
                        "select content from paper where owner_id = ? and kind = ?",
                        String.class,
                        Long.toString(id),
                        kind.name())
                .replaceAll("<[^>]*>", "");
    }

    private void assertWhole(long id) {
        assertThat(reconciliation.differences()).isEmpty();
        assertThat(trail.firstBroken(Stream.ofCase(id))).isZero();
    }

    private long register(String matter, LocalDate day) {
        return on(day, () -> office.register("wusheng.window", matter, COUNTY));
    }

    private Moved move(long id, LocalDate day, boolean acceptedToo) {
        return on(day, () -> transaction.execute(status -> inFlight.move(id, acceptedToo, GROUND)));
    }

    private <T> T on(LocalDate day, java.util.function.Supplier<T> act) {
        List<T> result = new ArrayList<>();
        office.on(day, () -> result.add(act.get()));
        return result.get(0);
    }

    private Void complete(String officer, long id, Map<String, Object> answers) {
        office.complete(officer, id, answers);
        return null;
    }

    private Clock running(String officer, long id, ClockKind kind) {
        return office.view(officer, id).clocks().stream()
                .filter(clock -> clock.kind() == kind && clock.running())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> served(LocalDate day) {
        return Map.of("outcome", "served", "method", "DIRECT", "recipient", "𠮷野", "servedOn", day.toString());
    }

    private void enter(String matter, DelegationForm form, LocalDate from) {
        String basis = form == DelegationForm.ENTRUST ? "《测试条例》第一条" : "";
        transaction.executeWithoutResult(status -> powers.enter(
                new EnterPower(matter, COUNTY, form, from, OfficerSetup.OPEN, "川府令〔2026〕9号", "省政府令", basis, "B")));
    }

    private void end(String matter, LocalDate on) {
        transaction.executeWithoutResult(status ->
                powers.end(register.inForce(matter, COUNTY, on.minusDays(1)).orElseThrow(), on, "川府令〔2026〕10号"));
    }

    @OnH2
    static class OnH2Test extends CasesInFlightTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CasesInFlightTest {}
}
