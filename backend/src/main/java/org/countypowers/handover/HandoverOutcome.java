package org.countypowers.handover;

import java.util.Collection;

/** Told in the same transaction what becomes of powers that a batch promulgated; implemented by the module of batches. */
public interface HandoverOutcome {
    enum Change {
        HANDOVER_BEGUN,
        CALLED_OFF,
        EFFECTIVE,
        SUSPENDED,
        RESUMED,
        RECALL_PLANNED,
        RECALL_CANCELLED,
        /** The recall of a power that was suspended before and rests on. */
        RECALL_OF_SUSPENDED_CANCELLED,
        RECALLED,
        EXPIRED
    }

    void changed(Change change, String divisionCode, Collection<String> matterIds);
}
