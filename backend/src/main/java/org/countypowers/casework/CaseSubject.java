package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.domain.CaseFile;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.casework.domain.CaseStore.DoneRow;
import org.countypowers.casework.domain.CaseStore.OpinionRow;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.delegation.CaseMoves;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.TaskSubject;
import org.countypowers.process.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A case as its tasks and the worklist see it: what lists say of it, and the answers that officers give to its tasks. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CaseSubject implements TaskSubject {
    private final CaseStore store;
    private final CaseTexts texts;
    private final CaseAnswerRules rules;
    private final Cases cases;
    private final CaseRoutes routes;
    private final CaseMoves moves;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseSubject(
            CaseStore store,
            CaseTexts texts,
            CaseAnswerRules rules,
            Cases cases,
            CaseRoutes routes,
            CaseMoves moves,
            Clocks clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.rules = rules;
        this.cases = cases;
        this.routes = routes;
        this.moves = moves;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    /** A case's key is its id alone. */
    @Override
    public boolean owns(String key) {
        return !key.isEmpty() && key.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    @Override
    public Listed listed(String key) {
        return listed(List.of(key)).get(key);
    }

    /** Two reads, however many. */
    @Override
    public Map<String, Listed> listed(Collection<String> keys) {
        List<Long> ids = keys.stream().map(Long::valueOf).toList();
        Map<Long, org.countypowers.deadline.Clock> next = clocks.next(ids);
        return ids.stream().collect(Collectors.toMap(String::valueOf, id -> listed(id, next.get(id))));
    }

    /** One read, however many. */
    @Override
    public Map<String, Arrived> arrived(Collection<String> keys) {
        return moves.unconfirmed(keys.stream().map(Long::valueOf).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        moved -> Long.toString(moved.getKey()),
                        moved -> new Arrived(
                                moved.getValue().toBody(),
                                routes.name(moved.getValue().fromBody()))));
    }

    private Listed listed(long caseId, org.countypowers.deadline.Clock next) {
        CaseRow row = store.find(caseId).orElseThrow();
        return new Listed(
                Long.toString(caseId),
                row.number(),
                row.matterId(),
                row.matterName(),
                row.countyCode(),
                row.countyName(),
                row.applicantName(),
                next == null ? null : next.dueOn(),
                next != null && next.provisional(),
                row.status());
    }

    @Override
    public void requireReading(String key) {
        cases.view(Long.parseLong(key));
    }

    @Override
    public Stream stream(String key) {
        return Stream.ofCase(Long.parseLong(key));
    }

    /** @throws CaseRefused when it has changed since it was seen */
    @Override
    public void hold(String key) {
        store.lock(Long.parseLong(key)).orElseThrow();
    }

    @Override
    public Locked lock(Seen seen) {
        CaseRow row = store.lock(Long.parseLong(seen.key())).orElseThrow();
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
        return (item, officer, answers) -> answer(row, item, officer, answers);
    }

    @Override
    public Optional<Done> doneAt(String taskId) {
        return store.opinionAt(taskId).map(opinion -> new Done(opinion.officerName(), opinion.givenAt()));
    }

    @Override
    public List<Did> doneBy(String officerId, long beforeId, int limit) {
        List<DoneRow> rows = store.doneBy(officerId, beforeId, limit);
        Map<Long, org.countypowers.deadline.Clock> next =
                clocks.next(rows.stream().map(DoneRow::caseId).distinct().toList());
        return rows.stream().map(row -> did(row, next.get(row.caseId()))).toList();
    }

    private static Did did(DoneRow row, org.countypowers.deadline.Clock next) {
        Listed about = new Listed(
                Long.toString(row.caseId()),
                row.number(),
                row.matterId(),
                row.matterName(),
                row.countyCode(),
                row.countyName(),
                row.applicantName(),
                next == null ? null : next.dueOn(),
                next != null && next.provisional(),
                row.status());
        return new Did(row.listKey(), row.doneAt(), row.step(), row.stepName(), about);
    }

    @Override
    public int countDone(String officerId, int cap) {
        return store.countDone(officerId, cap);
    }

    /** Opinion and answers are only ever added to. */
    private void answer(CaseRow row, WorkItem item, SignedInOfficer officer, Map<String, Object> answers) {
        Map<String, String> faults = rules.faults(row, item.step(), answers);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        String outcome = Objects.toString(answers.get("outcome"), "");
        String kept = texts.write(answers);
        store.addOpinion(new OpinionRow(
                null,
                row.id(),
                item.taskId(),
                item.step(),
                item.stepName(),
                officer.officerId(),
                officer.name(),
                officer.unitName(item.unitId()),
                outcome,
                String.valueOf(answers.getOrDefault("opinion", "")),
                kept,
                item.definitionId(),
                item.formKey(),
                now));
        store.update(new CaseFile(row).changed(officer.name(), now));
        events.publishEvent(Auditable.of(
                Stream.ofCase(row.id()),
                "case.opinion",
                row.number(),
                Map.of(
                        "step", item.step(),
                        "task", item.taskId(),
                        "outcome", outcome,
                        "opinion", answers.getOrDefault("opinion", ""),
                        "definition", item.definitionId(),
                        "formKey", item.formKey(),
                        "signature", item.signature(),
                        "answersDigest", texts.lookup(kept))));
    }
}
