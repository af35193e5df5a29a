package org.countypowers.licence;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.countypowers.document.Attachments;
import org.countypowers.licence.domain.ProceedingStore.ActRow;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.springframework.stereotype.Component;

/** What the law and the file say against an answer, by field; empty when nothing does. */
@Component
class ProceedingRules {
    private final ProceedingRecords records;
    private final Attachments attachments;
    private final HearingRules hearings;

    ProceedingRules(ProceedingRecords records, Attachments attachments, HearingRules hearings) {
        this.records = records;
        this.attachments = attachments;
        this.hearings = hearings;
    }

    Map<String, String> faults(ProceedingRow row, String step, String officer, Map<String, Object> answers) {
        Map<String, String> faults = new HashMap<>();
        switch (step) {
            case ProceedingTask.HEAR -> heard(row, officer, answers, faults);
            case ProceedingTask.HOLD -> hearings.held(row, answers, faults);
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
            // Whatever a redesigned form asks for: without notice nothing is taken away.
            if (!"drop".equals(answers.get("outcome"))) {
                faults.putIfAbsent("noticeServedOn", "licence.error.noticeDay");
            }
            return;
        }
        hearings.heard(row, noticed, officer, answers, faults);
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

    static LocalDate day(Map<String, Object> answers, String key) {
        return answers.get(key) == null
                ? null
                : LocalDate.parse(answers.get(key).toString());
    }
}
