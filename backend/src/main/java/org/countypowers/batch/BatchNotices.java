package org.countypowers.batch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.handover.PlanHandover.Renewals;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a batch makes public: its draft for comment, the decision with its announcement, and what is entrusted to whom. */
@Component
class BatchNotices {
    private static final List<String> DOCUMENTS = List.of("决定", "通知");
    private static final String TITLE = "关于扩权强县赋权事项（%s）的%s";

    private final BatchPapers issued;
    private final Papers papers;
    private final PairStore verdicts;
    private final Matters matters;
    private final Bodies bodies;
    private final DecidingOrgans organs;
    private final int handoverDays;

    BatchNotices(
            BatchPapers issued,
            Papers papers,
            PairStore verdicts,
            Matters matters,
            Bodies bodies,
            DecidingOrgans organs,
            @Value("${countypowers.batch.handover-days:30}") int handoverDays) {
        this.issued = issued;
        this.papers = papers;
        this.verdicts = verdicts;
        this.matters = matters;
        this.bodies = bodies;
        this.organs = organs;
        this.handoverDays = handoverDays;
    }

    /**
     * 征求意见公告 (重大行政决策程序暂行条例 15): the draft, what it is for, until when and how anybody may comment.
     *
     * @param answers of the step that begins the comment
     */
    void comment(BatchRow batch, LocalDate from, LocalDate until, Map<String, Object> answers, List<PairRow> pairs) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("batch", batch.title());
        fields.put("from", from);
        fields.put("until", until);
        fields.put("days", ChronoUnit.DAYS.between(from, until) + 1);
        fields.put("channel", answers.get("channel"));
        fields.put("contact", answers.get("contact"));
        fields.put("explanation", answers.get("opinion"));
        fields.put("shortened", answers.get("shortReason"));
        fields.put("pilotUntil", batch.pilotUntil());
        fields.put("rows", byMatter(pairs));
        issued.issue(PaperKind.COMMENT_NOTICE, batch, batch.officeBody(), fields);
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
                BatchPapers.owner(batch),
                PaperKind.REPLY,
                bodies.body(batch.officeBody()),
                batch.instrumentNo(),
                batch.publishedOn(),
                with(fields, "organ", reply)));
        fields.put("instrument", "《%s》（%s）".formatted(title, batch.instrumentNo()));
        fields.put("published", batch.publishedOn());
        fields.put("url", batch.url());
        issued.issue(PaperKind.ANNOUNCEMENT, batch, batch.officeBody(), fields);
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
        issued.issue(PaperKind.ENTRUSTMENT, batch, entruster.id(), fields);
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
        return with(issued.matter(pair), "government", !giving(pair).id().equals(pair.givingBody()));
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        fields.put(name, value);
        return fields;
    }
}
