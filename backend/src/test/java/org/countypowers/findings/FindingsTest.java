package org.countypowers.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.Cases;
import org.countypowers.deadline.OfficeTime;
import org.countypowers.deadline.ScopedClock;
import org.countypowers.demo.DemoOffice;
import org.countypowers.findings.FindingDesk.Seen;
import org.countypowers.findings.FindingDesk.Word;
import org.countypowers.monitoring.Tolerance;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Role;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.countypowers.testing.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** 审计疑点: what rules find is evidenced, found once, and becomes a case between an auditor and a body that changes nothing else. */
abstract class FindingsTest {
    /** A Wednesday on which no other test decides. */
    private static final LocalDate DAY = LocalDate.of(2026, 7, 15);

    private static final LocalDate SATURDAY = LocalDate.of(2026, 7, 18);
    private static final String MATTER = "XK-069";
    private static final String WHY = "请说明办理经过和依据。";
    private static final Word WORD = new Word("经核查，情况说明如下。", Tolerance.NONE);

    @Autowired
    Office office;

    @Autowired
    FindingSweep sweep;

    @Autowired
    FindingRuns runs;

    @Autowired
    FindingBook book;

    @Autowired
    FindingDesk desk;

    @Autowired
    FindingRules rules;

    @Autowired
    Cases cases;

    @Autowired
    Trail trail;

    @Autowired
    CurrentOfficer officers;

    @Autowired
    ScopedClock clock;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Statements statements;

    @BeforeEach
    void open() {
        office.open();
    }

    @AfterEach
    void takeBack() {
        sql.update("delete from power_entry where instrument_no = '伪造〔2026〕1号'");
        sql.update("delete from power_entry where form is null and matter_id = '" + MATTER + "' and holder_division = '"
                + DemoOffice.LINSHUI + "'");
        sql.update("update finding_rule set in_force = false where code in ('T_PAIR', 'T_LATER')");
        sql.update("update finding_rule set threshold = 30 where code = 'AT_ONCE'");
    }

    @Test
    void a_case_that_was_handled_as_the_law_wants_brings_no_finding() {
        long id = decided(DAY, "10:10:00", DemoOffice.YUECHI, "yuechi");

        examine(DAY, DAY);

        assertThat(of(id)).isEmpty();
    }

    @Test
    void an_approval_after_seconds_on_a_saturday_evening_is_two_findings_with_their_times_and_events() {
        long id = decided(SATURDAY, "21:00:05", DemoOffice.YUECHI, "yuechi");

        examine(SATURDAY, SATURDAY);

        Map<String, Finding> found = of(id);
        assertThat(found).containsOnlyKeys("AT_ONCE", "ODD_HOURS");
        Finding seconds = found.get("AT_ONCE");
        assertThat(seconds.measured()).isEqualTo(5);
        assertThat(seconds.officerName()).isEqualTo("刘世平");
        assertThat(seconds.happenedOn()).isEqualTo(SATURDAY);
        assertThat(seconds.facts()).hasSize(2);
        assertThat(office.as("city.auditor", () -> book.events(seconds.id()))
                        .get(1)
                        .orElseThrow()
                        .action())
                .isEqualTo("case.opinion");
        assertThat(found.get("ODD_HOURS").measured())
                .as("the review and the approval; the rest was done on Friday")
                .isEqualTo(2);
    }

    @Test
    void a_clock_that_stopped_after_its_last_day_is_found_with_the_working_days_between() {
        long id = decided(DAY, "10:10:00", DemoOffice.YUECHI, "yuechi");
        sql.update("update case_clock set due_on = date '2026-07-10' where kind = 'DECISION' and case_id = " + id);

        examine(DAY, DAY);

        Finding late = of(id).get("OVER_LIMIT");
        assertThat(late.measured()).as("Monday, Tuesday, Wednesday").isEqualTo(3);
        assertThat(late.facts().get(0).values()).startsWith("DECISION").contains("2026-07-10", "2026-07-15", "3");
    }

