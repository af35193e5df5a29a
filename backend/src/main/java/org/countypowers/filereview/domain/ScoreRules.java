package org.countypowers.filereview.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.countypowers.filereview.ScoreItem;
import org.countypowers.filereview.Sheet;
import org.countypowers.filereview.Verdict;
import org.countypowers.forms.PlainText;

/** What a sheet must say, and what it comes to. */
public final class ScoreRules {
    private static final int LONGEST = 500;

    private ScoreRules() {}

    /** By field: an item's name, its name and {@code .reason}, {@code clause}, {@code seriousReason}, {@code advice}. */
    public static Map<String, String> faults(Sheet sheet) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (ScoreItem item : ScoreItem.values()) {
            Integer points = sheet.points().get(item);
            String reason = text(sheet.reasons().get(item));
            boolean deducted = points != null && points >= 0 && points < item.most();
            if (points == null) {
                faults.put(item.name(), "filereview.error.points");
            } else if (points < 0 || points > item.most()) {
                faults.put(item.name(), "filereview.error.pointsRange." + item);
            } else if (deducted && reason.isEmpty()) {
                faults.put(item + ".reason", "filereview.error.reason");
            }
            PlainText.check(faults, item + ".reason", reason, LONGEST, false);
        }
        if (sheet.serious()) {
            PlainText.check(faults, "clause", sheet.clause(), LONGEST, true);
            PlainText.check(faults, "seriousReason", sheet.seriousReason(), LONGEST, true);
        }
        PlainText.check(faults, "advice", sheet.advice(), LONGEST, false);
        return faults;
    }

    public static int total(Map<ScoreItem, Integer> points) {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Who was not competent to decide has failed, whatever else is right; so has a seriously unlawful grant. */
    public static Verdict verdict(Sheet sheet, int pass, int excellent) {
        int total = total(sheet.points());
        if (sheet.serious() || sheet.points().get(ScoreItem.AUTHORITY) == 0 || total < pass) {
            return Verdict.FAILED;
        }
        return total >= excellent ? Verdict.EXCELLENT : Verdict.PASSED;
    }

    public static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
