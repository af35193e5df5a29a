package org.countypowers.filereview.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.countypowers.filereview.ScoreItem;
import org.countypowers.filereview.Sheet;
import org.countypowers.filereview.Verdict;
import org.junit.jupiter.api.Test;

class ScoreRulesTest {
    private final Map<ScoreItem, Integer> points = new EnumMap<>(ScoreItem.class);
    private final Map<ScoreItem, String> reasons = new EnumMap<>(ScoreItem.class);

    ScoreRulesTest() {
        for (ScoreItem item : ScoreItem.values()) {
            points.put(item, item.most());
        }
    }

    @Test
    void the_items_make_a_hundred() {
        assertThat(Arrays.stream(ScoreItem.values()).mapToInt(ScoreItem::most).sum())
                .isEqualTo(100);
        assertThat(ScoreRules.faults(sheet(false))).isEmpty();
        assertThat(verdict(sheet(false))).isEqualTo(Verdict.EXCELLENT);
    }

    @Test
    void points_are_within_their_item_and_each_deduction_has_its_reason() {
        points.put(ScoreItem.BASIS, 21);
        points.put(ScoreItem.PROCEDURE, -1);
        points.put(ScoreItem.ARCHIVE, 9);
        points.remove(ScoreItem.DOCUMENTS);
        assertThat(ScoreRules.faults(sheet(false)))
                .containsOnlyKeys("BASIS", "PROCEDURE", "ARCHIVE.reason", "DOCUMENTS");
        points.put(ScoreItem.BASIS, 20);
        points.put(ScoreItem.PROCEDURE, 25);
        points.put(ScoreItem.DOCUMENTS, 15);
        reasons.put(ScoreItem.ARCHIVE, "缺少目录。");
        assertThat(ScoreRules.faults(sheet(false))).isEmpty();
    }

    @Test
    void eighty_pass_and_nobody_passes_who_was_not_competent() {
        points.put(ScoreItem.BASIS, 0);
        assertThat(verdict(sheet(false))).isEqualTo(Verdict.PASSED);
        points.put(ScoreItem.ARCHIVE, 9);
        assertThat(verdict(sheet(false))).isEqualTo(Verdict.FAILED);
        points.put(ScoreItem.BASIS, 20);
        points.put(ScoreItem.AUTHORITY, 0);
        assertThat(verdict(sheet(false))).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_seriously_unlawful_grant_fails_with_its_clause_and_reason() {
        assertThat(verdict(sheet(true))).isEqualTo(Verdict.FAILED);
        assertThat(ScoreRules.faults(sheet(true))).containsOnlyKeys("clause", "seriousReason");
    }

    private static Verdict verdict(Sheet sheet) {
        return ScoreRules.verdict(sheet, 80, 90);
    }

    private Sheet sheet(boolean serious) {
        return new Sheet(points, reasons, serious, "", "", "");
    }
}
