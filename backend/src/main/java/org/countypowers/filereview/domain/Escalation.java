package org.countypowers.filereview.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.countypowers.filereview.Quarter;
import org.countypowers.filereview.Stage;

/** What confirmed results of a body under one giving body call for; a function of them alone. */
public final class Escalation {
    private Escalation() {}

    public record Result(long reviewId, Quarter quarter, boolean failed, boolean serious) {}

    /** @param cites the reviews that caused it, the first first; empty where nothing is called for */
    public record Step(Stage stage, List<Long> cites) {}

    /**
     * After the newest of these results. Quarters in which nothing was closed, or that are not confirmed, neither count nor
     * break a row: only a passed one does.
     *
     * @param suspendAfter failed quarters in a row that call for a suspension
     * @param talkAfter failed quarters in a row that call for a talk
     */
    public static Step after(List<Result> results, int talkAfter, int suspendAfter) {
        List<Result> newestFirst = results.stream()
                .sorted(Comparator.comparing(Result::quarter).reversed())
                .toList();
        if (newestFirst.isEmpty() || !newestFirst.get(0).failed()) {
            return new Step(Stage.NONE, List.of());
        }
        List<Long> row = new ArrayList<>();
        for (Result result : newestFirst) {
            if (!result.failed()) {
                break;
            }
            row.add(0, result.reviewId());
        }
        Result newest = newestFirst.get(0);
        if (row.size() >= suspendAfter) {
            return new Step(Stage.SUSPEND, List.copyOf(row));
        }
        if (newest.serious()) {
            return new Step(Stage.SUSPEND, List.of(newest.reviewId()));
        }
        return new Step(row.size() >= talkAfter ? Stage.TALK : Stage.RECTIFY, List.copyOf(row));
    }
}
