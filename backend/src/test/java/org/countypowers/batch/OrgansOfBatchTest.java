package org.countypowers.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.countypowers.batch.PairDesk.AddPairs;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.demo.DemoOffice;
import org.countypowers.document.Paper;
import org.countypowers.document.PaperKind;
import org.countypowers.handover.HandoverBook;
import org.countypowers.handover.HandoverParty;
import org.countypowers.handover.HandoverQuery;
import org.countypowers.handover.HandoverSummary;
import org.countypowers.organisation.Bodies;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.PaperText;
import org.countypowers.testing.Ready;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the law lets the government decide is given by the government (行政许可法 24), whoever works for it. */
abstract class OrgansOfBatchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String SCHOOL_BUS = "XK-007";
    private static final String SCHOOL = "XK-003";
    private static final String COUNTY = DemoOffice.GUANGAN;

    @Autowired
    Office office;

    @Autowired
    Ready ready;

    @Autowired
    BatchDesk desk;

    @Autowired
    PairDesk pairs;

    @Autowired
    Batches batches;

    @Autowired
    BatchPromulgation promulgation;

    @Autowired
    HandoverBook handovers;

    @Autowired
    Routes routes;

    @Autowired
    Bodies bodies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Sql sql;

    @Autowired
    JdbcTemplate jdbc;

    private long batch;

    @BeforeEach
    void open() {
        office.open();
        office.on(DAY, () -> {
            for (String matter : List.of(SCHOOL_BUS, SCHOOL)) {
                ready.matter(matter, DAY);
                ready.capacity(matter, COUNTY, CapacityAdvice.DIRECT_TRANSFER, "88", DAY);
            }
            batch = office.as(
                    "province.reform",
                    () -> desk.create(
                            new NewBatch(UUID.randomUUID().toString(), "校车赋权", "县级需要。", false, false, false, null)));
        });
    }

    @AfterEach
    void free() {
        sql.update("update delegation_pair set open_key = null where batch_id = ?", batch);
        sql.update("update handover_power set open_key = null where open_key like ?", "%:" + COUNTY);
    }

    @Test
    void the_papers_name_the_government_and_not_the_department_that_examines() {
        promulgate(SCHOOL_BUS, DelegationForm.ENTRUST);

        String entrustment = text(PaperKind.ENTRUSTMENT);
        assertThat(entrustment)
                .contains("委托机关广安市人民政府", "受委托机关广安区人民政府", "由人民政府决定")
                .doesNotContain("广安市教育局");
        for (PaperKind kind : List.of(PaperKind.REPLY, PaperKind.ANNOUNCEMENT)) {
            assertThat(text(kind)).contains("广安市人民政府", "由人民政府决定").doesNotContain("广安市教育局");
        }
    }

    @Test
    void an_entrustment_is_signed_by_who_agreed_for_the_entruster() {
        add(SCHOOL_BUS, DelegationForm.ENTRUST);
        sql.update(
                "insert into pair_verdict (pair_id, stage, verdict, form, scope, basis, reason, body_id, officer_name,"
                        + " given_at) select id, 'CITY_OPINION', 'AGREE', form, '', '', '', city_body, '段海',"
                        + " current_timestamp from delegation_pair where batch_id = ?",
                batch);
        promulgateAll();

        assertThat(text(PaperKind.ENTRUSTMENT)).contains("签署人:段海").containsOnlyOnce("签署人");
    }

    @Test
    void nobody_has_signed_an_entrustment_who_agreed_to_another_form() {
        add(SCHOOL_BUS, DelegationForm.ENTRUST);
        sql.update(
                "insert into pair_verdict (pair_id, stage, verdict, form, scope, basis, reason, body_id, officer_name,"
                        + " given_at) select id, 'CITY_OPINION', 'AGREE', 'DIRECT_TRANSFER', '', '', '', city_body, '段海',"
                        + " current_timestamp from delegation_pair where batch_id = ?",
                batch);
        promulgateAll();

        assertThat(text(PaperKind.ENTRUSTMENT)).doesNotContain("段海", "签署人");
    }

    @Test
    void the_papers_speak_of_entrusting_and_of_renewals_as_the_forms_have_it() {
        add(SCHOOL, DelegationForm.DIRECT_TRANSFER);
        promulgate(SCHOOL_BUS, DelegationForm.FRONT_DESK);

        assertThat(text(PaperKind.REPLY))
                .contains("关于扩权强县赋权事项(校车赋权)的批复", "现就赋权事项批复如下", "仍由原机关决定的,由原机关办理。")
                .doesNotContain("实行委托");
        assertThat(text(PaperKind.ANNOUNCEMENT))
                .contains("根据《关于扩权强县赋权事项(校车赋权)的批复》")
                .doesNotContain("实行委托");
    }

    @Test
    void what_the_government_decides_is_handed_over_apart_and_the_department_works_for_it() {
        add(SCHOOL, DelegationForm.DIRECT_TRANSFER);
        promulgate(SCHOOL_BUS, DelegationForm.DIRECT_TRANSFER);

        HandoverSummary bus = handOver(SCHOOL_BUS);
        assertThat(bus.giving()).isEqualTo(new HandoverParty("广安市人民政府", "广安市教育局"));
        assertThat(bus.receiving()).isEqualTo(new HandoverParty("广安区人民政府", "广安区教育和体育局"));
        Route route = routes.find(SCHOOL_BUS, COUNTY, null, DAY);
        assertThat(route.nameBody())
                .isEqualTo(bodies.governmentOf(DemoOffice.CITY).orElseThrow().id());
        assertThat(handOver(SCHOOL).giving()).isEqualTo(new HandoverParty("广安市教育局", "广安市教育局"));
        assertThat(bus.matterIds()).containsExactly(SCHOOL_BUS);
        assertThat(handOver(SCHOOL).matterIds()).containsExactly(SCHOOL);
    }

    @Test
    void the_citys_opinion_on_it_is_asked_of_the_government_and_on_others_of_the_department() {
        add(SCHOOL, DelegationForm.DIRECT_TRANSFER);
        add(SCHOOL_BUS, DelegationForm.DIRECT_TRANSFER);

        assertThat(asked(SCHOOL_BUS)).isEqualTo("广安市人民政府");
        assertThat(asked(SCHOOL)).isEqualTo("广安市教育局");
    }

    @Test
    void the_matrix_shows_the_government_that_it_waits_for_it_and_the_department_only_its_own() {
        add(SCHOOL, DelegationForm.DIRECT_TRANSFER);
        add(SCHOOL_BUS, DelegationForm.DIRECT_TRANSFER);
        sql.update("update delegation_batch set state = 'UNDER_WAY' where id = ?", batch);
        sql.update("update delegation_pair set state = 'ASSESSED' where batch_id = ?", batch);

        assertThat(waiting("city.government")).containsExactly(SCHOOL_BUS);
        assertThat(waiting("city.approver")).containsExactly(SCHOOL);
        assertThat(waiting("province.reform")).isEmpty();
    }

    private List<String> waiting(String officer) {
        return office.as(officer, () -> batches.cells(batch)).stream()
                .filter(PairStore.Cell::waiting)
                .map(PairStore.Cell::matterId)
                .toList();
    }

    private String asked(String matter) {
        return bodies.body(jdbc.queryForObject(
                        "select city_body from delegation_pair where batch_id = ? and matter_id = ?",
                        String.class,
                        batch,
                        matter))
                .name();
    }

    private void add(String matter, DelegationForm form) {
        office.on(DAY, () -> assertThat(office.as(
                                "province.reform",
                                () -> pairs.add(
                                        batch,
                                        new AddPairs(
                                                List.of(matter),
                                                List.of(COUNTY),
                                                form,
                                                form == DelegationForm.ENTRUST ? "《某条例》第二条" : "",
                                                Receiver.DEPARTMENT)))
                        .refusals())
                .isEmpty());
    }

    /** As the meeting left it; its way there has tests of its own. */
    private void promulgate(String matter, DelegationForm form) {
        add(matter, form);
        promulgateAll();
    }

    private void promulgateAll() {
        sql.update("update delegation_pair set state = 'APPROVED' where batch_id = ? and state = 'DRAFT'", batch);
        office.on(
                DAY,
                () -> office.as(
                        "province.reform",
                        () -> transaction.execute(status -> {
                            promulgation.promulgate(
                                    batch,
                                    Map.of(
                                            "instrumentNo",
                                            "川府函〔2026〕70" + batch + "号",
                                            "instrumentType",
                                            "省政府批复",
                                            "publishedOn",
                                            DAY.toString(),
                                            "url",
                                            "",
                                            "effectiveOn",
                                            DAY.plusDays(40).toString(),
                                            "renewals",
                                            "RECEIVING_BODY"));
                            promulgation.handOver(batch);
                            return null;
                        })));
    }

    private HandoverSummary handOver(String matter) {
        return office
                .as("province.reform", () -> handovers.page(new HandoverQuery(null, null, COUNTY), Long.MAX_VALUE, 100))
                .stream()
                .filter(row -> row.matterIds().contains(matter))
                .findFirst()
                .orElseThrow();
    }

    private String text(PaperKind kind) {
        return office.as("province.reform", () -> {
            Paper paper = batches.view(batch).papers().stream()
                    .filter(each -> each.kind() == kind)
                    .findFirst()
                    .orElseThrow();
            return PaperText.byCell(batches.open(batch, paper.id()));
        });
    }

    @OnH2
    static class OnH2Test extends OrgansOfBatchTest {}

    @OnMariaDb
    static class OnMariaDbTest extends OrgansOfBatchTest {}
}
