package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.BatchStore.OverrideRow;
import org.countypowers.batch.domain.PairState;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.BlockingRule;
import org.countypowers.delegation.Clauses;
import org.countypowers.document.Attachment;
import org.countypowers.document.Attachments;
import org.countypowers.document.DocumentOwner;
import org.countypowers.document.IncomingFiles.KeptFile;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.PlainText;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A legality reviewer sets the blocking rule aside for a matter and a form, by a cited clause and with its text attached. */
@Service
@PreAuthorize("hasAuthority('DELEGATION_OVERRIDE')")
@Transactional
public class BatchOverrides {
    private final BatchStore store;
    private final PairStore pairs;
    private final BatchScope scope;
    private final BatchEvents events;
    private final BlockingRule blocking;
    private final Matters matters;
    private final Attachments attachments;
    private final Clock clock;

    BatchOverrides(
            BatchStore store,
            PairStore pairs,
            BatchScope scope,
            BatchEvents events,
            BlockingRule blocking,
            Matters matters,
            Attachments attachments,
            Clock clock) {
        this.store = store;
        this.pairs = pairs;
        this.scope = scope;
        this.events = events;
        this.blocking = blocking;
        this.matters = matters;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * @throws AnswersRefused without a clause of a law or its text
     * @throws BatchRefused where nothing is blocked, no pair of the batch can still use it, or nothing can lift it
     */
    public void allow(long batchId, String matterId, DelegationForm form, String clause, KeptFile text) {
        BatchRow batch = open(batchId);
        if (batch.proposedBy().equals(scope.officer().officerId())) {
            throw new BatchRefused("batch.error.ownProposal");
        }
        Map<String, String> faults = new HashMap<>();
        PlainText.check(faults, "clause", clause, 300, true);
        if (!faults.containsKey("clause") && !Clauses.citesLaw(clause.strip())) {
            faults.put("clause", "batch.error.clause");
        }
        if (text == null) {
            faults.put("file", "form.required");
        }
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        requireUse(batch, matterId);
        Matter matter = matters.matter(matterId);
        List<BlockingRule.Verdict> blocks = Stream.of(Level.COUNTY, matter.targetLevel())
                .distinct()
                .map(target -> blocking.judge(matter, form, target))
                .filter(verdict -> !verdict.allowed())
                .toList();
        if (blocks.isEmpty()) {
            throw new BatchRefused("batch.error.notBlocked");
        }
        if (blocks.stream().noneMatch(BlockingRule.Verdict::overridable)) {
            throw new BatchRefused(blocks.get(0).reasonKey(), blocks.get(0).clause());
        }
        String officer = scope.officer().name();
        DocumentOwner owner = BatchPapers.owner(batch);
        attachments.add(owner, 0, text, batch.number(), officer);
        List<Attachment> files = attachments.of(owner);
        try {
            store.add(new OverrideRow(
                    batchId,
                    matterId,
                    form.name(),
                    clause.strip(),
                    files.get(files.size() - 1).id(),
                    officer,
                    LocalDateTime.now(clock)));
        } catch (DuplicateKeyException twice) {
            throw new BatchRefused("batch.error.overriddenBefore");
        }
        store.touch(batchId, officer, LocalDateTime.now(clock));
        events.tell(batch, "override", Map.of("matter", matterId, "form", form, "clause", clause.strip()));
    }

    /**
     * Takes back what no pair of the batch stands on; the trail keeps that it was given.
     *
     * @throws AnswersRefused without a reason
     * @throws BatchRefused where a pair stands on it
     * @throws NoSuchElementException where there is no such exception
     */
    public void takeBack(long batchId, String matterId, DelegationForm form, String reason) {
        BatchRow batch = open(batchId);
        Map<String, String> faults = new HashMap<>();
        PlainText.check(faults, "reason", reason, 500, true);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        if (pairs.standOnOverride(batchId, matterId, form.name())) {
            throw new BatchRefused("batch.error.overrideUsed");
        }
        if (store.removeOverride(batchId, matterId, form.name()) == 0) {
            throw new NoSuchElementException("exception of " + matterId);
        }
        store.touch(batchId, scope.officer().name(), LocalDateTime.now(clock));
        events.tell(batch, "overrideTakenBack", Map.of("matter", matterId, "form", form, "reason", reason.strip()));
    }

    private BatchRow open(long batchId) {
        BatchRow batch = scope.lockOwn(batchId, Role.LEGALITY_REVIEWER);
        if (!batch.state().equals(BatchState.DRAFT.name()) && !batch.state().equals(BatchState.UNDER_WAY.name())) {
            throw new BatchRefused("batch.error.state." + batch.state());
        }
        return batch;
    }

    /** A draft takes the matter up afterwards; later only an evaluation can still give a pair another form. */
    private void requireUse(BatchRow batch, String matterId) {
        boolean draft = batch.state().equals(BatchState.DRAFT.name());
        if (!draft
                && pairs.cells(batch.id(), List.of(""), List.of()).stream()
                        .noneMatch(cell -> cell.matterId().equals(matterId)
                                && PairState.valueOf(cell.state()).compareTo(PairState.CITY_OPINION) <= 0)) {
            throw new BatchRefused("batch.error.overrideUnused");
        }
    }

    /** Name and kind of a clause's text. @throws NoSuchElementException where the batch has no such file */
    @PreAuthorize("hasAuthority('DELEGATION_READ')")
    @Transactional(readOnly = true)
    public Attachment file(long batchId, long attachmentId) {
        return attachments.attachment(BatchPapers.owner(scope.read(batchId)), attachmentId);
    }

    /** @throws NoSuchElementException where the batch has no such file */
    @PreAuthorize("hasAuthority('DELEGATION_READ')")
    @Transactional(readOnly = true)
    public java.io.InputStream open(long batchId, long attachmentId) {
        return attachments.open(attachments.attachment(BatchPapers.owner(scope.read(batchId)), attachmentId));
    }
}
