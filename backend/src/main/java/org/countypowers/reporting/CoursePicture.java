package org.countypowers.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.reporting.domain.CourseFigures.PairRow;
import org.countypowers.reporting.domain.CourseFigures.StepCount;
import org.countypowers.reporting.domain.ModelGraph;
import org.countypowers.reporting.domain.Spread;

/**
 * A release's diagram with what ran through it. Times are working minutes at the step from the moment the one before it was done.
 *
 * @param steps in the order of the model's first passes, the most frequent first
 * @param flows sequence flows of the model that were taken
 * @param transitions which step followed which
 */
public record CoursePicture(String xml, List<Step> steps, List<Flow> flows, List<Transition> transitions) {
    /** @param waiting open cases that wait there now @param waited, worked, away minutes of all passes together */
    public record Step(
            String id,
            String name,
            long passes,
            int median,
            int p90,
            long waited,
            long worked,
            long away,
            long waiting) {}

    /** @param median, p90 of the step that it leads to, when it was reached so */
    public record Flow(String id, long passes, int median, int p90) {}

    /** @param from '' for the beginning */
    public record Transition(
            String from, String fromName, String to, String toName, long passes, int median, int p90) {}

    private static final class Sum {
        private final Spread spread = new Spread();
        private long waited;
        private long worked;
        private long away;

        private void add(PairRow row) {
            spread.add(row.quarter(), row.passes());
            waited += row.waited();
            worked += row.worked();
            away += row.away();
        }
    }

    private record Pair(String from, String to) {}

    static CoursePicture of(String xml, ModelGraph graph, List<PairRow> rows, List<StepCount> waiting) {
        Map<String, Sum> steps = new LinkedHashMap<>();
        Map<String, Sum> flows = new LinkedHashMap<>();
        Map<Pair, Sum> pairs = new LinkedHashMap<>();
        for (PairRow row : rows) {
            steps.computeIfAbsent(row.step(), id -> new Sum()).add(row);
            pairs.computeIfAbsent(new Pair(row.afterStep(), row.step()), pair -> new Sum())
                    .add(row);
            graph.flows(row.afterStep(), row.step()).forEach(flow -> flows.computeIfAbsent(flow, id -> new Sum())
                    .add(row));
        }
        Map<String, Long> now = new LinkedHashMap<>();
        for (StepCount count : waiting) {
            now.put(count.step(), count.cases());
            steps.computeIfAbsent(count.step(), id -> new Sum());
        }
        List<Step> listed = new ArrayList<>();
        steps.forEach((id, sum) -> listed.add(new Step(
                id,
                graph.name(id),
                sum.spread.count(),
                sum.spread.median(),
                sum.spread.percentile(90),
                sum.waited,
                sum.worked,
                sum.away,
                now.getOrDefault(id, 0L))));
        listed.sort((one, other) -> Long.compare(other.passes(), one.passes()));
        List<Flow> taken = new ArrayList<>();
        flows.forEach((id, sum) ->
                taken.add(new Flow(id, sum.spread.count(), sum.spread.median(), sum.spread.percentile(90))));
        List<Transition> transitions = new ArrayList<>();
        pairs.forEach((pair, sum) -> transitions.add(new Transition(
                pair.from(),
                graph.name(pair.from()),
                pair.to(),
                graph.name(pair.to()),
                sum.spread.count(),
                sum.spread.median(),
                sum.spread.percentile(90))));
        transitions.sort((one, other) -> Long.compare(other.passes(), one.passes()));
        return new CoursePicture(xml, List.copyOf(listed), List.copyOf(taken), List.copyOf(transitions));
    }
}
