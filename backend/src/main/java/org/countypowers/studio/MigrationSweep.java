package org.countypowers.studio;

import java.util.List;
import java.util.Map;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.audit.Auditable;
import org.countypowers.organisation.Refused;
import org.countypowers.process.ProcessMigrations;
import org.countypowers.process.TaskSubject;
import org.countypowers.studio.domain.MigrationState;
import org.countypowers.studio.domain.MigrationStore;
import org.countypowers.studio.domain.MigrationStore.CaseRow;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;
import org.countypowers.studio.domain.StudioStore.ProcedureRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries and moves cases, each in a transaction of its own, so that whoever stops it in the middle loses nothing and the next
 * sweep goes on from there.
 */
@Component
public class MigrationSweep {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationSweep.class);
    private static final int PAGE = 100;
    private static final int LONGEST_ARGUMENTS = 1000;

    private final MigrationStore store;
    private final StudioRecords records;
    private final ProcessMigrations migrations;
    private final MigrationSubjects subjects;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate each;

    MigrationSweep(
            MigrationStore store,
            StudioRecords records,
            ProcessMigrations migrations,
            MigrationSubjects subjects,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.records = records;
        this.migrations = migrations;
        this.subjects = subjects;
        this.events = events;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${countypowers.studio.sweep-every:3s}", initialDelayString = "30s")
    @SchedulerLock(name = "studio-migration", lockAtMostFor = "60m")
    public void run() {
        List<Long> atWork = each.execute(status -> store.atWork());
        atWork.forEach(this::go);
    }

    private void go(long id) {
        for (MigrationRow row = find(id); busy(row); row = find(id)) {
            boolean rehearsing = row.state() == MigrationState.REHEARSING;
            CaseState waits = rehearsing ? CaseState.CHOSEN : CaseState.READY;
            List<CaseRow> page = each.execute(status -> store.waiting(id, waits, PAGE));
            if (page.isEmpty()) {
                finish(id, row.state());
                return;
            }
            for (CaseRow moved : page) {
                CaseRow result = rehearsing ? rehearsed(row, moved) : moved(row, moved);
                if (result.state() != CaseState.MOVED) {
                    each.executeWithoutResult(status -> store.set(result));
                }
            }
        }
    }

    private MigrationRow find(long id) {
        return each.execute(status -> store.find(id).orElseThrow());
    }

    private static boolean busy(MigrationRow row) {
        return row.state() == MigrationState.REHEARSING || row.state() == MigrationState.MOVING;
    }

    private void finish(long id, MigrationState before) {
        each.executeWithoutResult(status -> {
            MigrationRow row = store.lock(id).orElseThrow();
            if (row.state() != before) {
                return;
            }
            store.set(id, before == MigrationState.MOVING ? MigrationState.DONE : MigrationState.REHEARSED);
            records.tell(
                    row.processKey(),
                    before == MigrationState.MOVING ? "migration.done" : "migration.rehearsed",
                    Map.of(),
                    Map.of("migration", id, "cases", store.tally(id)));
        });
    }

    /** Executed on the live case and rolled back. */
    private CaseRow rehearsed(MigrationRow row, CaseRow chosen) {
        return attempt(
                chosen,
                CaseState.READY,
                () -> each.executeWithoutResult(status -> {
                    migrate(row, chosen);
                    status.setRollbackOnly();
                }));
    }

    private CaseRow moved(MigrationRow row, CaseRow ready) {
        // Both or neither: whoever stops it here finds no case that moved and is not said to have.
        return attempt(
                ready,
                CaseState.MOVED,
                () -> each.executeWithoutResult(status -> {
                    migrate(row, ready);
                    store.set(with(ready, CaseState.MOVED, "", ""));
                }));
    }

    private void migrate(MigrationRow row, CaseRow moved) {
        TaskSubject subject = subjects.of(moved.subject());
        subject.hold(moved.subject());
        String from = records.release(row.processKey(), row.fromVersion()).definitionId();
        String to = records.release(row.processKey(), row.toVersion()).definitionId();
        migrations.migrate(from, to, MigrationDesk.Steps.of(row.steps()), moved.subject());
        events.publishEvent(new Auditable(
                subject.stream(moved.subject()),
                "process.migrate",
                moved.number(),
                Map.of("definition", from, "version", row.fromVersion()),
                told(row, to)));
    }

    /** All that whoever has the case needs to know: the migration itself is the designers' own page. */
    private Map<String, Object> told(MigrationRow row, String definition) {
        ProcedureRow procedure = records.procedure(row.processKey());
        return Map.of(
                "process", row.processKey(),
                "name", procedure.name(),
                "englishName", procedure.englishName(),
                "definition", definition,
                "version", row.toVersion(),
                "migration", row.id(),
                "plannedBy", row.plannedBy(),
                "approvedBy", row.approver(),
                "reason", row.reason());
    }

    private static CaseRow attempt(CaseRow row, CaseState success, Runnable act) {
        try {
            act.run();
            return with(row, success, "", "");
        } catch (Refused refused) {
            return with(row, CaseState.STUCK, refused.key(), String.join("|", refused.arguments()));
        } catch (RuntimeException failure) {
            String reference = java.util.UUID.randomUUID().toString().substring(0, 8);
            LOG.error("case {} of a migration failed, reference {}", row.subject(), reference, failure);
            return with(row, CaseState.STUCK, "studio.migration.failed", reference);
        }
    }

    private static CaseRow with(CaseRow row, CaseState state, String key, String arguments) {
        String kept = arguments.length() > LONGEST_ARGUMENTS ? arguments.substring(0, LONGEST_ARGUMENTS) : arguments;
        return new CaseRow(row.migrationId(), row.subject(), row.number(), row.step(), state, key, kept);
    }
}
