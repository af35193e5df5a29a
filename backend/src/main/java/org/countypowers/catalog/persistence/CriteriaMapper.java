package org.countypowers.catalog.persistence;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.catalog.domain.CriteriaStore.EvidenceRow;
import org.countypowers.catalog.domain.CriteriaStore.JudgementRow;
import org.countypowers.catalog.domain.CriteriaStore.Verdict;

@Mapper
interface CriteriaMapper {
    void add(JudgementRow judgement);

    void addEvidence(@Param("judgement") JudgementRow judgement, @Param("attachmentIds") List<Long> attachmentIds);

    List<JudgementRow> judgements(@Param("matterId") String matterId);

    List<EvidenceRow> evidence(@Param("matterId") String matterId);

    List<Verdict> verdicts(@Param("matterIds") Collection<String> matterIds, @Param("before") LocalDateTime before);
}
