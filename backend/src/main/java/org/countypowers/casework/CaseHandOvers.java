package org.countypowers.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.PerTransaction;
import org.countypowers.casework.domain.OpenCaseStore;
import org.countypowers.casework.domain.OpenCaseStore.Access;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.Clocks.Hand;
import org.countypowers.process.ProcessRuntime;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/**
 * What a transaction hands over without a restart: readers, clocks and tasks of all its cases, written together just before
 * its commit. Before the cases' own rows, the lists and the trail, since those show it.
 */
@Component
class CaseHandOvers {
    private static final int MOST = 200;

    private final OpenCaseStore store;
    private final Clocks clocks;
    private final ProcessRuntime processes;
    private final PerTransaction<Map<Long, HandOver>> unwritten =
            new PerTransaction<>(LinkedHashMap::new, this::write, 30);

    CaseHandOvers(OpenCaseStore store, Clocks clocks, ProcessRuntime processes) {
        this.store = store;
        this.clocks = clocks;
        this.processes = processes;
    }

    /** @param keeps whether those who could act go on reading */
    private record HandOver(boolean keeps, List<Access> accesses, List<Hand> hands, Map<String, String> facts) {}

    /** Opens the case to the bodies of the route and to nobody else. */
    void add(long caseId, Route now, List<Hand> hands, Map<String, String> facts) {
        unwritten.current().put(caseId, new HandOver(false, accesses(caseId, now), hands, facts));
    }

    /** The same for a case that those who had it go on reading. */
    void keep(long caseId, Route now, List<Hand> hands, Map<String, String> facts) {
        unwritten.current().put(caseId, new HandOver(true, accesses(caseId, now), hands, facts));
    }

    private static List<Access> accesses(long caseId, Route now) {
        List<Access> accesses = new ArrayList<>();
        CaseCourse.working(now).forEach(unit -> accesses.add(new Access(caseId, unit, "WORK")));
        CaseCourse.reading(now).forEach(unit -> accesses.add(new Access(caseId, unit, "COPY")));
        return accesses;
    }

    /** The case takes another course in this transaction. */
    void forget(long caseId) {
        unwritten.present().ifPresent(held -> held.remove(caseId));
    }

    private void write(Map<Long, HandOver> all) {
        List<Map.Entry<Long, HandOver>> entries = new ArrayList<>(all.entrySet());
        for (int from = 0; from < entries.size(); from += MOST) {
            writePage(entries.subList(from, Math.min(entries.size(), from + MOST)));
        }
    }

    private static List<Long> ids(List<Map.Entry<Long, HandOver>> page, boolean keeps) {
        return page.stream()
                .filter(entry -> entry.getValue().keeps() == keeps)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void writePage(List<Map.Entry<Long, HandOver>> page) {
        List<Access> accesses = new ArrayList<>();
        List<Hand> hands = new ArrayList<>();
        Map<String, Map<String, String>> facts = new HashMap<>();
        page.forEach(entry -> {
            accesses.addAll(entry.getValue().accesses());
            hands.addAll(entry.getValue().hands());
            facts.put(Long.toString(entry.getKey()), entry.getValue().facts());
        });
        store.leaveCopies(ids(page, true));
        store.disallow(ids(page, false));
        store.allow(accesses);
        clocks.hand(hands);
        processes.move(facts);
    }
}
