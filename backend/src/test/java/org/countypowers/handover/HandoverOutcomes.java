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

    @Override
    public void changed(Change change, String divisionCode, Collection<String> matterIds) {
        told.add(new Told(change, divisionCode, List.copyOf(matterIds)));
    }

    List<Told> told() {
        return told;
    }
}
