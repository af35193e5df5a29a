package org.countypowers.handover;

import java.util.List;
import java.util.Map;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IssuePaper;
import org.countypowers.document.PaperKind;
import org.countypowers.document.Papers;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.stereotype.Component;

/** Writes 合法性审查意见书 (D19) about a proposed change. */
@Component
class ChangeOpinions {
    private final Papers papers;
    private final ChangeRecords changes;
    private final HandoverRecords records;
    private final HandoverWords words;
    private final Bodies bodies;

    ChangeOpinions(Papers papers, ChangeRecords changes, HandoverRecords records, HandoverWords words, Bodies bodies) {
        this.papers = papers;
        this.changes = changes;
        this.records = records;
        this.words = words;
        this.bodies = bodies;
    }

    static DocumentOwner owner(ChangeRow row) {
        return new DocumentOwner("CHANGE", row.id().toString(), ChangeRecords.stream(row), "");
    }

    /** @return its number */
    String issue(ChangeRow row, SignedInOfficer reviewer, Map<String, Object> answers) {
        GovernmentBody organ = bodies.body(row.officeBody());
        String county = bodies.uniqueName(row.divisionCode());
        String outcome = "agreed".equals(answers.get("outcome")) ? "AGREE" : "REFUSE";
        List<Map<String, String>> rows = changes.matters(List.of(row)).get(row.id()).stream()
                .map(matter -> Map.of(
                        "matter", matter,
                        "county", county,
                        "outcome", outcome,
                        "clause", String.valueOf(answers.getOrDefault("clause", "")),
                        "reason", row.reason()))
                .toList();
        return papers.issue(new IssuePaper(
                        owner(row),
                        PaperKind.LEGALITY_OPINION,
                        organ,
                        row.number(),
                        records.today(),
                        Map.of(
                                "organ", organ.name(),
                                "subject", words.say("change." + row.kind(), row.number()),
                                "reviewer", reviewer.name(),
                                "opinion", String.valueOf(answers.getOrDefault("opinion", "")),
                                "rows", rows)))
                .number();
    }
}
