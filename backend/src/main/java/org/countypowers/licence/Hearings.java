package org.countypowers.licence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.deadline.LimitUnit;
import org.countypowers.deadline.StartClock;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.stereotype.Component;

/** 听证: who may preside, and the days within which it is held; they run on the licence's case, where they are watched. */
@Component
class Hearings {
    /** What an answer at {@link ProceedingTask#HEAR} says when the licensee asks for a hearing. */
    static final String ASKED = "hearing";

    static final String HELD = "held";

    /** 行政许可法 47: held within so many days after it was asked for; 82: working days. */
    private static final int WITHIN = 20;

    private final ProceedingRecords records;
    private final ActingBodies acting;
    private final Staffing staffing;
    private final Bodies bodies;
    private final Clocks clocks;

    Hearings(ProceedingRecords records, ActingBodies acting, Staffing staffing, Bodies bodies, Clocks clocks) {
        this.records = records;
        this.acting = acting;
        this.staffing = staffing;
        this.bodies = bodies;
        this.clocks = clocks;
    }

    /**
     * Officers of the body who had no hand in the matter (行政许可法 48(3), 行政处罚法 64(4)), legal reviewers first; where there is
     * none, the legality reviewers of its government.
     *
     * @return names by id, in this order
     */
    Map<String, String> chairs(ProceedingRow row) {
        Set<String> barred = records.handlers(row);
        barred.add(records.actorId());
        barred.add(records.licence(row).approvedBy());
        Map<String, String> chairs = new LinkedHashMap<>();
        for (Role role : List.of(Role.CASE_LEGAL_REVIEWER, Role.REVIEWER, Role.CASE_HANDLER)) {
            add(row.actingBody(), role, barred, chairs);
        }
        if (chairs.isEmpty()) {
            add(acting.legality(row.actingBody()), Role.LEGALITY_REVIEWER, barred, chairs);
        }
        return chairs;
    }

    private void add(String body, Role role, Set<String> barred, Map<String, String> chairs) {
        for (Member member : staffing.members(List.of(body), role)) {
            if (!barred.contains(member.officerId())) {
                chairs.putIfAbsent(member.officerId(), member.name());
            }
        }
    }

    /** Who has presided over the hearing works on the matter no more. */
    boolean presided(ProceedingRow row, String officerId) {
        return officerId.equals(records.answers(row, ProceedingTask.HOLD).get("chair"));
    }

    /** With the name that the chair has today, for the decision and for whoever reads it later. */
    Map<String, Object> named(ProceedingRow row, Map<String, Object> answers) {
        if (answers.get("chair") == null) {
            return answers;
        }
        Map<String, Object> named = new HashMap<>(answers);
        named.put("chairName", chairs(row).get(answers.get("chair")));
        return named;
    }

    void answered(ProceedingRow row, String step, Map<String, Object> answers) {
        Object outcome = answers.get("outcome");
        long caseId = records.licence(row).caseId();
        if (step.equals(ProceedingTask.HEAR) && ASKED.equals(outcome)) {
            clocks.start(new StartClock(
                    caseId,
                    ClockKind.HEARING,
                    row.actingBody(),
                    bodies.body(row.actingBody()).divisionCode(),
                    row.kind() == ProceedingKind.FORFEIT ? "行政处罚法第六十四条，期限参照行政许可法第四十七条" : "行政许可法第四十七条",
                    LocalDate.parse(answers.get("hearingAskedOn").toString()),
                    WITHIN,
                    LimitUnit.WD,
                    0));
        } else if (step.equals(ProceedingTask.HOLD)) {
            clocks.stop(
                    caseId,
                    ClockKind.HEARING,
                    HELD.equals(outcome)
                            ? LocalDate.parse(answers.get("hearingOn").toString())
                            : records.today());
        }
    }
}
