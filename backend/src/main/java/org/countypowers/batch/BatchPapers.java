package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.PairRow;
import org.countypowers.batch.domain.PairStore.VerdictRow;
import org.countypowers.batch.domain.Verdict;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.handover.PlanHandover.Renewals;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The papers of the procedure; papers/README.md names the fields of each. */
@Component
class BatchPapers {
    private static final List<String> DOCUMENTS = List.of("决定", "通知");
    private static final String TITLE = "关于扩权强县赋权事项（%s）的%s";

    private final Papers papers;
    private final PairStore verdicts;
    private final Matters matters;
    private final Bodies bodies;
    private final DecidingOrgans organs;
    private final Clock clock;
    private final int handoverDays;

    BatchPapers(
            Papers papers,
            PairStore verdicts,
            Matters matters,
            Bodies bodies,
            DecidingOrgans organs,
            Clock clock,
            @Value("${countypowers.batch.handover-days:30}") int handoverDays) {
        this.papers = papers;
        this.verdicts = verdicts;
        this.matters = matters;
        this.bodies = bodies;
        this.organs = organs;
        this.clock = clock;
        this.handoverDays = handoverDays;
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
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PairRow pair : pairs) {
            if (!pair.verdict().equals(Verdict.AGREE.name())) {
                continue;
            }
            Map<String, Object> row = matter(pair);
            row.put("no", String.valueOf(rows.size() + 1));
            row.put("form", pair.form());
            row.put("volume", applications(pair.volume()));
            row.put("expected", applications(pair.volume() / 3));
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
    private static String applications(int recorded) {
        return recorded == 0 ? "—" : String.valueOf(recorded);
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

    /** 批复 and 公告 of what is promulgated, and a 委托书 for what is entrusted to each county by each organ. */
    void promulgated(BatchRow batch, List<PairRow> pairs) {
        String reply = bodies.body(batch.officeBody()).name();
        Map<String, Object> fields = new HashMap<>();
        String document = document(batch.instrumentType());
        String title = TITLE.formatted(batch.title().replace('（', '〔').replace('）', '〕'), document);
        fields.put("title", title);
        fields.put("document", document);
        fields.put("addressees", addressees(pairs));
        fields.put("effective", batch.effectiveOn());
        fields.put("pilotUntil", batch.pilotUntil());
        fields.put("renewals", renewals(batch, pairs));
        fields.put("handoverDays", handoverDays);
        fields.put("entrusts", pairs.stream().anyMatch(pair -> pair.form().equals(DelegationForm.ENTRUST.name())));
        fields.put("rows", byMatter(pairs));
        List<List<PairRow>> entrusted = pairs.stream()
                .filter(pair -> pair.form().equals(DelegationForm.ENTRUST.name()))
                .collect(Collectors.groupingBy(
                        pair -> List.of(giving(pair), receiving(pair)), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
        fields.put("entrustments", entrusted.stream().map(this::entrustment).toList());
        papers.issue(new IssuePaper(
                owner(batch),
                PaperKind.REPLY,
                bodies.body(batch.officeBody()),
                batch.instrumentNo(),
                batch.publishedOn(),
                with(fields, "organ", reply)));
        fields.put("instrument", "《%s》（%s）".formatted(title, batch.instrumentNo()));
        fields.put("published", batch.publishedOn());
        fields.put("url", batch.url());
        issue(PaperKind.ANNOUNCEMENT, batch, batch.officeBody(), fields);
        entrusted.forEach(each -> entrust(batch, each));
    }

    /** 行政许可法 24: who is entrusted with what is made public. */
    private Map<String, Object> entrustment(List<PairRow> entrusted) {
        PairRow first = entrusted.get(0);
        return Map.of(
                "entruster", giving(first).name(),
                "entrusted", receiving(first).name(),
                "matters",
                        entrusted.stream()
                                .map(pair -> matters.matter(pair.matterId()).name())
                                .collect(Collectors.joining("、")),
                "basis", bases(entrusted));
    }

    private static String bases(List<PairRow> entrusted) {
        return entrusted.stream().map(PairRow::entrustBasis).distinct().collect(Collectors.joining("；"));
    }

    /** What the instrument calls itself; a government's order (令) announces a decision. */
    private static String document(String instrumentType) {
        return instrumentType.endsWith("令")
                ? "决定"
                : DOCUMENTS.stream()
                        .filter(instrumentType::endsWith)
                        .findFirst()
                        .orElse("批复");
    }

    /** Where the organ above goes on deciding, it also renews, whoever is named for the others (行政许可法 49, 50). */
    private String renewals(BatchRow batch, List<PairRow> pairs) {
        long above = pairs.stream()
                .filter(pair -> DelegationForm.valueOf(pair.form())
                        .leavesTheDecisionAbove(matters.matter(pair.matterId()).currentLevel()))
                .count();
        if (above == 0 || batch.renewals().equals(Renewals.GIVING_BODY.name())) {
            return batch.renewals();
        }
        return above == pairs.size() ? Renewals.GIVING_BODY.name() : "BY_FORM";
    }

    private void entrust(BatchRow batch, List<PairRow> entrusted) {
        PairRow first = entrusted.get(0);
        Map<String, Object> fields = new HashMap<>();
        GovernmentBody entruster = giving(first);
        fields.put("entruster", entruster.name());
        fields.put("entrusted", receiving(first).name());
        fields.put("entrusterSignatory", agreed(first, entruster.id()));
        fields.put("basis", bases(entrusted));
        fields.put("from", batch.effectiveOn());
        fields.put("to", batch.pilotUntil() == null ? null : batch.pilotUntil().minusDays(1));
        fields.put("published", batch.publishedOn());
        fields.put("url", batch.url());
        fields.put(
                "rows",
                entrusted.stream()
                        .map(pair -> with(decided(pair), "scope", pair.scope().isEmpty() ? "ALL" : pair.scope()))
                        .toList());
        issue(PaperKind.ENTRUSTMENT, batch, entruster.id(), fields);
    }

    /** Who agreed for the organ that it entrusts; null where it agreed to something else or was not asked: it signs by hand. */
    private String agreed(PairRow pair, String organ) {
        return verdicts.verdicts(pair.id()).stream()
                .filter(verdict -> verdict.bodyId().equals(organ))
                .reduce((earlier, last) -> last)
                .filter(last -> last.verdict().equals(Verdict.AGREE.name())
                        || last.verdict().equals(Verdict.OTHER_FORM.name()))
                .filter(last -> last.form().equals(DelegationForm.ENTRUST.name()))
                .map(VerdictRow::officerName)
                .orElse(null);
    }

    private List<Map<String, Object>> byMatter(List<PairRow> pairs) {
        return pairs.stream()
                .collect(Collectors.groupingBy(
                        pair -> List.of(pair.matterId(), pair.form(), giving(pair), pair.scope()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(alike -> {
                    PairRow first = alike.get(0);
                    Map<String, Object> row = decided(first);
                    if (!first.scope().isEmpty()) {
                        row.put("matter", row.get("matter") + "（" + first.scope() + "）");
                    }
                    row.put(
                            "counties",
                            alike.stream()
                                    .map(pair -> bodies.uniqueName(pair.divisionCode()))
                                    .toList());
                    row.put("form", first.form());
                    row.put(
                            "entruster",
                            first.form().equals(DelegationForm.ENTRUST.name())
                                    ? giving(first).name()
                                    : null);
                    return row;
                })
                .toList();
    }

    private String addressees(List<PairRow> pairs) {
        return pairs.stream()
                .map(PairRow::countyOffice)
                .distinct()
                .map(office -> bodies.body(office).name())
                .collect(Collectors.joining("、"));
    }

    private GovernmentBody giving(PairRow pair) {
        return organs.of(pair.matterId(), pair.givingBody());
    }

    private GovernmentBody receiving(PairRow pair) {
        return organs.of(pair.matterId(), pair.receivingBody());
    }

    /** Says so where the government decides and the department examines for it. */
    private Map<String, Object> decided(PairRow pair) {
        return with(matter(pair), "government", !giving(pair).id().equals(pair.givingBody()));
    }

    private Map<String, Object> matter(PairRow pair) {
        Map<String, Object> row = new HashMap<>();
        row.put("matter", matters.matter(pair.matterId()).name());
        row.put("code", pair.matterId());
        return row;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        fields.put(name, value);
        return fields;
    }

    private void issue(PaperKind kind, BatchRow batch, String bodyId, Map<String, Object> fields) {
        GovernmentBody organ = bodies.body(bodyId);
        Map<String, Object> all = new HashMap<>(fields);
        all.put("organ", organ.name());
        papers.issue(new IssuePaper(owner(batch), kind, organ, batch.number(), LocalDate.now(clock), all));
    }

    private static String text(Map<String, Object> answers, String field) {
        return String.valueOf(answers.getOrDefault(field, ""));
    }
}
