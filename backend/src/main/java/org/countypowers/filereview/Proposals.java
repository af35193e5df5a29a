package org.countypowers.filereview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.filereview.Proposal.State;
import org.countypowers.filereview.domain.ProposalStore;
import org.springframework.stereotype.Component;

/** Proposes what only an office above may decide; the machine suspends nothing. */
@Component
class Proposals {
    private final ProposalStore store;
    private final ReviewRecords records;

    Proposals(ProposalStore store, ReviewRecords records) {
        this.store = store;
        this.records = records;
    }

    /** Of the powers whose files failed, each once; one that waits already is not proposed again. */
    void suspension(Review review, List<ReviewFile> files, List<Long> cites) {
        files.stream()
                .filter(file -> review.result() == ReviewResult.FAILED_GRANT && cites.size() == 1
                        ? file.serious()
                        : file.verdict().equals(Verdict.FAILED.name()))
                .map(ReviewFile::matterId)
                .distinct()
                .forEach(matter -> add(review, Stage.SUSPEND, matter, joined(cites)));
    }

    void recall(Review review, Proposal suspension) {
        add(review, Stage.RECALL, suspension.matterId(), suspension.cites());
    }

    private void add(Review review, Stage stage, String matterId, String cites) {
        Proposal proposal = new Proposal(
                null,
                review.id(),
                stage,
                matterId,
                review.divisionCode(),
                cites,
                State.OPEN,
                records.today(),
                null,
                null,
                null,
                "",
                "",
                null);
        if (store.add(proposal)) {
            records.tell(review, "propose", Map.of("stage", stage, "matter", matterId, "cites", cites));
        }
    }

    private static String joined(List<Long> cites) {
        return cites.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
