package org.countypowers.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.casework.CaseRecord;
import org.countypowers.casework.RemedyFields;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.handover.HandoverRefused;
import org.countypowers.handover.Successors;
import org.countypowers.handover.Successors.Succession;
import org.countypowers.organisation.Bodies;
import org.countypowers.routing.Route;
import org.springframework.stereotype.Component;

/** Who answers for a case today in reconsideration and court, and where (行政复议法 19, 行政诉讼法 26). */
@Component
class Answering {
    private final Successors successors;
    private final Bodies bodies;
    private final Clock clock;

    Answering(Successors successors, Bodies bodies, Clock clock) {
        this.successors = successors;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * @param key why, of the translations, with its arguments
     * @param remedies as {@link RemedyFields} names them
     */
    record Answer(String body, String key, List<String> arguments, Map<String, String> remedies) {}

    Answer of(CaseRecord record) {
        Route route = record.route();
        if (!record.decided()) {
            boolean inAnothersName =
                    route.form() == DelegationForm.ENTRUST || route.form() == DelegationForm.DISPATCHED_ORGAN;
            return answer(inAnothersName ? route.nameBody() : record.holder(), "replay.answers.undecided", List.of());
        }
        try {
            return succession(record)
                    .map(after -> answer(
                            after.answeringBody(), after.answersKey(), List.of(after.number(), after.document())))
                    .orElseGet(() -> answer(route.nameBody(), "replay.answers.decided", List.of()));
        } catch (HandoverRefused notSetUp) {
            return answer(route.nameBody(), "replay.answers.unsettled", List.of());
        }
    }

    /** Whoever decided without the power that had been given by then had accepted it before (新老划断). */
    private Optional<Succession> succession(CaseRecord record) {
        return record.route().registerEntryId() == null
                ? successors
                        .ofFinished(record.matterId(), record.place(), record.decidedOn(), LocalDate.now(clock))
                        .or(() -> successors.of(record.matterId(), record.place(), record.decidedOn()))
                : successors.of(record.matterId(), record.place(), record.decidedOn());
    }

    private Answer answer(String body, String key, List<String> arguments) {
        return new Answer(body, key, arguments, RemedyFields.against(bodies.body(body), bodies));
    }
}
