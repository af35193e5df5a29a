package org.countypowers.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.deadline.Clocks;
import org.countypowers.monitoring.domain.CardStore;
import org.countypowers.monitoring.domain.CardStore.Scope;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about a card: the body answers and may appeal once, the discipline office above it decides. */
@Service
@Transactional
public class CardDesk {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 1000;

    private final CardStore store;
    private final Offices offices;
    private final CurrentOfficer officers;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int appealDays;

    CardDesk(
            CardStore store,
            Offices offices,
            CurrentOfficer officers,
            Clocks clocks,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${countypowers.monitoring.appeal-days:5}") int appealDays) {
        this.store = store;
        this.offices = offices;
        this.officers = officers;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
        this.appealDays = appealDays;
    }

    /** A card as its reader saw it. */
    public record Seen(long id, long version) {}

    /** @param tolerance the ground on which the body asks to be excused */
    public record Word(String text, Tolerance tolerance) {}

    /** The body answers; after its last day too, which then stays visible. */
    @PreAuthorize("hasAuthority('MONITOR_ANSWER')")
    public void reply(Seen seen, Word word) {
        Card card = lock(seen, Permission.MONITOR_ANSWER, Set.of(CardState.OPEN));
        say(card, CardAct.Act.REPLY, word, CardState.REPLIED, null, card.decidedIn());
    }

    /** Once, within the days that are set; the office above the one that upheld it decides. */
    @PreAuthorize("hasAuthority('MONITOR_ANSWER')")
    public void appeal(Seen seen, Word word) {
        Card card = lock(seen, Permission.MONITOR_ANSWER, Set.of(CardState.UPHELD));
        if (card.answerBy().isBefore(LocalDate.now(clock))) {
            throw new MonitoringRefused(
                    "monitoring.error.appealLate", card.answerBy().toString());
        }
        say(card, CardAct.Act.APPEAL, word, CardState.APPEALED, null, card.decidedIn());
    }

    /**
     * The card stands. After an appeal this is the last word.
     *
     * @throws MonitoringRefused when the office is not the one to decide, or the body may still answer
     */
    @PreAuthorize("hasAuthority('MONITOR_DECIDE')")
    public void uphold(Seen seen, Word word) {
        Card card = lock(seen, Permission.MONITOR_DECIDE, CardState.OFFICES);
        LocalDate today = LocalDate.now(clock);
        if (card.state() == CardState.OPEN && !card.late(today)) {
            throw new MonitoringRefused(
                    "monitoring.error.notAnswered", card.answerBy().toString());
        }
        String office = offices.deciding(card);
        boolean last = card.state() == CardState.APPEALED;
        say(
                card,
                CardAct.Act.UPHOLD,
                word,
                last ? CardState.FINAL : CardState.UPHELD,
                last ? null : clocks.workingDayAfter(today, appealDays, card.divisionCode()),
                office);
    }

    /** The card is taken back, with reasons; a red one that counted it goes with it. */
    @PreAuthorize("hasAuthority('MONITOR_DECIDE')")
    public void revoke(Seen seen, Word word) {
        Card card = lock(seen, Permission.MONITOR_DECIDE, CardState.OFFICES);
        String office = offices.deciding(card);
        say(card, CardAct.Act.REVOKE, word, CardState.REVOKED, null, office);
        store.countedFor(card.id())
                .flatMap(red -> store.lock(red, scope(Permission.MONITOR_DECIDE)))
                .ifPresent(red -> say(red, CardAct.Act.REVOKE, word, CardState.REVOKED, null, office));
    }

    private Card lock(Seen seen, Permission permission, Set<CardState> states) {
        Card card = store.lock(seen.id(), scope(permission)).orElseThrow(() -> offices.outOfReach(seen.id()));
        if (card.version() != seen.version() || !states.contains(card.state())) {
            throw new MonitoringRefused("monitoring.error.stale");
        }
        return card;
    }

    private Scope scope(Permission permission) {
        return permission == Permission.MONITOR_DECIDE
                ? new Scope(List.of(), officers.scope(permission).divisionPrefix())
                : new Scope(officers.scope(permission).unitIds(), null);
    }

    private void say(Card card, CardAct.Act act, Word word, CardState state, LocalDate answerBy, String decidedIn) {
        String text = word.text() == null ? "" : word.text().strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            throw new MonitoringRefused("monitoring.error.text", String.valueOf(SHORTEST), String.valueOf(LONGEST));
        }
        SignedInOfficer officer = officers.require();
        Posting posting = officer.postings().stream()
                .filter(each -> each.unitId().equals(card.bodyId()))
                .findFirst()
                .orElse(officer.postings().get(0));
        store.change(card.id(), state, answerBy, decidedIn);
        store.add(new CardStore.ActRow(
                card.id(),
                act,
                officer.officerId(),
                officer.name(),
                posting.unitName(),
                posting.divisionCode(),
                text,
                word.tolerance(),
                LocalDateTime.now(clock)));
        events.publishEvent(new Auditable(
                Stream.ofCase(card.caseId()),
                "card." + act.name().toLowerCase(Locale.ROOT),
                card.caseNumber(),
                Map.of("cardState", card.state()),
                Map.of("card", card.id(), "cardState", state, "opinion", text, "tolerance", word.tolerance())));
    }
}
