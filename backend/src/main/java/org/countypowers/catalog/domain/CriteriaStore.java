package org.countypowers.catalog.domain;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** Judgements and their evidence: added, never changed. */
public interface CriteriaStore {
    record JudgementRow(
            String matterId,
            String criterion,
            int version,
            boolean met,
            String reasoning,
            String standing,
            String officerId,
            String officerName,
            String unitName,
            LocalDateTime judgedAt) {}

    record EvidenceRow(String criterion, int version, long attachmentId) {}

    record Verdict(String matterId, String criterion, boolean met) {}

    /** @throws org.springframework.dao.DuplicateKeyException when another officer has just added this version */
    void add(JudgementRow judgement, List<Long> evidence);

    /** Of one matter, the newest first. */
    List<JudgementRow> judgements(String matterId);

    List<EvidenceRow> evidence(String matterId);

    /** The last decided judgement on each criterion before a time. */
    List<Verdict> verdicts(Collection<String> matterIds, LocalDateTime before);
}
