package org.countypowers.licence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.countypowers.deadline.Clocks;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** What the law says of a hearing: when it may be asked for, when and by whom it is held (行政许可法 47, 48, 行政处罚法 64). */
@Component
class HearingRules {
    /** 行政处罚法 64(1), 行政许可法 47: who is told asks for a hearing within five days; 85: working days. */
    private static final int ASKING = 5;
    /** 行政处罚法 64(2), 行政许可法 48: told seven days before. */
    private static final int TOLD_BEFORE = 7;

    private final ProceedingRecords records;
    private final Hearings hearings;
    private final Clocks clocks;
    private final Bodies bodies;

    HearingRules(ProceedingRecords records, Hearings hearings, Clocks clocks, Bodies bodies) {
        this.records = records;
        this.hearings = hearings;
        this.clocks = clocks;
        this.bodies = bodies;
    }

    /** @param noticed when the licensee was told of the right to be heard */
    void heard(
            ProceedingRow row,
            LocalDate noticed,
            String officerId,
            Map<String, Object> answers,
            Map<String, String> faults) {
        Map<String, Object> held = records.answers(row, ProceedingTask.HOLD);
        if (Hearings.ASKED.equals(answers.get("outcome"))) {
            LocalDate asked = ProceedingRules.day(answers, "hearingAskedOn");
            if (!held.isEmpty()) {
                faults.put("outcome", "licence.error.heardAlready");
            } else if (asked == null || asked.isBefore(noticed) || asked.isAfter(records.today())) {
                faults.put("hearingAskedOn", "licence.error.day");
            } else if (asked.isAfter(after(row, noticed, ASKING))) {
                faults.put("hearingAskedOn", "licence.error.askedLate");
            }
            return;
        }
        if (hearings.presided(row, officerId)) {
            faults.put("outcome", "licence.error.chairHandles");
        }
        if (held.isEmpty()
                && !"WAIVED".equals(answers.get("statement"))
                && !after(row, noticed, ASKING).isBefore(records.today())) {
            faults.put("statement", "licence.error.fiveDays");
        }
    }

    void held(ProceedingRow row, Map<String, Object> answers, Map<String, String> faults) {
        if (!Hearings.HELD.equals(answers.get("outcome"))) {
            return;
        }
        LocalDate asked = ProceedingRules.day(records.answers(row, ProceedingTask.HEAR), "hearingAskedOn");
        LocalDate told = ProceedingRules.day(answers, "hearingToldOn");
        LocalDate held = ProceedingRules.day(answers, "hearingOn");
        if (told == null || held == null) {
            faults.put("hearingOn", "licence.error.hearingDays");
        } else if (told.isBefore(asked) || told.isAfter(records.today())) {
            faults.put("hearingToldOn", "licence.error.day");
        } else if (held.isAfter(records.today()) || held.isBefore(after(row, told, TOLD_BEFORE))) {
            faults.put("hearingOn", "licence.error.sevenDays");
        }
        if (!hearings.chairs(row).containsKey(Objects.toString(answers.get("chair"), ""))) {
            faults.put("chair", "licence.error.chair");
        }
        if (!Boolean.TRUE.equals(answers.get("minutesSigned"))) {
            faults.put("minutesSigned", "licence.error.minutes");
        }
    }

    private LocalDate after(ProceedingRow row, LocalDate day, int workingDays) {
        return clocks.workingDayAfter(
                day, workingDays, bodies.body(row.actingBody()).divisionCode());
    }
}
