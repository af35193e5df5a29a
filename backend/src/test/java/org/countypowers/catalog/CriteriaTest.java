package org.countypowers.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.Judgement.Standing;
import org.countypowers.document.Attachment;
import org.countypowers.document.DocumentRefused;
import org.countypowers.organisation.OfficerSetup;
import org.countypowers.organisation.OrganisationSetup;
import org.countypowers.organisation.Role;
import org.countypowers.testing.Office;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class CriteriaTest {
    private static final String WATER = "XK-069";
    private static final String OF_AN_ABSENT_DEPARTMENT = "QT-002";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    CriteriaDesk desk;

    @Autowired
    Criteria criteria;

    @Autowired
    Office office;

    @Autowired
    OfficerSetup officers;

    @Autowired
    OrganisationSetup organisation;

    @Autowired
    Sql sql;

    @BeforeTransaction
    void open() {
        office.open();
    }

    @Test
    void a_matter_with_all_five_criteria_met_may_enter_a_batch() {
        meetAll(WATER);

        assertThat(criteria.bars(WATER, TODAY)).isEmpty();
    }

    @Test
    void every_unfilled_criterion_is_a_reason_of_its_own() {
        on(TODAY, () -> judge("province.approver", WATER, Criterion.CAPACITY, 0, false, List.of()));

        assertThat(criteria.bars(WATER, TODAY))
                .extracting(Bar::key)
                .containsExactly(
                        "catalog.bar.missing.GRASSROOTS_FACING",
                        "catalog.bar.missing.CASE_VOLUME",
                        "catalog.bar.missing.CONVENIENCE",
                        "catalog.bar.notMet.CAPACITY",
                        "catalog.bar.missing.SUPERVISION");
    }

    @Test
    void a_repealed_basis_bars_from_its_day() {
        meetAll(WATER);
        sql.update("update legal_basis set repealed_on = ? where matter_id = ?", TODAY.plusDays(1), WATER);

        assertThat(criteria.bars(WATER, TODAY)).isEmpty();
        assertThat(criteria.bars(WATER, TODAY.plusDays(1)))
                .extracting(Bar::key)
                .containsExactly("catalog.bar.repealed");
    }

    @Test
    void what_the_law_keeps_is_barred_whatever_was_judged() {
        assertThat(criteria.bars("XK-012", TODAY)).extracting(Bar::key).contains("catalog.bar.notDelegable");
    }

    @Test
    void a_met_criterion_rests_on_reasons_and_evidence() {
        assertThatThrownBy(() -> judge("province.approver", WATER, Criterion.CASE_VOLUME, 0, true, List.of()))
                .isInstanceOf(CatalogRefused.class)
                .hasMessage("catalog.criteria.evidence");
        assertThatThrownBy(() -> office.as("province.approver", () -> {
                    desk.judge(new JudgeCriterion(WATER, Criterion.CASE_VOLUME, 0, false, "  ", List.of()));
                    return null;
                }))
                .hasMessage("catalog.criteria.reasoning");
    }

    @Test
    void evidence_is_a_file_of_the_same_criterion_and_of_a_kind_that_is_known() {
        long other = evidence("province.approver", WATER, Criterion.CAPACITY);

        assertThatThrownBy(() -> judge("province.approver", WATER, Criterion.CASE_VOLUME, 0, true, List.of(other)))
                .hasMessage("catalog.criteria.foreignFile");
        assertThatThrownBy(() -> office.as("province.approver", () -> {
                    desk.addEvidence(WATER, Criterion.CAPACITY, "三年办件量.exe", stream("MZ"));
                    return null;
                }))
                .isInstanceOf(DocumentRefused.class);
    }

    @Test
    void a_new_judgement_keeps_those_before_and_the_last_one_counts_from_its_day() {
        meetAll(WATER);
        on(TODAY.plusDays(9), () -> judge("province.approver", WATER, Criterion.CAPACITY, 1, false, List.of()));

        CriterionState capacity = criteria.of(WATER).get(Criterion.CAPACITY.ordinal());
        assertThat(capacity.judgements()).extracting(Judgement::version).containsExactly(2, 1);
        assertThat(capacity.judgements().get(1).evidence())
                .extracting(Attachment::fileName)
                .containsExactly("证明材料.pdf");
        assertThat(capacity.decided().orElseThrow().met()).isFalse();
        assertThat(criteria.bars(WATER, TODAY.plusDays(8))).isEmpty();
        assertThat(criteria.bars(WATER, TODAY.plusDays(9)))
                .extracting(Bar::key)
                .containsExactly("catalog.bar.notMet.CAPACITY");
    }

    @Test
    void who_saw_an_older_version_is_told_who_judged_meanwhile() {
        judge("province.approver", WATER, Criterion.CAPACITY, 0, false, List.of());

        assertThatThrownBy(() -> judge("province.approver", WATER, Criterion.CAPACITY, 0, false, List.of()))
                .hasMessage("catalog.criteria.stale")
                .satisfies(refused -> assertThat(((CatalogRefused) refused).arguments())
                        .first()
                        .isEqualTo("程远"));
    }

    @Test
    void the_reform_office_proposes_and_a_proposal_lifts_no_bar() {
        String government = organisation.setUpGovernment("510000").id();
        officers.give(
                officers.create("province.reform2", "省审改办", "Demo-2026-office", false),
                organisation.addPost(government, "审改办", Role.REFORM_OFFICE),
                LocalDate.of(2020, 1, 1));
        judge(
                "province.reform2",
                WATER,
                Criterion.CAPACITY,
                0,
                true,
                List.of(evidence("province.reform2", WATER, Criterion.CAPACITY)));

        CriterionState capacity = criteria.of(WATER).get(Criterion.CAPACITY.ordinal());
        assertThat(capacity.decided()).isEmpty();
        assertThat(capacity.proposed())
                .hasValueSatisfying(proposal -> assertThat(proposal.standing()).isEqualTo(Standing.PROPOSED));
        assertThat(criteria.bars(WATER, LocalDate.of(2999, 1, 1)))
                .extracting(Bar::key)
                .contains("catalog.bar.missing.CAPACITY");
        assertThat(office.as("province.reform2", () -> desk.standing(OF_AN_ABSENT_DEPARTMENT)))
                .contains(Standing.PROPOSED);
    }

    @Test
    void only_the_provincial_department_of_the_matter_decides() {
        assertThat(office.as("province.approver", () -> desk.standing(WATER))).contains(Standing.DECIDED);
        assertThat(office.as("province.approver", () -> desk.standing(OF_AN_ABSENT_DEPARTMENT)))
                .isEmpty();
        assertThat(office.as("city.approver", () -> desk.standing(WATER))).isEmpty();
        assertThatThrownBy(() -> judge("city.approver", WATER, Criterion.CAPACITY, 0, false, List.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> judge("province.handler", WATER, Criterion.CAPACITY, 0, false, List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void meetAll(String matter) {
        on(TODAY, () -> {
            for (Criterion criterion : Criterion.values()) {
                judge(
                        "province.approver",
                        matter,
                        criterion,
                        0,
                        true,
                        List.of(evidence("province.approver", matter, criterion)));
            }
        });
    }

    private void judge(String officer, String matter, Criterion criterion, int seen, boolean met, List<Long> evidence) {
        office.as(officer, () -> {
            desk.judge(new JudgeCriterion(matter, criterion, seen, met, "三年办件 1 200 件，八成来自县域。", evidence));
            return null;
        });
    }

    private long evidence(String officer, String matter, Criterion criterion) {
        office.as(officer, () -> {
            desk.addEvidence(matter, criterion, "证明材料.pdf", stream("%PDF-1.7 证明"));
            return null;
        });
        return criteria.of(matter).get(criterion.ordinal()).files().get(0).id();
    }

    private void on(LocalDate day, Runnable act) {
        office.on(day, act);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @OnH2
    static class OnH2Test extends CriteriaTest {}

    @OnMariaDb
    static class OnMariaDbTest extends CriteriaTest {}
}
