package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.batch.DemandVolumes.Volume;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.catalog.Matters;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.stereotype.Component;

/** What bodies say about pairs, as papers; papers/README.md names the fields of each. */
@Component
class BatchPapers {
    private static final String NO_RECORD = "—";

    private final Papers papers;
    private final Matters matters;
    private final Bodies bodies;
    private final DemandVolumes volumes;
    private final Clock clock;

    BatchPapers(Papers papers, Matters matters, Bodies bodies, DemandVolumes volumes, Clock clock) {
        this.papers = papers;
        this.matters = matters;
        this.bodies = bodies;
        this.volumes = volumes;
        this.clock = clock;
    }

    static DocumentOwner owner(BatchRow batch) {
        return new DocumentOwner(
                "BATCH", Long.toString(batch.id()), BatchEvents.stream(batch.number()), "delegation.batch.attach");
    }

    /**
     * What a body has just said about the pairs before it. Cities answer by their own letters.
     *
     * @param officer name of who said it
     */
    void said(
            BatchRow batch,
            Stage stage,
            String body,
            String officer,
            List<PairRow> pairs,
            Map<String, Object> answers) {
        if (pairs.isEmpty()) {
            return;
        }
        switch (stage) {
            case DEMAND -> demand(batch, body, pairs, answers);
            case EVALUATION -> opinion(
                    PaperKind.EVALUATION_OPINION, batch, body, officer, pairs, answers, this::evaluated);
            case LEGALITY -> opinion(
                    PaperKind.LEGALITY_OPINION, batch, batch.officeBody(), officer, pairs, answers, this::reviewed);
            default -> {}
        }
    }

    private void demand(BatchRow batch, String body, List<PairRow> pairs, Map<String, Object> answers) {
        Map<String, Volume> counted = volumes.of(pairs);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PairRow pair : pairs) {
            if (!pair.verdict().equals(Verdict.AGREE.name())) {
                continue;
            }
            Map<String, Object> row = matter(pair);
            row.put("no", String.valueOf(rows.size() + 1));
            row.put("form", pair.form());
            Volume volume = counted.get(pair.pair());
            row.put("volume", applications(volume));
            row.put("expected", volume.expected() == null ? NO_RECORD : volume.expected());
            row.put("criteria", "MET");
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            issue(
                    PaperKind.DEMAND_FORM,
                    batch,
                    body,
                    Map.of(
                            "county",
                                    bodies.division(bodies.body(body).divisionCode())
                                            .name(),
                            "batch", batch.title(),
                            "reason", text(answers, "opinion"),
                            "rows", rows));
        }
    }

    /** What the platform has no record of, such as cases handled before it, is not said to be none. */
    private static String applications(Volume volume) {
        return volume.years().isEmpty()
                ? NO_RECORD
                : volume.years().entrySet().stream()
                        .map(year -> "%d年：%d".formatted(year.getKey(), year.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private interface Row {
        Map<String, Object> of(PairRow pair);
    }

    private void opinion(
            PaperKind kind,
            BatchRow batch,
            String body,
            String officer,
            List<PairRow> pairs,
            Map<String, Object> answers,
            Row row) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("department", bodies.body(body).name());
        fields.put("reviewer", officer);
        fields.put("batch", batch.title());
        fields.put("opinion", text(answers, "opinion"));
        fields.put("risks", answers.get("risks"));
        fields.put("rows", pairs.stream().map(row::of).toList());
        issue(kind, batch, body, fields);
    }

    private Map<String, Object> evaluated(PairRow pair) {
        Map<String, Object> row = judged(pair);
        boolean leaves =
                pair.verdict().equals(Verdict.REFUSE.name()) || pair.verdict().equals(Verdict.DEFER.name());
        row.put("form", leaves ? null : pair.verdictForm().isEmpty() ? pair.form() : pair.verdictForm());
        row.put("scope", pair.verdictScope());
        return row;
    }

    private Map<String, Object> reviewed(PairRow pair) {
        Map<String, Object> row = judged(pair);
        row.put(
                "clause",
                pair.verdictBasis().isEmpty() ? matters.matter(pair.matterId()).legalBasis() : pair.verdictBasis());
        return row;
    }

    private Map<String, Object> judged(PairRow pair) {
        Map<String, Object> row = matter(pair);
        row.put("county", bodies.uniqueName(pair.divisionCode()));
        row.put("outcome", pair.verdict());
        row.put("reason", pair.verdictReason());
        return row;
    }

    /** @return may be added to */
    Map<String, Object> matter(PairRow pair) {
        Map<String, Object> row = new HashMap<>();
        row.put("matter", matters.matter(pair.matterId()).name());
        row.put("code", pair.matterId());
        return row;
    }

    /** With a number that the body counts. */
    void issue(PaperKind kind, BatchRow batch, String bodyId, Map<String, Object> fields) {
        GovernmentBody organ = bodies.body(bodyId);
        Map<String, Object> all = new HashMap<>(fields);
        all.put("organ", organ.name());
        papers.issue(new IssuePaper(owner(batch), kind, organ, batch.number(), LocalDate.now(clock), all));
    }

    private static String text(Map<String, Object> answers, String field) {
        return String.valueOf(answers.getOrDefault(field, ""));
    }
}