    @Test
    void a_power_written_past_the_services_is_a_finding_and_so_is_each_decision_under_it() {
        forge();
        long id = decided(DAY, "10:10:00", DemoOffice.LINSHUI, "linshui");

        examine(DAY, DAY);

        assertThat(of(id)).containsOnlyKeys("NO_POWER");
        assertThat(of(id).get("NO_POWER").facts().get(0).key()).isEqualTo("power.unvouched");
        Finding entry = all("NOT_VOUCHED").stream()
                .filter(finding -> finding.divisionCode().equals(DemoOffice.LINSHUI))
                .findFirst()
                .orElseThrow();
        assertThat(entry.matterId()).isEqualTo(MATTER);
        assertThat(entry.facts()).extracting(Fact::key).contains("entry.NOT_VOUCHED_FOR", "entry.said");
    }

    @Test
    void a_decision_under_a_power_that_the_register_no_longer_knows_is_found() {
        forge();
        long id = decided(DAY, "10:10:00", DemoOffice.LINSHUI, "linshui");
        sql.update("delete from power_entry where instrument_no = '伪造〔2026〕1号'");

        examine(DAY, DAY);

        assertThat(of(id).get("NO_POWER").facts().get(0).key()).isEqualTo("power.none");
    }

    @Test
    void one_officer_and_one_applicant_again_and_again_are_one_finding_that_names_the_cases() {
        LocalDate day = DAY.plusDays(1);
        put(new FindingRule(
                "T_PAIR", "同日", "Same day", "测试", Measure.SAME_PAIR, 3, 1, null, null, day, day.plusYears(1), true, 0));
        decided(day, "10:10:00", DemoOffice.YUECHI, "yuechi");
        decided(day, "10:20:00", DemoOffice.YUECHI, "yuechi");
        examine(day, day);
        assertThat(all("T_PAIR")).isEmpty();

        decided(day, "10:30:00", DemoOffice.YUECHI, "yuechi");
        examine(day, day);
        decided(day, "10:40:00", DemoOffice.YUECHI, "yuechi");
        examine(day, day);

        assertThat(all("T_PAIR")).hasSize(1);
        assertThat(all("T_PAIR").get(0).measured()).isEqualTo(3);
        assertThat(all("T_PAIR").get(0).facts()).hasSize(4);
    }

    @Test
    void what_was_found_is_found_once_however_often_it_is_examined() {
        long id = decided(SATURDAY, "21:00:05", DemoOffice.YUECHI, "yuechi");
        examine(SATURDAY, SATURDAY);
        Map<String, Finding> before = of(id);

        FindingRun again = examine(SATURDAY, SATURDAY);

        assertThat(of(id)).isEqualTo(before);
        assertThat(again.cases()).isPositive();
        assertThat(again.found()).as("new ones").isZero();
    }

    @Test
    void a_night_examines_what_the_last_one_has_not_and_nothing_twice() {
        LocalDate day = DAY.plusDays(5);
        sql.update("delete from finding_run where asked_by = ''");
        long id = decided(day, "21:00:05", DemoOffice.YUECHI, "yuechi");

        office.on(day.plusDays(1), sweep::nightly);
        office.on(day.plusDays(1), sweep::nightly);
        sweep.run();
        office.on(day.plusDays(4), sweep::nightly);
        sweep.run();

        assertThat(of(id)).containsKey("AT_ONCE");
        List<FindingRun> nights = office.as("city.auditor", runs::nightly);
        assertThat(nights).extracting(FindingRun::from).containsExactly(day.plusDays(1), day);
        assertThat(nights).extracting(FindingRun::to).containsExactly(day.plusDays(3), day);
        assertThat(nights).extracting(FindingRun::state).containsOnly(FindingRun.State.DONE);
        sql.update("delete from finding_run where asked_by = ''");
    }

    @Test
    void a_run_that_was_cut_off_goes_on_behind_the_case_where_it_stopped() {
        LocalDate day = DAY.plusDays(6);
        long before = decided(day, "21:00:05", DemoOffice.YUECHI, "yuechi");
        long after = decided(day, "21:00:05", DemoOffice.YUECHI, "yuechi");
        ask("", day, day);
        sql.update("update finding_run set at_county = '" + DemoOffice.YUECHI + "', at_case = " + before
                + " where state = 'CASES'");

        sweep.run();

        assertThat(of(before)).isEmpty();
        assertThat(of(after)).containsKey("AT_ONCE");
    }

