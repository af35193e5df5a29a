package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.casework.domain.CaseStore.OpinionRow;
import org.countypowers.deadline.ClockKind;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what an officer answered at a task into the case, before the engine goes on. Part of assignment's command. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseAnswers {
    private final CaseStore store;
    private final CaseTexts texts;
    private final CaseAnswerRules rules;
    private final CaseRoutes routes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseAnswers(
            CaseStore store,
            CaseTexts texts,
            CaseAnswerRules rules,
            CaseRoutes routes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.rules = rules;
        this.routes = routes;
        this.events = events;
        this.clock = clock;
    }

    /** A case that this transaction has locked. */
    public static final class Locked {
        private final CaseRow row;

        private Locked(CaseRow row) {
            this.row = row;
        }
    }

    /** Locks the case first of all, so that commands on one case follow each other. @throws CaseRefused when it has changed */
    public Locked lock(CaseSeen seen) {
        CaseRow row = store.lock(seen.caseId()).orElseThrow();
        if (seen.version() < row.movedVersion()) {
            throw new CaseRefused(CaseRefused.TRANSFERRED, routes.holderName(row));
        }
        if (row.version() != seen.version()) {
            throw new CaseRefused(
                    "casework.error.stale",
                    row.lastActor(),
                    row.lastChangedAt().format(DateTimeFormatter.ofPattern("HH:mm")));
        }
        if (CaseStatus.valueOf(row.status()) == CaseStatus.RECEIVED) {
            rules.running(row, ClockKind.NOTICE)
                    .filter(notice -> notice.dueOn().isBefore(LocalDate.now(clock)) && notice.certain())
                    .ifPresent(notice -> {
                        // 行政许可法 32(1)(4): the organ has accepted; the sweep writes it down.
                        throw new CaseRefused(
                                "casework.error.deemed", notice.dueOn().toString());
                    });
        }
        return new Locked(row);
    }

    /** Keeps opinion and answers; they are only ever added to. @throws AnswersRefused with the fault at its field */
    public void record(Locked locked, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        CaseRow row = locked.row;
        Map<String, String> faults = rules.faults(row, item.step(), answers);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        String unit = officer.postings().stream()
                .filter(posting -> posting.unitId().equals(item.unitId()))
                .map(Posting::unitName)
                .findFirst()
                .orElse("");
        LocalDateTime now = LocalDateTime.now(clock);
        String outcome = String.valueOf(answers.get("outcome"));
        store.addOpinion(new OpinionRow(
                null,
                row.id(),
                item.taskId(),
                item.step(),
                item.stepName(),
                officer.officerId(),
                officer.name(),
                unit,
                outcome,
                String.valueOf(answers.getOrDefault("opinion", "")),
                texts.write(answers),
                now));
        store.update(new CaseFile(row).changed(officer.name(), now));
        events.publishEvent(Auditable.of(
                Stream.ofCase(row.id()),
                "case.opinion",
                row.number(),
                Map.of("step", item.step(), "outcome", outcome, "opinion", answers.getOrDefault("opinion", ""))));
    }
}
