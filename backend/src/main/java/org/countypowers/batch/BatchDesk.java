package org.countypowers.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.batch.domain.BatchState;
import org.countypowers.batch.domain.BatchStore;
import org.countypowers.batch.domain.BatchStore.BatchRow;
import org.countypowers.batch.domain.BatchStore.Outline;
import org.countypowers.batch.domain.PairAction;
import org.countypowers.batch.domain.PairStore;
import org.countypowers.batch.domain.PairStore.Block;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.PlainText;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.ProcessRuntime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A city's or the province's reform office draws up a batch and starts it. */
@Service
@PreAuthorize("hasAuthority('DELEGATION_PROPOSE')")
@Transactional
public class BatchDesk {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REASON = 1000;

    private final BatchStore store;
    private final PairStore pairs;
    private final BatchScope scope;
    private final BatchEvents events;
    private final BatchActs acts;
    private final ProcessRuntime processes;
    private final Clock clock;
    private final Bodies bodies;

    BatchDesk(
            BatchStore store,
            PairStore pairs,
            BatchScope scope,
            BatchEvents events,
            BatchActs acts,
            ProcessRuntime processes,
            Clock clock,
            Bodies bodies) {
        this.store = store;
        this.pairs = pairs;
        this.scope = scope;
        this.events = events;
        this.acts = acts;
        this.processes = processes;
        this.clock = clock;
        this.bodies = bodies;
    }

    /** @throws AnswersRefused with the fault at each field */
    public long create(NewBatch command) {
        check(command);
        SignedInOfficer officer = scope.officer();
        Posting office = officer.postings().stream()
                .filter(posting -> posting.role() == Role.REFORM_OFFICE && aboveCounties(posting.divisionCode()))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("no reform office above the counties"));
        LocalDateTime now = LocalDateTime.now(clock);
        Optional<BatchRow> before = store.byRequest(command.requestId());
        if (before.isPresent()) {
            return same(before.get(), officer);
        }
        int year = now.getYear();
        BatchRow row = new BatchRow(
                null,
                "PC-%d-%04d".formatted(year, store.nextSerial(year)),
                command.requestId(),
                command.title().strip(),
                command.reason().strip(),
                office.divisionCode(),
                office.unitId(),
                BatchState.DRAFT.name(),
                command.majorDecision(),
                command.affectsOperators(),
                command.partyFirst(),
                command.pilotUntil(),
                officer.officerId(),
                null,
                null,
                "",
                "",
                null,
                "",
                null,
                "",
                1,
                officer.name(),
                now,
                null,
                "",
                null,
                null);
        try {
            long id = store.add(row);
            Map<String, Object> said = outline(command);
            said.put("key", BatchSubject.key(id));
            events.tell(row, "create", said);
            return id;
        } catch (DuplicateKeyException twice) {
            return same(store.byRequest(command.requestId()).orElseThrow(() -> twice), officer);
        }
    }

    private boolean aboveCounties(String divisionCode) {
        Level level = bodies.division(divisionCode).level();
        return level == Level.PROVINCE || level == Level.CITY;
    }

    private static long same(BatchRow row, SignedInOfficer officer) {
        if (!row.proposedBy().equals(officer.officerId())) {
            throw new BatchRefused("batch.error.requestTaken");
        }
        return row.id();
    }

    public void edit(long id, NewBatch command) {
        BatchRow batch = draft(id);
        check(command);
        store.outline(
                id,
                new Outline(
                        command.title().strip(),
                        command.reason().strip(),
                        command.majorDecision(),
                        command.affectsOperators(),
                        command.partyFirst(),
                        command.pilotUntil()));
        touched(batch, "edit", outline(command));
    }

    public int remove(long id, List<Block> blocks) {
        BatchRow batch = draft(id);
        int removed = pairs.remove(id, blocks);
        touched(batch, "remove", Map.of("pairs", removed));
        return removed;
    }

    /** The counties are asked. @throws BatchRefused for a batch without pairs */
    public void start(long id) {
        BatchRow batch = draft(id);
        if (pairs.onItsWay(id) == 0) {
            throw new BatchRefused("batch.error.empty");
        }
        store.start(id, LocalDate.now(clock));
        touched(batch, "start", Map.of("key", BatchSubject.key(id), "pairs", pairs.onItsWay(id)));
        acts.begin(batch);
    }

    /** Before the promulgation, by the office that proposed it; every pair is free for another batch again. */
    public void withdraw(long id, String reason) {
        BatchRow batch = scope.lockOwn(id, Role.REFORM_OFFICE);
        if (!batch.state().equals(BatchState.DRAFT.name()) && !batch.state().equals(BatchState.UNDER_WAY.name())) {
            throw new BatchRefused("batch.error.state." + batch.state());
        }
        Map<String, String> faults = new LinkedHashMap<>();
        PlainText.check(faults, "reason", reason, LONGEST_REASON, true);
        if (!faults.isEmpty()) {
            throw new BatchRefused("batch.error.reason");
        }
        if (batch.state().equals(BatchState.DRAFT.name())) {
            // Who was never asked does not learn of a draft by its withdrawal.
            pairs.remove(id, List.of());
        } else {
            processes.end(BatchSubject.key(id), reason.strip());
        }
        pairs.act(id, PairAction.WITHDRAW, null, null, reason.strip());
        store.withdraw(id, reason.strip());
        touched(batch, "withdraw", Map.of("reason", reason.strip()));
    }

    private BatchRow draft(long id) {
        BatchRow batch = scope.lockOwn(id, Role.REFORM_OFFICE);
        if (!batch.state().equals(BatchState.DRAFT.name())) {
            throw new BatchRefused("batch.error.state." + batch.state());
        }
        return batch;
    }

    private void touched(BatchRow batch, String action, Map<String, ?> after) {
        store.touch(batch.id(), scope.officer().name(), LocalDateTime.now(clock));
        events.tell(batch, action, after);
    }

    private void check(NewBatch command) {
        Map<String, String> faults = new LinkedHashMap<>();
        PlainText.check(faults, "title", command.title(), LONGEST_TITLE, true);
        PlainText.check(faults, "reason", command.reason(), LONGEST_REASON, true);
        if (command.pilotUntil() != null
                && !command.pilotUntil().isAfter(LocalDate.now(clock).plusMonths(1))) {
            faults.put("pilotUntil", "batch.error.pilotUntil");
        }
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
    }

    private static Map<String, Object> outline(NewBatch command) {
        Map<String, Object> said = new HashMap<>();
        said.put("title", command.title().strip());
        said.put("majorDecision", command.majorDecision());
        said.put("affectsOperators", command.affectsOperators());
        said.put("partyFirst", command.partyFirst());
        said.put("pilotUntil", String.valueOf(command.pilotUntil()));
        return said;
    }
}