    @Test
    void a_run_costs_as_many_statements_for_many_cases_of_a_day_as_for_few() {
        LocalDate few = DAY.plusDays(12);
        decided(few, "10:10:00", DemoOffice.YUECHI, "yuechi");
        LocalDate many = DAY.plusDays(13);
        for (int no = 0; no < 5; no++) {
            decided(many, "10:1" + no + ":00", DemoOffice.YUECHI, "yuechi");
        }
        examine(few, few);
        examine(many, many);

        int ofFew = statements.of(() -> examine(few, few));
        int ofMany = statements.of(() -> examine(many, many));

        assertThat(ofMany).isEqualTo(ofFew);
    }

    @Test
    void a_finding_is_asked_answered_and_closed_and_the_case_itself_stays_as_it_was() {
        Finding found = finding();
        String before = caseRow(found.caseId());

        ask(found, "511621-018");
        Finding asked = now(found);
        assertThat(asked.answerBy()).as("ten working days").isEqualTo(LocalDate.of(2026, 8, 3));
        on(() -> as("yuechi.head", () -> desk.answer(seen(asked), WORD)));
        Seen answered = seen(now(found));
        on(() -> as("city.auditor", () -> desk.close(answered, FindingOutcome.EXCUSED, excused())));

        assertThat(now(found).state()).isEqualTo(FindingState.CLOSED);
        assertThat(now(found).outcome()).isEqualTo(FindingOutcome.EXCUSED);
        assertThat(office.as("yuechi.head", () -> book.acts(found.id())))
                .extracting(FindingAct::act)
                .containsExactly(FindingAct.Act.ASK, FindingAct.Act.ANSWER, FindingAct.Act.CLOSE);
        List<TrailEvent> told = office.as("yuechi.handler", () -> cases.history(found.caseId(), 0, 200));
        assertThat(told).extracting(TrailEvent::action).contains("finding.ask", "finding.answer", "finding.close");
        assertThat(caseRow(found.caseId())).isEqualTo(before);
    }

    @Test
    void in_each_state_exactly_the_acts_of_the_procedure_are_taken() {
        Map<String, Set<FindingState>> lawful = new LinkedHashMap<>();
        lawful.put("ask", EnumSet.of(FindingState.FOUND));
        lawful.put("answer", EnumSet.of(FindingState.ASKED));
        for (FindingOutcome outcome : FindingOutcome.values()) {
            Set<FindingState> states = EnumSet.noneOf(FindingState.class);
            if (outcome == FindingOutcome.NOT_PURSUED) {
                states.add(FindingState.FOUND);
            } else if (outcome != FindingOutcome.NONE) {
                states.add(FindingState.ANSWERED);
            }
            lawful.put(outcome.name(), states);
        }
        for (FindingState state : FindingState.values()) {
            for (Map.Entry<String, Set<FindingState>> act : lawful.entrySet()) {
                Finding finding = inState(state);
                boolean taken;
                try {
                    act(finding, act.getKey());
                    taken = true;
                } catch (FindingRefused | NoSuchElementException refused) {
                    taken = false;
                    assertThat(now(finding)).as("%s in %s", act.getKey(), state).isEqualTo(finding);
                }
                assertThat(taken)
                        .as("%s in %s", act.getKey(), state)
                        .isEqualTo(act.getValue().contains(state));
            }
        }
    }

    @Test
    void a_body_that_stays_silent_beyond_its_term_is_closed_upon_and_not_before() {
        Finding asked = inState(FindingState.ASKED);

        assertThatThrownBy(() -> act(asked, "UPHELD"))
                .isInstanceOfSatisfying(FindingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("findings.error.notAnswered"));
        office.on(asked.answerBy().plusDays(1), () -> {
            assertThatThrownBy(() -> as("city.auditor", () -> desk.close(seen(asked), FindingOutcome.EXPLAINED, WORD)))
                    .isInstanceOf(FindingRefused.class);
            as("city.auditor", () -> desk.close(seen(asked), FindingOutcome.UPHELD, WORD));
        });

        assertThat(now(asked).outcome()).isEqualTo(FindingOutcome.UPHELD);
    }

