package org.countypowers.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.countypowers.catalog.Matter.RiskLevel;
import org.countypowers.catalog.MatterQuery.Barred;
import org.countypowers.organisation.Level;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.countypowers.testing.Sql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Transactional
abstract class MatterSearchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Matters matters;

    @Autowired
    Criteria criteria;

    @Autowired
    Sql sql;

    @Test
    void each_filter_narrows_to_what_it_names() {
        same(new MatterQuery("取水", null, null, null, null, null, DAY), matter -> matter.name()
                .contains("取水"));
        same(new MatterQuery("xk-06", null, null, null, null, null, DAY), matter -> matter.id()
                .startsWith("XK-06"));
        same(new MatterQuery("", "011", null, null, null, null, DAY), matter -> matter.departmentCode()
                .equals("011"));
        same(
                new MatterQuery("", null, Level.PROVINCE, null, null, null, DAY),
                matter -> matter.currentLevel() == Level.PROVINCE);
        same(
                new MatterQuery("", null, null, DelegationForm.ENTRUST, null, null, DAY),
                matter -> matter.form() == DelegationForm.ENTRUST);
        same(
                new MatterQuery("", "011", Level.CITY, null, RiskLevel.C, null, DAY),
                matter -> matter.departmentCode().equals("011")
                        && matter.currentLevel() == Level.CITY
                        && matter.risk() == RiskLevel.C);
    }

    @Test
    void a_per_cent_sign_is_a_sign_and_no_pattern() {
        assertThat(matters.count(new MatterQuery("%", null, null, null, null, null, DAY)))
                .isZero();
        assertThat(matters.count(new MatterQuery("X_-0", null, null, null, null, null, DAY)))
                .isZero();
        assertThat(matters.count(new MatterQuery("\\", null, null, null, null, null, DAY)))
                .isZero();
    }

    @Test
    void what_the_list_calls_barred_is_what_the_criteria_bar() {
        for (Criterion criterion : Criterion.values()) {
            judged("XK-069", criterion, 1, true, "DECIDED", "2026-03-01");
            judged(
                    "XK-070",
                    criterion,
                    1,
                    true,
                    criterion == Criterion.CAPACITY ? "PROPOSED" : "DECIDED",
                    "2026-03-01");
            judged("XK-037", criterion, 1, true, "DECIDED", "2026-03-03");
            judged("XK-012", criterion, 1, true, "DECIDED", "2026-03-01");
            judged("XK-076", criterion, 1, true, "DECIDED", "2026-03-01");
        }
        judged("XK-076", Criterion.CAPACITY, 2, false, "DECIDED", "2026-03-02");
        sql.update("update legal_basis set repealed_on = ? where matter_id = 'XK-001'", DAY);

        barred(Barred.NO, List::isEmpty);
        barred(Barred.YES, bars -> !bars.isEmpty());
        barred(Barred.CRITERIA, bars -> has(bars, "catalog.bar.missing.") || has(bars, "catalog.bar.notMet."));
        barred(Barred.REPEALED, bars -> has(bars, "catalog.bar.repealed"));
        barred(Barred.NOT_DELEGABLE, bars -> has(bars, "catalog.bar.notDelegable"));
        assertThat(ids(new MatterQuery("", null, null, null, null, Barred.NO, DAY)))
                .containsExactly("XK-069");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repeat() {
        MatterQuery all = MatterQuery.all(DAY);
        List<String> first =
                matters.search(all, "", 50).stream().map(Matter::id).toList();
        List<String> second =
                matters.search(all, first.get(49), 50).stream().map(Matter::id).toList();

        assertThat(first).hasSize(50).doesNotContainAnyElementsOf(second);
        assertThat(ids(all).subList(0, 100))
                .startsWith(first.toArray(String[]::new))
                .endsWith(second.toArray(String[]::new));
        assertThat(matters.count(all)).isEqualTo(147);
    }

    private void same(MatterQuery query, Predicate<Matter> rule) {
        List<String> expected = matters.search("", "", 200).stream()
                .filter(rule)
                .map(Matter::id)
                .toList();
        assertThat(ids(query)).isNotEmpty().isEqualTo(expected);
        assertThat(matters.count(query)).isEqualTo(expected.size());
    }

    private void barred(Barred barred, Predicate<List<Bar>> rule) {
        List<String> all = ids(MatterQuery.all(DAY));
        Map<String, List<Bar>> bars = criteria.bars(all, DAY);
        assertThat(ids(new MatterQuery("", null, null, null, null, barred, DAY)))
                .as(barred.name())
                .isEqualTo(all.stream().filter(id -> rule.test(bars.get(id))).toList());
    }

    private List<String> ids(MatterQuery query) {
        return matters.search(query, "", 200).stream().map(Matter::id).toList();
    }

    private static boolean has(List<Bar> bars, String key) {
        return bars.stream().anyMatch(bar -> bar.key().startsWith(key));
    }

    private void judged(String matter, Criterion criterion, int version, boolean met, String standing, String day) {
        sql.update(
                "insert into criterion_judgement (matter_id, criterion, version, met, reasoning, standing, officer_id,"
                        + " officer_name, unit_name, judged_at) values (?, ?, ?, ?, '', ?, '', '', '', ?)",
                matter,
                criterion.name(),
                version,
                met,
                standing,
                LocalDate.parse(day).atTime(10, 0));
    }

    @OnH2
    static class OnH2Test extends MatterSearchTest {}

    @OnMariaDb
    static class OnMariaDbTest extends MatterSearchTest {}
}
