package org.countypowers.catalog;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.domain.CriteriaStore;
import org.countypowers.catalog.domain.CriteriaStore.EvidenceRow;
import org.countypowers.catalog.domain.CriteriaStore.JudgementRow;
import org.countypowers.catalog.domain.CriteriaStore.Verdict;
import org.countypowers.catalog.domain.MatterStore;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.DocumentOwner;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How matters stand on the five criteria, and whether anything bars them from a batch. */
@Service
@Transactional(readOnly = true)
public class Criteria {
    private final CriteriaStore store;
    private final MatterStore bases;
    private final Matters matters;
    private final Attachments attachments;
    private final Clock clock;

    Criteria(CriteriaStore store, MatterStore bases, Matters matters, Attachments attachments, Clock clock) {
        this.store = store;
        this.bases = bases;
        this.matters = matters;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** All five, in their order. */
    public List<CriterionState> of(String matterId) {
        List<JudgementRow> judgements = store.judgements(matterId);
        List<EvidenceRow> evidence = store.evidence(matterId);
        List<Attachment> files = attachments.of(owner(matterId));
        Map<Long, Attachment> byId = files.stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        return Arrays.stream(Criterion.values())
                .map(criterion -> new CriterionState(
                        criterion,
                        judgements.stream()
                                .filter(row -> row.criterion().equals(criterion.name()))
                                .map(row -> judgement(row, evidence, byId))
                                .toList(),
                        files.stream()
                                .filter(file -> file.material() == criterion.place())
                                .toList()))
                .toList();
    }

    /** Every reason why the matter may not enter a batch on the day; none where it may. */
    public List<Bar> bars(String matterId, LocalDate day) {
        return bars(List.of(matterId), day).get(matterId);
    }

    /** For each of the matters, as {@link #bars(String, LocalDate)}. */
    public Map<String, List<Bar>> bars(Collection<String> matterIds, LocalDate day) {
        Map<String, List<Bar>> bars = new LinkedHashMap<>();
        if (matterIds.isEmpty()) {
            return bars;
        }
        boolean past = day.isBefore(LocalDate.now(clock));
        List<String> repealed = bases.withoutBasis(matterIds, day);
        Map<String, Map<String, Boolean>> verdicts = store
                .verdicts(matterIds, day.plusDays(1).atStartOfDay())
                .stream()
                .collect(Collectors.groupingBy(Verdict::matterId, Collectors.toMap(Verdict::criterion, Verdict::met)));
        for (String id : matterIds) {
            Matter matter = past ? matters.matterOn(id, day) : matters.matter(id);
            List<Bar> found = new ArrayList<>();
            if (matter.form() == DelegationForm.NOT_DELEGABLE) {
                found.add(new Bar("catalog.bar.notDelegable", List.of(matter.legalBasis())));
            }
            if (repealed.contains(id)) {
                found.add(new Bar("catalog.bar.repealed", List.of(matter.legalBasis())));
            }
            for (Criterion criterion : Criterion.values()) {
                Boolean met = verdicts.getOrDefault(id, Map.of()).get(criterion.name());
                if (met == null || !met) {
                    found.add(new Bar("catalog.bar." + (met == null ? "missing." : "notMet.") + criterion, List.of()));
                }
            }
            bars.put(id, found);
        }
        return bars;
    }

    /** @throws NoSuchElementException when the matter has no such file */
    @PreAuthorize("hasAuthority('REFERENCE_READ')")
    public InputStream open(String matterId, long attachmentId) {
        return attachments.open(attachments.attachment(owner(matterId), attachmentId));
    }

    static DocumentOwner owner(String matterId) {
        return new DocumentOwner("MATTER", matterId, stream(matterId), "catalog.evidence.add");
    }

    static Stream stream(String matterId) {
        return Stream.ofConfiguration("matter:" + matterId);
    }

    private static Judgement judgement(JudgementRow row, List<EvidenceRow> evidence, Map<Long, Attachment> files) {
        return new Judgement(
                Criterion.valueOf(row.criterion()),
                row.version(),
                row.met(),
                row.reasoning(),
                Judgement.Standing.valueOf(row.standing()),
                row.officerName(),
                row.unitName(),
                row.judgedAt(),
                evidence.stream()
                        .filter(each -> each.version() == row.version()
                                && each.criterion().equals(row.criterion()))
                        .map(each -> files.get(each.attachmentId()))
                        .toList());
    }
}