    @Test
    void an_excuse_has_a_ground_and_nothing_else_has_one() {
        Finding answered = inState(FindingState.ANSWERED);

        assertThatThrownBy(() ->
                        on(() -> as("city.auditor", () -> desk.close(seen(answered), FindingOutcome.EXCUSED, WORD))))
                .isInstanceOf(FindingRefused.class);
        assertThatThrownBy(() -> on(
                        () -> as("city.auditor", () -> desk.close(seen(answered), FindingOutcome.UPHELD, excused()))))
                .isInstanceOf(FindingRefused.class);
    }

    @Test
    void who_acted_does_not_answer_for_the_body() {
        Finding asked = inState(FindingState.ASKED);

        assertThatThrownBy(() -> on(() -> as("yuechi.approver", () -> desk.answer(seen(asked), WORD))))
                .isInstanceOfSatisfying(FindingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("findings.error.concerned"));
    }

    @Test
    void a_body_sees_what_it_was_asked_a_discipline_office_what_it_was_handed_and_nobody_more() {
        Finding found = finding();
        unseen(found, "yuechi.head", "yuechi.discipline", "wusheng.head");
        ask(found, "511621-018");
        assertThat(office.as("yuechi.head", () -> book.finding(found.id())).id())
                .isEqualTo(found.id());
        unseen(found, "yuechi.discipline", "wusheng.head");
        Seen asked = seen(now(found));
        assertThatThrownBy(() -> on(() -> as("wusheng.head", () -> desk.answer(asked, WORD))))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(attempts("wusheng.head")).contains("finding.act");
        on(() -> as("yuechi.head", () -> desk.answer(asked, WORD)));
        Seen answered = seen(now(found));
        on(() -> as("city.auditor", () -> desk.close(answered, FindingOutcome.DISCIPLINE, WORD)));

        assertThat(office.as("yuechi.discipline", () -> book.finding(found.id()))
                        .outcome())
                .isEqualTo(FindingOutcome.DISCIPLINE);
        unseen(found, "wusheng.discipline", "wusheng.head");
        for (String other : List.of("yuechi.head", "city.audit-admin", "yuechi.window", "yuechi.discipline")) {
            assertThatThrownBy(() -> on(() -> as(other, () -> runs.ask("", DAY, DAY))))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> on(() -> as(other, () -> desk.ask(seen(found), "511621-018", 3, WHY))))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> on(() -> as("city.auditor", () -> desk.answer(seen(found), WORD))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.as("yuechi.window", () -> book.page(FindingQuery.of(null), 9, 9)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_auditor_asks_within_the_own_division_and_for_a_period_that_has_been() {
        Finding found = finding();
        assertThatThrownBy(() -> ask(found, "510000-018"))
                .isInstanceOfSatisfying(FindingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("findings.error.body"));
        assertThatThrownBy(() -> ask("510100", DAY, DAY)).isInstanceOf(FindingRefused.class);
        assertThatThrownBy(() -> ask("", DAY.minusDays(366), DAY)).isInstanceOf(FindingRefused.class);
        assertThatThrownBy(() -> ask("", DAY, DAY.plusYears(9))).isInstanceOf(FindingRefused.class);
        ask("", DAY, DAY);
        assertThatThrownBy(() -> ask("", DAY, DAY))
                .isInstanceOfSatisfying(FindingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("findings.error.running"));
        sweep.run();
    }

    @Test
    void rules_are_set_by_those_who_do_not_audit_and_each_change_tells_what_it_was_before() {
        FindingRule rule = rule("AT_ONCE");
        assertThatThrownBy(() -> as("city.auditor", () -> rules.put(with(rule, 5))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> put(with(rule, -1))).isInstanceOf(FindingRefused.class);

        put(with(rule, 3));

        assertThatThrownBy(() -> put(with(rule, 4)))
                .isInstanceOfSatisfying(FindingRefused.class, refused -> assertThat(refused.key())
                        .isEqualTo("findings.error.stale"));
        long id = decided(SATURDAY, "21:00:05", DemoOffice.YUECHI, "yuechi");
        examine(SATURDAY, SATURDAY);
        assertThat(of(id)).as("five seconds are no longer too few").containsOnlyKeys("ODD_HOURS");
        List<TrailEvent> told = trail.read(Stream.ofConfiguration("finding-rule:AT_ONCE"), 0, 200);
        TrailEvent last = told.get(told.size() - 1);
        assertThat(last.action()).isEqualTo("finding.rule.change");
        assertThat(last.before()).containsEntry("threshold", "30");
        assertThat(last.after()).containsEntry("threshold", "3");
        for (Role role : Role.values()) {
            assertThat(role.permissions().containsAll(Set.of(Permission.FINDING_RULE, Permission.FINDING_AUDIT)))
                    .as(role.name())
                    .isFalse();
        }
    }

    @Test
    void a_rule_examines_what_happened_while_it_was_in_force() {
        LocalDate day = DAY.plusDays(20);
        put(new FindingRule(
                "T_LATER",
                "以后",
                "Later",
                "测试",
                Measure.SECONDS,
                3600,
                0,
                null,
                null,
                day.plusDays(1),
                day.plusDays(9),
                true,
                0));
        long early = decided(day, "10:10:00", DemoOffice.YUECHI, "yuechi");
        long later = decided(day.plusDays(1), "10:10:00", DemoOffice.YUECHI, "yuechi");

        examine(day, day.plusDays(1));

        assertThat(of(early)).isEmpty();
        assertThat(of(later)).containsOnlyKeys("T_LATER");
    }

    private Finding finding() {
        long id = decided(SATURDAY, "21:00:05", DemoOffice.YUECHI, "yuechi");
        examine(SATURDAY, SATURDAY);
        return of(id).get("AT_ONCE");
    }

    private Finding inState(FindingState state) {
        Finding finding = finding();
        if (state == FindingState.FOUND) {
            return finding;
        }
        ask(finding, "511621-018");
        if (state != FindingState.ASKED) {
            act(now(finding), "answer");
        }
        if (state == FindingState.CLOSED) {
            act(now(finding), "UPHELD");
        }
        return now(finding);
    }

    private void act(Finding finding, String act) {
        on(() -> {
            if (act.equals("ask")) {
                as("city.auditor", () -> desk.ask(seen(finding), "511621-018", 10, WHY));
            } else if (act.equals("answer")) {
                as("yuechi.head", () -> desk.answer(seen(finding), WORD));
            } else {
                FindingOutcome outcome = FindingOutcome.valueOf(act);
                Word word = outcome == FindingOutcome.EXCUSED ? excused() : WORD;
                as("city.auditor", () -> desk.close(seen(finding), outcome, word));
            }
        });
    }

    private void ask(Finding finding, String body) {
        on(() -> as("city.auditor", () -> desk.ask(seen(finding), body, 10, WHY)));
    }

    private static Word excused() {
        return new Word("改革试点中的探索性失误。", Tolerance.REFORM_TRIAL);
    }

    private void unseen(Finding finding, String... usernames) {
        for (String username : usernames) {
            assertThatThrownBy(() -> office.as(username, () -> book.finding(finding.id())))
                    .as(username)
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    private List<String> attempts(String username) {
        String officer = office.as(username, () -> officers.require().officerId());
        return trail.read(Stream.ofOfficer(officer), 0, 200).stream()
                .map(TrailEvent::action)
                .toList();
    }

    /** A row of the register and its anchor, written by somebody who can reach the database. */
    private void forge() {
        String columns =
                "insert into power_entry (matter_id, holder_division, form, valid_from, valid_to, previous_valid_to,"
                        + " instrument_no, instrument_type, entrust_basis, batch_no, scope, recorded_at, trail_stream, trail_event)"
                        + " values ('" + MATTER + "', '" + DemoOffice.LINSHUI + "', ";
        sql.update(columns + "null, date '0900-01-01', date '1000-01-01', null, '', '', '', '', '',"
                + " timestamp '2025-12-20 02:00:00', '', '')");
        sql.update(columns + "'DIRECT_TRANSFER', date '2026-01-01', date '9999-12-31', date '1000-01-01',"
                + " '伪造〔2026〕1号', '省政府令', '', '', '', timestamp '2025-12-20 02:00:00', '', '')");
    }

    /** Registered and reviewed ten minutes before ten o'clock's next act, or on the evening itself five seconds before. */
    private long decided(LocalDate day, String time, String county, String place) {
        LocalTime approved = LocalTime.parse(time);
        boolean evening = approved.isAfter(LocalTime.of(20, 0));
        LocalDate before = evening ? day.minusDays(1) : day;
        long[] id = new long[1];
        at(before, LocalTime.of(9, 0), () -> id[0] = office.register(place + ".window", MATTER, county));
        at(before, LocalTime.of(9, 10), () -> complete(place + ".handler", id[0], "accept"));
        at(before, LocalTime.of(9, 20), () -> complete(place + ".handler", id[0], "grant"));
        at(
                evening ? day : before,
                evening ? approved.minusSeconds(5) : LocalTime.of(9, 40),
                () -> complete(place + ".reviewer", id[0], "passed"));
        at(day, approved, () -> complete(place + ".approver", id[0], "grant"));
        return id[0];
    }

    private void complete(String username, long id, String outcome) {
        Map<String, Object> answers = outcome.equals("grant") && username.endsWith(".handler")
                ? Map.of("outcome", outcome, "factsFound", "取水量合理", "legalGrounds", "《水法》第七条", "opinion", "符合条件")
                : Map.of("outcome", outcome, "opinion", "符合条件");
        office.complete(username, id, answers);
    }

    private void at(LocalDate day, LocalTime time, Runnable act) {
        clock.runAt(day.atTime(time).atZone(OfficeTime.ZONE).toInstant(), act);
    }

    private FindingRun examine(LocalDate from, LocalDate to) {
        ask("", from, to);
        sweep.run();
        return office.as("city.auditor", runs::own).get(0);
    }

    private void ask(String division, LocalDate from, LocalDate to) {
        office.on(DAY.plusDays(90), () -> as("city.auditor", () -> runs.ask(division, from, to)));
    }

    private Map<String, Finding> of(long caseId) {
        Map<String, Finding> found = new LinkedHashMap<>();
        pages("").stream()
                .filter(finding -> finding.caseId() != null
                        && finding.caseId() == caseId
                        && !finding.ruleCode().equals("SAME_PAIR"))
                .forEach(finding -> found.put(finding.ruleCode(), finding));
        return found;
    }

    private List<Finding> all(String rule) {
        return pages(rule);
    }

    private List<Finding> pages(String rule) {
        List<Finding> all = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<Finding> page;
        do {
            long from = before;
            page = office.as("city.auditor", () -> book.page(new FindingQuery(rule, "", null, null, null), from, 200));
            all.addAll(page);
            before = page.isEmpty() ? 0 : page.get(page.size() - 1).id();
        } while (!page.isEmpty());
        return all;
    }

    private Finding now(Finding finding) {
        return office.as("city.auditor", () -> book.finding(finding.id()));
    }

    private static Seen seen(Finding finding) {
        return new Seen(finding.id(), finding.version());
    }

    private String caseRow(long id) {
        return jdbc.queryForMap("select * from case_file where id = " + id).toString();
    }

    private FindingRule rule(String code) {
        return office.as("city.audit-admin", rules::all).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void put(FindingRule rule) {
        as("city.audit-admin", () -> rules.put(rule));
    }

    private static FindingRule with(FindingRule rule, int threshold) {
        return new FindingRule(
                rule.code(),
                rule.nameZh(),
                rule.nameEn(),
                rule.law(),
                rule.measure(),
                threshold,
                rule.windowDays(),
                rule.hoursFrom(),
                rule.hoursTo(),
                rule.validFrom(),
                rule.validTo(),
                rule.inForce(),
                rule.version());
    }

    private void on(Runnable act) {
        office.on(DAY.plusDays(5), act);
    }

    private void as(String officer, Runnable act) {
        office.as(officer, () -> {
            act.run();
            return null;
        });
    }

    @OnH2
    static class OnH2Test extends FindingsTest {}

    @OnMariaDb
    static class OnMariaDbTest extends FindingsTest {}
}
