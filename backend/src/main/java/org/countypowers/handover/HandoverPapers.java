package org.countypowers.handover;

import java.util.List;
import org.countypowers.document.Paper;
import org.countypowers.document.Papers;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a hand-over, for those who may read it. */
@Service
@PreAuthorize("hasAuthority('HANDOVER_READ')")
@Transactional
public class HandoverPapers {
    private final Papers papers;
    private final HandoverRecords records;
    private final HandoverScope scope;

    HandoverPapers(Papers papers, HandoverRecords records, HandoverScope scope) {
        this.papers = papers;
        this.records = records;
        this.scope = scope;
    }

    public List<Paper> of(long handoverId) {
        return papers.of(HandoverLetters.owner(read(handoverId)));
    }

    /** @return the PDF; printed now if nobody has opened it before */
    public byte[] open(long handoverId, long paperId) {
        return papers.open(HandoverLetters.owner(read(handoverId)), paperId);
    }

    private HandoverRow read(long handoverId) {
        HandoverRow row = records.find(handoverId);
        scope.requireReading(row);
        return row;
    }
}
