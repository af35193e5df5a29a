package org.countypowers.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countypowers.assignment.CaseTask;
import org.countypowers.assignment.CaseTasks;
import org.countypowers.assignment.Tab;
import org.countypowers.assignment.WorkItems;
import org.countypowers.assignment.WorkQuery;
import org.countypowers.assignment.WorkQueue;
import org.countypowers.assignment.WorkRow;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.PairDesk.Added;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.ImplementingBodies;
import org.countypowers.delegation.ImplementingBody;
import org.countypowers.delegation.PowerRegistrar;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.HandoverOffice;
import org.countypowers.handover.HandoverSweep;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.organisation.OrganisationDesk;
import org.countypowers.organisation.Role;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Ready;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 相对集中行政许可权 (行政许可法 25): powers that a county's 行政审批局 receives instead of the department. */
abstract class BureauOfBatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate EFFECTIVE = DAY.plusDays(60);
    private static final String COUNTY = DemoOffice.LINSHUI;
    private static final String WATER = "018";
    private static final String MATTER = "XK-075";
    private static final String OTHER = "XK-074";

    @Autowired
    Office office;

    @Autowired
    Ready ready;

    @Autowired
    OrganisationDesk organisation;

    @Autowired
    OfficerSetup officers;

    @Autowired
    Bodies bodies;

    @Autowired
    BatchDesk desk;

    @Autowired
    PairDesk pairs;

    @Autowired
    BatchJudging judging;

    @Autowired
    Batches batches;

    @Autowired
    ReceiverRules rules;

    @Autowired
    BatchBodies concerned;

    @Autowired
    Matters matters;

    @Autowired
    CaseTasks tasks;

    @Autowired
    WorkItems work;

    @Autowired
    WorkQueue queue;

    @Autowired
    HandoverOffice handover;

    @Autowired
    HandoverSweep sweep;

    @Autowired
    ImplementingBodies implementing;

    @Autowired
    PowerRegistrar registrar;

    @Autowired
    Routes routes;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Sql sql;

    private String bureau;
    private String department;
    private long batch;

    @BeforeEach
    void open() {
        office.open();
        bureau = office.as("city.system", () -> organisation.setUpApprovalBureau(COUNTY))
                .id();
        department = bodies.holding(COUNTY, WATER).orElseThrow().id();
        office.on(DAY, () -> {
            ready.matter(MATTER, DAY);
            ready.matter(OTHER, DAY);
            ready.capacity(MATTER, COUNTY, CapacityAdvice.DIRECT_TRANSFER, "88", DAY);
            batch = create("province.reform");
        });
    }

    @AfterEach
    void free() {
        sql.update("update delegation_pair set open_key = null where batch_id = ?", batch);
        sql.update("update delegation_batch set city_due_on = null, state = 'CLOSED' where id = ?", batch);
        sql.update("update handover_power set open_key = null where open_key like ?", "%:" + COUNTY);
        sql.update("delete from implementing_body where matter_id in (?, ?)", MATTER, OTHER);
        sql.update(
                "delete from power_entry_version where power_id in (select id from power_entry where matter_id = ?)",
                MATTER);
        sql.update("delete from power_entry where matter_id = ? and previous_valid_to > date '1000-01-01'", MATTER);
        sql.update("delete from power_entry where matter_id = ? and form is not null", MATTER);
        sql.update("delete from officer_post where post_id like ?", bureau + "-%");
    }

    @Test
    void a_power_that_the_bureau_received_is_its_own_and_the_department_supervises() {
        staff();
        assertThat(add(MATTER, COUNTY, Receiver.APPROVAL_BUREAU).refusals()).isEmpty();
        assertThat(pair(MATTER).receivingBody()).isEqualTo(bureau);
        promulgate();
        long id = handOver();

        assertThat(receivedBy(id)).isEqualTo(bureau);
        ImplementingBody named = implementing.of(MATTER, COUNTY, EFFECTIVE).orElseThrow();
        assertThat(named.decidingBody()).isEqualTo(bureau);
        assertThat(named.supervisingBody()).isEqualTo(department);
        assertThat(PairState.valueOf(pair(MATTER).state())).isEqualTo(PairState.EFFECTIVE);
        Route route = routes.find(MATTER, COUNTY, null, EFFECTIVE);
        assertThat(route.receivingBody()).isEqualTo(bureau);
        assertThat(route.decidingBody()).isEqualTo(bureau);
        assertThat(route.nameBody()).isEqualTo(bureau);
        assertThat(route.supervisingBody()).isEqualTo(department);
        office.on(EFFECTIVE, () -> {
            long file = office.register("linshui.window", MATTER, COUNTY);
            assertThat(office.tasks("linshui.handler", file))
                    .extracting(CaseTask::unitName)
                    .containsExactly("邻水县行政审批局");
        });
    }

    @Test
    void who_gave_an_opinion_and_signed_finds_both_among_what_is_done() {
        staff();
        add(MATTER, COUNTY, Receiver.APPROVAL_BUREAU);
        promulgate();
        long id = handOver();
        office.on(EFFECTIVE, () -> {
            List<WorkRow> done = office.as(
                            "city.approver", () -> queue.page(new WorkQuery(Tab.DONE, null, null, null, false, null)))
                    .rows();
            assertThat(done)
                    .filteredOn(
                            row -> List.of("handover-" + id, "batch-" + batch).contains(row.subject()))
                    .extracting(WorkRow::subject, WorkRow::step, WorkRow::status)
                    .containsExactly(
                            tuple("handover-" + id, "Task_SignGiving", "HANDOVER_EFFECTIVE"),
                            tuple("handover-" + id, "Task_PrepareGiving", "HANDOVER_EFFECTIVE"),
                            tuple("batch-" + batch, "Task_GiveCityOpinion", "PROMULGATED"));
            assertThat(office.as("city.approver", queue::counts).get(Tab.DONE)).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void a_county_without_a_bureau_is_named() {
        office.on(DAY, () -> {
            Added added = add(MATTER, DemoOffice.WUSHENG, Receiver.APPROVAL_BUREAU);
            assertThat(added.added()).isZero();
            assertThat(added.refusals())
                    .containsExactly(PairRefusal.of(MATTER, DemoOffice.WUSHENG, "batch.error.noBody", "武胜县行政审批局"));
        });
    }

    @Test
    void what_a_government_decides_what_a_branch_holds_and_what_is_no_licence_stays_where_it_is() {
        office.on(DAY, () -> {
            ready.matter("XK-007", DAY);
            ready.matter("XK-042", DAY);
            assertThat(add("XK-007", COUNTY, Receiver.APPROVAL_BUREAU).refusals())
                    .extracting(PairRefusal::key)
                    .containsExactly("batch.error.bureau.government");
            assertThat(add("XK-042", COUNTY, Receiver.APPROVAL_BUREAU).refusals())
                    .extracting(PairRefusal::key)
                    .containsExactly("batch.error.bureau.branch");
            assertThat(refusals("CF-001", DelegationForm.DIRECT_TRANSFER))
                    .containsExactly("batch.error.bureau.powerType");
            assertThat(refusals(MATTER, DelegationForm.DISPATCHED_ORGAN))
                    .containsExactly("batch.error.bureau.dispatched");
            assertThat(refusals(MATTER, DelegationForm.ENTRUST)).isEmpty();
        });
    }

    @Test
    void a_department_acts_for_no_bureau_above_and_reports_to_the_province_only_what_the_province_decides() {
        office.on(DAY, () -> {
            ready.matter("XK-037", DAY);
            assertThat(refused(MATTER, DelegationForm.DISPATCHED_ORGAN)).containsExactly("batch.error.form.dispatched");
            assertThat(refused(MATTER, DelegationForm.DIRECT_REPORT)).containsExactly("batch.error.form.directReport");
            assertThat(refused("XK-037", DelegationForm.DIRECT_REPORT)).doesNotContain("batch.error.form.directReport");
        });
    }

    private List<String> refused(String matter, DelegationForm form) {
        return office
                .as(
                        "province.reform",
                        () -> pairs.add(
                                batch, new AddPairs(List.of(matter), List.of(COUNTY), form, "", Receiver.DEPARTMENT)))
                .refusals()
                .stream()
                .map(PairRefusal::key)
                .toList();
    }

    @Test
    void a_city_does_not_concentrate_licences_in_a_bureau() {
        office.on(DAY, () -> {
            long own = create("city.reform");
            assertThat(office.as(
                                    "city.reform",
                                    () -> pairs.add(
                                            own,
                                            new AddPairs(
                                                    List.of(MATTER),
                                                    List.of(COUNTY),
                                                    DelegationForm.DIRECT_TRANSFER,
                                                    "",
                                                    Receiver.APPROVAL_BUREAU)))
                            .refusals())
                    .extracting(PairRefusal::key)
                    .containsExactly("batch.error.bureau.province");
        });
    }

    @Test
    void who_implements_a_matter_today_gives_it() {
        String citys = office.as("city.system", () -> organisation.setUpApprovalBureau(DemoOffice.CITY))
                .id();
        String water = bodies.holding(DemoOffice.CITY, WATER).orElseThrow().id();
        transaction.executeWithoutResult(status -> registrar.implementBy(new ImplementingBody(
                OTHER, DemoOffice.CITY, DAY, OfficerSetup.OPEN, citys, citys, water, "川府函〔2026〕1号")));
        office.on(DAY, () -> {
            add(MATTER, COUNTY, Receiver.DEPARTMENT);
            add(OTHER, COUNTY, Receiver.DEPARTMENT);
        });
        assertThat(pair(MATTER).givingBody()).isEqualTo(water);
        assertThat(pair(OTHER).givingBody()).isEqualTo(citys);
        assertThat(pair(OTHER).receivingBody()).isEqualTo(department);
    }

    @Test
    void a_town_receives_by_its_government_whatever_is_chosen_for_counties() {
        office.on(DAY, () -> {
            BatchBodies.Concerned concerned = asked(Receiver.APPROVAL_BUREAU);
            assertThat(concerned.receivingBody())
                    .isEqualTo(bodies.governmentOf(DemoOffice.TOWN_EAST)
                            .orElseThrow()
                            .id());
        });
    }

    private BatchBodies.Concerned asked(Receiver receiver) {
        return concerned
                .asked(List.of(MATTER), receiver, DAY)
                .of(matters.matter(MATTER), bodies.division(DemoOffice.TOWN_EAST));
    }

    private List<String> refusals(String matter, DelegationForm form) {
        PairRow row = new PairRow(
                null,
                batch,
                matter,
                COUNTY,
                "",
                "",
                "",
                "",
                bureau,
                false,
                0,
                null,
                form.name(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
        return rules
                .refusals(
                        List.of(row),
                        office.as("province.reform", () -> batches.view(batch)).batch())
                .stream()
                .map(PairRefusal::key)
                .toList();
    }

    /** The county's people work in the bureau as well. */
    private void staff() {
        Map<String, Role> posts = Map.of(
                "window", Role.COUNTER_CLERK,
                "handler", Role.CASE_HANDLER,
                "reviewer", Role.REVIEWER,
                "approver", Role.FINAL_APPROVER);
        posts.forEach((who, role) -> {
            office.as("city.system", () -> {
                organisation.addPost(bureau, who, role);
                return null;
            });
            String post = jdbc.queryForObject(
                    "select max(id) from post where body_id = ? and role = ?", String.class, bureau, role.name());
            String officer =
                    jdbc.queryForObject("select id from officer where username = ?", String.class, "linshui." + who);
            transaction.executeWithoutResult(status -> officers.give(officer, post, DAY));
        });
    }

    private void promulgate() {
        office.on(DAY, () -> {
            office.as("province.reform", () -> {
                desk.start(batch);
                return null;
            });
            judge("linshui.reform", Stage.DEMAND, Map.of("opinion", "需要。"));
        });
        office.on(DAY.plusDays(1), () -> judge("city.approver", Stage.CITY_OPINION, Map.of("opinion", "无异议。")));
        office.on(DAY.plusDays(2), () -> judge("province.approver", Stage.EVALUATION, Map.of("opinion", "同意。")));
        office.on(DAY.plusDays(3), () -> judge("province.legality", Stage.LEGALITY, Map.of("opinion", "合法。")));
        office.on(DAY.plusDays(4), () -> complete("province.reform", Map.of("opinion", "提请审议。")));
        office.on(DAY.plusDays(5), () -> {
            judge(
                    "province.government",
                    Stage.DELIBERATION,
                    Map.of(
                            "heldOn", DAY.plusDays(5).toString(),
                            "minutesNo", "第9次",
                            "attendees", "全体",
                            "headSpokeLast", true,
                            "opinion", "通过。"));
            complete(
                    "province.reform",
                    new HashMap<>(Map.of(
                            "instrumentNo",
                            "川府函〔2026〕" + batch + "号",
                            "instrumentType",
                            "省政府批复",
                            "publishedOn",
                            DAY.plusDays(5).toString(),
                            "url",
                            "https://example.invalid/1",
                            "effectiveOn",
                            EFFECTIVE.toString(),
                            "renewals",
                            "RECEIVING_BODY")));
        });
    }

    /** Both sides prepare, all three sign, and the day comes. */
    private long handOver() {
        long[] id = new long[1];
        office.on(DAY.plusDays(6), () -> {
            sweep.run();
            id[0] = jdbc.queryForObject(
                    "select max(handover_id) from handover_power where matter_id = ? and division_code = ?",
                    Long.class,
                    MATTER,
                    COUNTY);
            handover.tickAll("city.approver", id[0], HandoverSide.GIVING);
            handover.tickAll("linshui.approver", id[0], HandoverSide.RECEIVING);
            handover.complete("city.approver", id[0], "Task_PrepareGiving", "prepared");
            handover.complete("linshui.approver", id[0], "Task_PrepareReceiving", "prepared");
            handover.complete("city.approver", id[0], "Task_SignGiving", "signed");
            handover.complete("linshui.approver", id[0], "Task_SignReceiving", "signed");
            handover.complete("province.reform", id[0], "Task_SignSupervising", "signed");
        });
        office.on(EFFECTIVE, sweep::run);
        return id[0];
    }

    private String receivedBy(long id) {
        return jdbc.queryForObject("select receiving_body from power_handover where id = ?", String.class, id);
    }

    private long create(String officer) {
        return office.as(
                officer,
                () -> desk.create(
                        new NewBatch(UUID.randomUUID().toString(), "水利事项赋权", "县级需要。", false, false, false, null)));
    }

    private Added add(String matter, String county, Receiver receiver) {
        Added[] added = new Added[1];
        office.on(
                DAY,
                () -> added[0] = office.as(
                        "province.reform",
                        () -> pairs.add(
                                batch,
                                new AddPairs(
                                        List.of(matter),
                                        List.of(county),
                                        DelegationForm.DIRECT_TRANSFER,
                                        "",
                                        receiver))));
        return added[0];
    }

    private PairRow pair(String matter) {
        return office.as("province.reform", () -> batches.pair(batch, matter, COUNTY))
                .row();
    }

    private void judge(String officer, Stage stage, Map<String, Object> answers) {
        office.as(officer, () -> judging.agreeToAll(batch, stage, ""));
        complete(officer, answers);
    }

    private void complete(String officer, Map<String, Object> answers) {
        CaseTask task = office.as(officer, () -> tasks.of("batch-" + batch)).stream()
                .filter(each -> each.claimable() || each.mine())
                .findFirst()
                .orElseThrow();
        if (!task.mine()) {
            office.as(officer, () -> {
                work.claim(task.taskId());
                return null;
            });
        }
        office.complete(
                officer,
                task.taskId(),
                office.as(officer, () -> batches.view(batch)).seen(),
                answers);
    }

    @OnH2
    static class OnH2Test extends BureauOfBatchTest {}

    @OnMariaDb
    static class OnMariaDbTest extends BureauOfBatchTest {}
}
