package org.countypowers.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.findings.FindingDesk.Seen;
import org.countypowers.findings.FindingDesk.Word;
import org.countypowers.findings.domain.FindingStore;
import org.countypowers.findings.domain.FindingStore.Scope;
import org.countypowers.forms.PlainText;
import org.countypowers.monitoring.Tolerance;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Locks a finding for an act, and writes the act down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FindingActs {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final FindingStore store;
    private final CurrentOfficer officers;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingActs(
            FindingStore store, CurrentOfficer officers, Trail trail, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** What a finding becomes. */
    record Then(FindingState state, String addressedTo, LocalDate answerBy, FindingOutcome outcome) {}

    /** Whoever asks for what is out of sight hears as little as for what does not exist; the attempt stays known. */
    Finding lock(Seen seen, Scope scope, Set<FindingState> states) {
        Finding finding = store.lock(seen.id(), scope).orElseThrow(() -> {
            trail.refused("finding.act", String.valueOf(seen.id()), "scope");
            return new NoSuchElementException("no finding " + seen.id());
        });
        if (finding.version() != seen.version() || !states.contains(finding.state())) {
            throw new FindingRefused("findings.error.stale");
        }
        return finding;
    }

    void say(Finding finding, FindingAct.Act act, Word word, Then then, Map<String, ?> more) {
        String text = word.text() == null ? "" : word.text().strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new FindingRefused("findings.error.text", String.valueOf(SHORTEST), String.valueOf(LONGEST));
        }
        if (!PlainText.clean(text)) {
            throw new FindingRefused("findings.error.control");
        }
        SignedInOfficer officer = officers.require();
        Tolerance tolerance = word.ground();
        Posting posting = officer.postings().stream()
                .filter(each -> each.unitId().equals(then.addressedTo()))
                .findFirst()
                .orElse(officer.postings().get(0));
        store.change(finding.id(), then.state(), then.addressedTo(), then.answerBy(), then.outcome());
        store.add(new FindingStore.ActRow(
                finding.id(),
                act,
                officer.officerId(),
                officer.name(),
                posting.unitName(),
                text,
                tolerance,
                LocalDateTime.now(clock)));
        Map<String, Object> after = new HashMap<>(more);
        after.put("findingNo", finding.id());
        after.put("findingRule", finding.ruleCode());
        after.put("findingState", then.state());
        after.put("opinion", text);
        after.put("tolerance", tolerance);
        events.publishEvent(new Auditable(
                stream(finding, then.addressedTo()),
                "finding." + act.name().toLowerCase(Locale.ROOT),
                finding.caseNumber().isEmpty()
                        ? finding.matterId() + " " + finding.divisionCode()
                        : finding.caseNumber(),
                Map.of("findingState", finding.state()),
                after));
    }

    /** What nobody was asked about is not written where those concerned read. */
    private static Stream stream(Finding finding, String addressedTo) {
        if (addressedTo == null) {
            return Stream.ofConfiguration("findings");
        }
        return finding.caseId() == null
                ? new Stream(Stream.Kind.REGISTER, finding.matterId() + ":" + finding.divisionCode())
                : Stream.ofCase(finding.caseId());
    }
}
