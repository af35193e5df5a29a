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

    private record HandOver(List<Access> accesses, List<Hand> hands, Map<String, String> facts) {}

    void add(long caseId, List<Access> accesses, List<Hand> hands, Map<String, String> facts) {
        unwritten.current().put(caseId, new HandOver(accesses, hands, facts));
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

    private void writePage(List<Map.Entry<Long, HandOver>> page) {
        List<Access> accesses = new ArrayList<>();
        List<Hand> hands = new ArrayList<>();
        Map<String, Map<String, String>> facts = new HashMap<>();
        page.forEach(entry -> {
            accesses.addAll(entry.getValue().accesses());
            hands.addAll(entry.getValue().hands());
            facts.put(Long.toString(entry.getKey()), entry.getValue().facts());
        });
        store.allowOnly(page.stream().map(Map.Entry::getKey).toList(), accesses);
        clocks.hand(hands);
        processes.move(facts);
    }
}
