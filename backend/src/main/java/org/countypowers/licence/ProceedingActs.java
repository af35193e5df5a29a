package org.countypowers.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countypowers.casework.Commitments;
import org.countypowers.forms.AnswerText;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.licence.domain.ProceedingStore.ActRow;
import org.countypowers.licence.domain.ProceedingStore.ProceedingRow;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.StepRefused;
import org.countypowers.process.WorkItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is done at the tasks and steps of a proceeding; part of the command that completes a task. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProceedingActs {
    private final ProceedingRecords records;
    private final ProceedingRules rules;
    private final Hearings hearings;
    private final ProceedingLetters letters;
    private final Licences licences;
    private final Commitments commitments;

    ProceedingActs(
            ProceedingRecords records,
            ProceedingRules rules,
            Hearings hearings,
            ProceedingLetters letters,
            Licences licences,
            Commitments commitments) {
        this.commitments = commitments;
        this.records = records;
        this.rules = rules;
        this.hearings = hearings;
        this.letters = letters;
        this.licences = licences;
    }

    /** @throws AnswersRefused with the fault at each field */
    void answer(ProceedingRow row, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        Map<String, String> faults = rules.faults(row, item.step(), officer.officerId(), answers);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        String outcome = String.valueOf(answers.get("outcome"));
        records.keep(new ActRow(
                null,
                row.id(),
                item.taskId(),
                item.step(),
                item.stepName(),
                outcome,
                String.valueOf(answers.getOrDefault("opinion", "")),
                AnswerText.write(hearings.named(row, answers)),
                officer.officerId(),
                officer.name(),
                officer.unitName(item.unitId()),
                records.now()));
        hearings.answered(row, item.step(), answers);
        records.touch(row);
        records.tell(row, "act", Map.of("step", item.step(), "outcome", outcome));
    }

    /** 行政许可法 7, 行政处罚法 44: told beforehand, once, of facts, grounds and rights. */
    public void notice(String businessKey) {
        ProceedingRow row = records.lock(ProceedingRecords.id(businessKey));
        if (!letters.noticed(row)) {
            letters.notice(row);
            records.tell(row, "notice", Map.of("kind", row.kind().name()));
        }
    }

    /** @throws StepRefused when the licence no longer stands as it stood when this began, such as run out meanwhile */
    public void decide(String businessKey) {
        ProceedingRow row = records.lock(ProceedingRecords.id(businessKey));
        if (row.state() != ProceedingState.OPEN) {
            return;
        }
        Licence licence = licences.lock(row.licenceId());
        if (!row.ground().fits(licence.status())) {
            throw new StepRefused(
                    "licence.error.endedMeanwhile",
                    List.of(String.valueOf(licence.endedOn()), "@licence.status." + licence.status()));
        }
        letters.decision(row);
        LocalDate today = records.today();
        switch (row.kind()) {
            case CANCEL -> licences.cancel(licence, today);
            case TRANSFER -> licences.transfer(licence, row.newLicensee(), row.newIdentifierLookup());
            default -> end(row, licence, today);
        }
        records.change(row, ProceedingState.DECIDED, today, null);
    }

    private void end(ProceedingRow row, Licence licence, LocalDate today) {
        if (row.ground() == ProceedingGround.BROKEN_PROMISE) {
            licences.revoke(licence, today);
        } else {
            licences.end(licence, row.kind().ends(), today);
        }
    }

    /** The licence stays as it is; who was told of it or had asked for it is told why. */
    public void drop(String businessKey) {
        ProceedingRow row = records.lock(ProceedingRecords.id(businessKey));
        if (row.state() != ProceedingState.OPEN) {
            return;
        }
        boolean told = !row.kind().adverse() || letters.noticed(row);
        if (told) {
            letters.dropped(row);
        }
        records.change(row, told ? ProceedingState.DROPPED : ProceedingState.CLOSED_DROPPED, records.today(), null);
        records.tell(row, "drop", Map.of("kind", row.kind().name()));
        if (row.ground() == ProceedingGround.BROKEN_PROMISE) {
            commitments.cleared(records.licence(row).caseId(), records.today());
        }
    }

    /** 行政许可法 44, 行政处罚法 61: served. */
    public void close(String businessKey) {
        ProceedingRow row = records.lock(ProceedingRecords.id(businessKey));
        if (row.state().over()) {
            return;
        }
        Object on = records.answers(row, ProceedingTask.SERVE).get("servedOn");
        LocalDate served = on == null ? records.today() : LocalDate.parse(on.toString());
        letters.service(row, served);
        boolean dropped = row.state() == ProceedingState.DROPPED;
        records.change(row, dropped ? ProceedingState.CLOSED_DROPPED : ProceedingState.CLOSED, row.outcomeOn(), served);
        records.tell(row, "close", Map.of("served", served));
    }
}
