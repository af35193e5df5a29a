package org.countypowers.handover;

import java.util.List;
import java.util.stream.Collectors;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.stereotype.Component;

/** Who gives and receives, and who works for them: the tasks are the department's where the power is its government's. */
@Component
class HandoverParties {
    private final DecidingOrgans organs;
    private final Bodies bodies;
    private final HandoverWords words;

    HandoverParties(DecidingOrgans organs, Bodies bodies, HandoverWords words) {
        this.organs = organs;
        this.bodies = bodies;
        this.words = words;
    }

    /** Batches hand over what different organs decide by different hand-overs; where one has both, it names both. */
    HandoverParty of(HandoverRow row, HandoverSide side, List<String> matterIds) {
        GovernmentBody worker = bodies.body(row.body(side));
        if (side == HandoverSide.SUPERVISING) {
            return new HandoverParty(worker.name(), worker.name());
        }
        String organ = matterIds.stream()
                .map(matter -> organs.of(matter, worker.id()).name())
                .distinct()
                .collect(Collectors.joining("、"));
        return new HandoverParty(organ.isEmpty() ? worker.name() : organ, worker.name());
    }

    /** As papers name it. */
    String name(HandoverParty party) {
        return party.itself() ? party.organ() : words.say("examines", party.organ(), party.worker());
    }
}
