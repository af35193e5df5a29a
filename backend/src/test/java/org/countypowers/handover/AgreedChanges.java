package org.countypowers.handover;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.countypowers.assignment.WorkItems;
import org.countypowers.demo.DemoOffice;
import org.countypowers.handover.domain.ChangeStore;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.process.TaskSubject;
import org.countypowers.testing.Office;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Proposes changes as whoever is signed in and lets the legality reviewer of the same office agree at once, for tests. */
@Component
public class AgreedChanges {
    private final Office office;
    private final ChangeDesk desk;
    private final ChangeStore store;
    private final WorkItems items;
    private final TaskService tasks;

    AgreedChanges(Office office, ChangeDesk desk, ChangeStore store, WorkItems items, TaskService tasks) {
        this.office = office;
        this.desk = desk;
        this.store = store;
        this.items = items;
        this.tasks = tasks;
    }

    /** @return the hand-over's id */
    public long planRecall(ChangePower command) {
        return agreed(desk.propose(ChangeKind.RECALL, command));
    }

    /** @return the hand-over's id */
    public long planSuspension(ChangePower command) {
        return agreed(desk.propose(ChangeKind.SUSPENSION, command));
    }

    public void resume(String matterId, String divisionCode, LocalDate from, String instrumentNo, String reason) {
        agreed(desk.propose(
                ChangeKind.RESUMPTION, new ChangePower(matterId, divisionCode, instrumentNo, "", from, reason, null)));
    }

    public void cancel(long handoverId, String reason) {
        agreed(desk.callOff(handoverId, "川府令〔2026〕12号", reason));
    }

    private Long agreed(long id) {
        review(id, "agreed");
        return store.find(id).orElseThrow().handoverId();
    }

    /** @return 0 where nothing carries it out */
    public long review(long id, String outcome) {
        ChangeRow row = store.find(id).orElseThrow();
        String reviewer = row.officeDivision().equals(DemoOffice.PROVINCE) ? "province.legality" : "city.legality";
        review(reviewer, id, outcome);
        Long handover = store.find(id).orElseThrow().handoverId();
        return handover == null ? 0 : handover;
    }

    public void review(String reviewer, long id, String outcome) {
        String key = ChangeRecords.key(id);
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        TaskSubject.Seen seen =
                new TaskSubject.Seen(key, store.find(id).orElseThrow().version());
        SecurityContext proposer = SecurityContextHolder.getContext();
        try {
            office.as(reviewer, () -> {
                items.takeAndComplete(
                        task, seen, Map.of("outcome", outcome, "clause", "《某条例》第六十条", "opinion", "主体、权限、依据、程序合法。"));
                return null;
            });
        } finally {
            SecurityContextHolder.setContext(proposer);
        }
    }
}
