package org.countypowers.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.catalog.Matters;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.handover.BatchNames.BatchName;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.FlightStore;
import org.countypowers.handover.domain.FlightStore.FlightRow;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.ActRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.ItemRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes 权限交接清单 (D18) when all have signed, 收回（暂停）赋权决定书 (D20), 恢复行使通知书 and 撤销通知书 when it is decided. */
@Component
class HandoverLetters {
    /** Cases that the list names; the plan names every one. */
    private static final int MOST_CASES = 500;

    private final Papers papers;
    private final HandoverStore store;
    private final FlightStore flight;
    private final HandoverRecords records;
    private final HandoverWords words;
    private final Matters matters;
    private final Bodies bodies;
    private final HandoverParties parties;
    private final ObjectProvider<BatchNames> batches;

    HandoverLetters(
            Papers papers,
            HandoverStore store,
            FlightStore flight,
            HandoverRecords records,
            HandoverWords words,
            Matters matters,
            Bodies bodies,
            HandoverParties parties,
            ObjectProvider<BatchNames> batches) {
        this.papers = papers;
        this.store = store;
        this.flight = flight;
        this.records = records;
        this.words = words;
        this.matters = matters;
        this.bodies = bodies;
        this.parties = parties;
        this.batches = batches;
    }

    static DocumentOwner owner(HandoverRow row) {
        return new DocumentOwner("HANDOVER", row.id().toString(), HandoverRecords.stream(row), "");
    }

    void list(HandoverRow row) {
        Map<String, Object> fields = new HashMap<>();
        BatchName batch = batch(row);
        fields.put("batch", batch.title());
        fields.put("document", batch.document());
        fields.put("giving", name(row, HandoverSide.GIVING));
        fields.put("receiving", name(row, HandoverSide.RECEIVING));
        fields.put("supervising", name(row, HandoverSide.SUPERVISING));
        fields.put("day", records.today());
        fields.put("rows", powers(records.powers(row)));
        fields.put(
                "items",
                store.items(row.id()).stream().map(HandoverLetters::item).toList());
        fields.put("cases", cases(row));
        fields.put("signatures", signatures(row));
        issue(row, PaperKind.HANDOVER_LIST, fields);
    }

    /** @param given the document that gave the powers */
    void decision(HandoverRow row, String given) {
        boolean recall = row.kind() == HandoverKind.RECALL;
        String giving = party(row, HandoverSide.GIVING).organ();
        String receiving = party(row, HandoverSide.RECEIVING).organ();
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", recall ? "RECALL" : "SUSPEND");
        fields.put("instrument", given);
        fields.put("county", government(row));
        fields.put("rows", powers(records.powers(row)));
        fields.put("reason", row.reason());
        fields.put("legality", row.opinionNo());
        fields.put("effective", row.effectiveOn());
        fields.put("openCases", words.say("openCases." + row.acceptedCases(), giving, receiving));
        fields.put("archives", words.say("archives." + row.kind(), giving, receiving));
        fields.put("decision", row.instrumentNo());
        issue(row, PaperKind.RECALL_DECISION, fields);
    }

    /**
     * Says to the county that a suspended power works again; kept with the suspension's papers.
     *
     * @param office the one that lets it work again, by a document
     */
    void resumption(HandoverRow suspension, String office, LocalDate from, String document, String reason) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("county", government(suspension));
        fields.put("suspension", suspension.instrumentNo());
        fields.put("suspendedOn", suspension.tookEffectOn());
        fields.put("rows", powers(records.powers(suspension)));
        fields.put("reason", reason);
        fields.put("effective", from);
        fields.put(
                "openCases",
                words.say(
                        "openCases.RESUMED",
                        party(suspension, HandoverSide.RECEIVING).organ()));
        fields.put("decision", document);
        issue(suspension, bodies.body(office), PaperKind.RESUMPTION_NOTICE, fields);
    }

    /** Says to the county that what was announced does not come. */
    void callingOff(HandoverRow row, ChangeRow change) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("county", government(row));
        fields.put("kind", row.kind().name());
        fields.put("instrument", row.instrumentNo());
        fields.put("rows", powers(records.powers(row)));
        fields.put("reason", change.reason());
        fields.put("legality", change.opinionNo());
        fields.put("decision", change.instrumentNo());
        issue(row, bodies.body(change.officeBody()), PaperKind.CALLING_OFF, fields);
    }

    /** Powers from before the system have no batch: their document stands for it. */
    private BatchName batch(HandoverRow row) {
        return batches.stream()
                .flatMap(names -> names.of(row.batchNo()).stream())
                .findFirst()
                .orElseGet(() -> new BatchName("", row.instrumentNo()));
    }

    private String government(HandoverRow row) {
        return bodies.governmentOf(row.divisionCode())
                .map(GovernmentBody::name)
                .orElseGet(() -> bodies.uniqueName(row.divisionCode()) + GovernmentBody.PEOPLES_GOVERNMENT);
    }

    private void issue(HandoverRow row, PaperKind kind, Map<String, Object> fields) {
        issue(row, bodies.body(row.supervisingBody()), kind, fields);
    }

    private void issue(HandoverRow row, GovernmentBody organ, PaperKind kind, Map<String, Object> fields) {
        fields.put("organ", organ.name());
        papers.issue(new IssuePaper(owner(row), kind, organ, row.number(), records.today(), fields));
    }

    private String name(HandoverRow row, HandoverSide side) {
        return parties.name(party(row, side));
    }

    private HandoverParty party(HandoverRow row, HandoverSide side) {
        return parties.of(
                row, side, records.powers(row).stream().map(PowerRow::matterId).toList());
    }

    private List<Map<String, String>> powers(List<PowerRow> powers) {
        Map<String, String> names =
                matters.names(powers.stream().map(PowerRow::matterId).toList());
        return powers.stream()
                .map(power -> Map.of(
                        "matter",
                        words.within(names.getOrDefault(power.matterId(), power.matterId()), power.scope()),
                        "form",
                        power.form()))
                .toList();
    }

    private static Map<String, Object> item(ItemRow item) {
        Map<String, Object> row = new HashMap<>();
        row.put("no", item.no());
        row.put("item", item.name());
        row.put("hard", item.hard());
        row.put("side", item.side().name());
        row.put("done", !item.open());
        row.put("by", item.doneBy());
        row.put("on", item.doneOn());
        row.put("note", item.note());
        return row;
    }

    private List<Map<String, String>> cases(HandoverRow row) {
        List<Map<String, String>> cases = new ArrayList<>();
        for (FlightRow each : flight.page(row.id(), null, 0, MOST_CASES)) {
            cases.add(Map.of(
                    "number", each.number(),
                    "applicant", each.applicantName(),
                    "status", each.status(),
                    "fate", each.fate().name()));
        }
        int all = flight.count(row.id()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        if (all > cases.size()) {
            String more = words.say("cases.more", Integer.toString(all - cases.size()));
            cases.add(Map.of("number", more, "applicant", "", "status", "", "fate", ""));
        }
        return cases;
    }

    private List<Map<String, Object>> signatures(HandoverRow row) {
        List<Map<String, Object>> signatures = new ArrayList<>();
        for (ActRow act : store.acts(row.id())) {
            if (act.actRound() == row.actRound() && act.outcome().equals("signed")) {
                LocalDate on = act.actedAt().toLocalDate();
                signatures.add(Map.of("side", act.side().name(), "name", act.officerName(), "on", on));
            }
        }
        return signatures;
    }
}
