package org.countypowers.handover;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Remembers what batches were told. */
@Component
class HandoverOutcomes implements HandoverOutcome {
    record Told(Change change, String divisionCode, List<String> matterIds) {}

    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile Change failing;

    /** @param change that fails from now on; null for none */
    void fail(Change change) {
        failing = change;
    }

    @Override
    public void changed(Change change, String divisionCode, Collection<String> matterIds) {
        if (change == failing) {
            throw new IllegalStateException("fails for the test");
        }
        told.add(new Told(change, divisionCode, List.copyOf(matterIds)));
    }

    List<Told> told() {
        return told;
    }
}
