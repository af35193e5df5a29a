package org.countypowers.licence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.countypowers.deadline.Clocks;
import org.countypowers.document.Attachments;
import org.countypowers.licence.domain.ProceedingStore.ActRow;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** What the law and the file say against an answer, by field; empty when nothing does. */
@Component
class ProceedingRules {
    /** 行政处罚法 64(1), 行政许可法 47: who is told asks for a hearing within five days; 85: working days. */
    private static final int ASKING = 5;
    /** 行政处罚法 64(2), 行政许可法 48: told seven days before. */
    private static final int TOLD_BEFORE = 7;

    private final ProceedingRecords records;
    private final Attachments attachments;
    private final Clocks clocks;
    private final Bodies bodies;

    ProceedingRules(ProceedingRecords records, Attachments attachments, Clocks clocks, Bodies bodies) {
        this.records = records;
        this.attachments = attachments;
        this.clocks = clocks;
        this.bodies = bodies;
    }

    Map<String, String> faults(ProceedingRow row, String step, String officer, Map<String, Object> answers) {
        Map<String, String> faults = new HashMap<>();
        switch (step) {
            case ProceedingTask.HEAR -> heard(row, officer, answers, faults);
            case ProceedingTask.APPROVE -> approved(row, answers, faults);
            case ProceedingTask.SERVE -> within(row.outcomeOn(), "servedOn", answers, faults);
            default -> {
                // The form's own check is enough.
            }
        }
        return faults;
    }

    private void heard(ProceedingRow row, String officer, Map<String, Object> answers, Map<String, String> faults) {
        if ("proceed".equals(answers.get("outcome"))
                && attachments
                        .of(ProceedingLetters.owner(row, records.stream(row)))
                        .isEmpty()) {
            faults.put("outcome", "licence.error.evidence");
        }
        within(row.begunOn(), "noticeServedOn", answers, faults);
        LocalDate noticed = day(answers, "noticeServedOn");
        if (noticed == null) {
            return;
        }
        String division = bodies.body(row.actingBody()).divisionCode();
        if ("HELD".equals(answers.get("hearing"))) {
            hearing(noticed, division, officer, answers, faults);
        } else if (!"WAIVED".equals(answers.get("statement"))
                && !clocks.workingDayAfter(noticed, ASKING, division).isBefore(records.today())) {
            faults.put("hearing", "licence.error.fiveDays");
        }
    }

    private void hearing(
            LocalDate noticed,
            String division,
            String officer,
            Map<String, Object> answers,
            Map<String, String> faults) {
        within(noticed, "hearingToldOn", answers, faults);
        LocalDate told = day(answers, "hearingToldOn");
        LocalDate held = day(answers, "hearingOn");
        if (told != null
                && held != null
                && (held.isAfter(records.today())
                        || held.isBefore(clocks.workingDayAfter(told, TOLD_BEFORE, division)))) {
            faults.put("hearingOn", "licence.error.sevenDays");
        }
        // 行政许可法 48, 行政处罚法 64(4): who works on the matter does not preside.
        if (officer.equals(Objects.toString(answers.get("chair"), "").strip())) {
            faults.put("chair", "licence.error.chair");
        }
    }

    private void approved(ProceedingRow row, Map<String, Object> answers, Map<String, String> faults) {
        if (!"approve".equals(answers.get("outcome"))) {
            return;
        }
        String before = row.kind().adverse() ? ProceedingTask.HEAR : ProceedingTask.EXAMINE;
        records.last(row, before)
                .map(ActRow::outcome)
                .filter("drop"::equals)
                .ifPresent(dropped -> faults.put("outcome", "licence.error.otherThanProposed"));
        LocalDate discussed = day(answers, "discussedOn");
        if (row.kind() == ProceedingKind.FORFEIT && discussed == null) {
            faults.put("discussedOn", "licence.error.discussed");
        }
        within(row.begunOn(), "discussedOn", answers, faults);
    }

    private void within(LocalDate first, String field, Map<String, Object> answers, Map<String, String> faults) {
        LocalDate day = day(answers, field);
        if (day != null && (day.isBefore(first) || day.isAfter(records.today()))) {
            faults.put(field, "licence.error.day");
        }
    }

    private static LocalDate day(Map<String, Object> answers, String key) {
        return answers.get(key) == null
                ? null
                : LocalDate.parse(answers.get(key).toString());
    }
}
