package org.countypowers.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.casework.CaseLending;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.monitoring.domain.LetterStore;
import org.countypowers.monitoring.domain.LetterStore.Scope;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A discipline office calls for cases by a letter and takes it back; all of it is in the letter's sealed stream. */
@Service
@PreAuthorize("hasAuthority('LETTER_ISSUE')")
@Transactional
public class LetterDesk {
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 300;

    private final LetterStore store;
    private final LetterRules rules;
    private final CaseLending lending;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LetterDesk(
            LetterStore store,
            LetterRules rules,
            CaseLending lending,
            CurrentOfficer officers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.lending = lending;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * From now on those named read these cases, to the last day.
     *
     * @return the letter's id
     * @throws AnswersRefused with the fault at each field
     */
    public long issue(IssueLetter command) {
        Map<String, String> faults = new LinkedHashMap<>(rules.faults(command));
        Posting office = office();
        List<LetterCase> cases = rules.cases(command.caseNumbers(), faults);
        List<Member> readers = rules.readers(office.unitId(), command.readerIds(), faults);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        LocalDate today = LocalDate.now(clock);
        Letter letter = new Letter(
                0,
                command.number().strip(),
                office.unitId(),
                office.divisionCode(),
                command.subject().strip(),
                command.ground().strip(),
                today,
                officers.require().name(),
                command.lastDay(),
                null,
                "",
                "");
        long id = store.add(letter).orElseThrow(() -> new AnswersRefused(Map.of("number", LetterRules.KNOWN)));
        store.addCases(id, cases);
        store.addReaders(id, readers);
        List<Long> caseIds = cases.stream().map(LetterCase::caseId).toList();
        readers.forEach(
                reader -> lending.lendSealed(caseIds, reader.officerId(), Letter.stream(id), command.lastDay()));
        events.publishEvent(Auditable.of(
                Letter.stream(id),
                "letter.issue",
                letter.number(),
                Map.of(
                        "letterSubject", letter.subject(),
                        "letterGround", letter.ground(),
                        "lastDay", letter.lastDay(),
                        "letterCases",
                                cases.stream().map(LetterCase::caseNumber).collect(Collectors.joining("、")),
                        "letterReaders", readers.stream().map(Member::name).collect(Collectors.joining("、")))));
        return id;
    }

    /**
     * Nobody reads under it any more.
     *
     * @throws MonitoringRefused without a reason, or when it is over or withdrawn already
     * @throws NoSuchElementException when it is no letter of the officer's office
     */
    public void withdraw(long id, String reason) {
        Letter letter = store.lock(
                        id, Scope.own(officers.scope(Permission.LETTER_ISSUE).unitIds()))
                .orElseThrow(() -> new NoSuchElementException("no letter " + id));
        String text = reason == null ? "" : reason.strip();
        if (text.length() < SHORTEST_REASON || text.length() > LONGEST_REASON) {
            throw new MonitoringRefused(
                    "monitoring.error.text", String.valueOf(SHORTEST_REASON), String.valueOf(LONGEST_REASON));
        }
        LocalDate today = LocalDate.now(clock);
        if (letter.state(today) != Letter.State.IN_FORCE) {
            throw new MonitoringRefused("monitoring.letter.error.over");
        }
        store.withdraw(id, today, officers.require().name(), text);
        lending.takeBack(letter.stream().id());
        events.publishEvent(Auditable.of(letter.stream(), "letter.withdraw", letter.number(), Map.of("reason", text)));
    }

    private Posting office() {
        SignedInOfficer officer = officers.require();
        return officer.postings().stream()
                .filter(posting -> posting.role() == Role.DISCIPLINE_OFFICER)
                .findFirst()
                .orElseThrow();
    }
}
