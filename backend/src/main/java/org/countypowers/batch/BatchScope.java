package org.countypowers.batch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.BatchStore.MarkRow;
import org.countypowers.batch.domain.BatchStore.OverrideRow;
import org.countypowers.batch.domain.BatchStore.Scope;
import org.countypowers.batch.domain.PairStore.Turn;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.stereotype.Component;

/** Who reads which batches, and for which bodies an officer judges at a stage. */
@Component
class BatchScope {
    private final BatchStore store;
    private final CurrentOfficer officers;

    BatchScope(BatchStore store, CurrentOfficer officers) {
        this.store = store;
        this.officers = officers;
    }

    SignedInOfficer officer() {
        return officers.require();
    }

    Scope reading() {
        return new Scope(
                officers.jurisdiction(Permission.DELEGATION_READ).prefixes(),
                officers.scope(Permission.DELEGATION_READ).unitIds());
    }

    List<String> prefixes(BatchRow batch) {
        return officer().postings().stream()
                        .anyMatch(posting -> posting.unitId().equals(batch.officeBody()))
                ? List.of("")
                : reading().prefixes();
    }

    /** @throws NoSuchElementException for a batch out of sight, as if it did not exist */
    BatchRow read(long id) {
        return store.find(id)
                .filter(row -> store.sees(reading(), id))
                .orElseThrow(() -> new NoSuchElementException("no batch " + id));
    }

    /** What the officer knows of a batch: its version, and how often his or her bodies have marked. Each only grows. */
    long version(BatchRow batch) {
        return batch.version() + store.countMarks(batch.id(), units());
    }

    /** Marks of the officer's bodies, the newest first; what came before the last override was seen with it. */
    List<MarkRow> marksOfLate(BatchRow batch) {
        LocalDateTime from = store.overrides(batch.id()).stream()
                .map(OverrideRow::givenAt)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH.atStartOfDay());
        return store.marksSince(batch.id(), units(), from);
    }

    Set<String> units() {
        return officer().postings().stream().map(Posting::unitId).collect(Collectors.toSet());
    }

    /** Who proposes powers gives no opinion on them and does not decide (SPEC 7); a county's own demand is another matter. */
    boolean ownProposal(BatchRow batch, Stage stage) {
        return stage != Stage.DEMAND && batch.proposedBy().equals(officer().officerId());
    }

    boolean proposes(BatchRow batch) {
        return officer().holds(Role.REFORM_OFFICE, batch.officeBody());
    }

    /** @throws NoSuchElementException for a batch of another office */
    BatchRow lockOwn(long id, Role role) {
        return store.lock(id)
                .filter(row -> officer().holds(role, row.officeBody()))
                .orElseThrow(() -> new NoSuchElementException("no batch " + id));
    }

    /** Whether it may be the officer's turn at a stage. */
    boolean judges(BatchRow batch, Stage stage) {
        return switch (stage) {
            case LEGALITY, DELIBERATION -> officer().holds(role(stage), batch.officeBody());
            default -> !bodies(stage).isEmpty();
        };
    }

    /** Only for who {@link #judges}: no bodies mean the batch's own office, which judges all. */
    Turn turn(BatchRow batch, Stage stage) {
        return new Turn(
                batch.id(), stage, stage == Stage.LEGALITY || stage == Stage.DELIBERATION ? List.of() : bodies(stage));
    }

    private List<String> bodies(Stage stage) {
        return officer().postings().stream()
                .filter(posting -> posting.role() == role(stage))
                .map(Posting::unitId)
                .distinct()
                .toList();
    }

    private static Role role(Stage stage) {
        return switch (stage) {
            case DEMAND -> Role.REFORM_OFFICE;
            case CITY_OPINION, EVALUATION -> Role.FINAL_APPROVER;
            case LEGALITY -> Role.LEGALITY_REVIEWER;
            case DELIBERATION -> Role.GOVERNMENT_HEAD;
        };
    }
}
