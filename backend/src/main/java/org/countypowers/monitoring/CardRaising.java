package org.countypowers.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.CaseBriefs;
import org.countypowers.casework.CaseBriefs.CaseBrief;
import org.countypowers.deadline.Clocks;
import org.countypowers.monitoring.domain.CardStore;
import org.countypowers.organisation.Bodies;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a card, once for what caused it, and the red one that follows from too many yellow ones. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CardRaising {
    private final CardStore store;
    private final CaseBriefs cases;
    private final Bodies bodies;
    private final Clocks clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int answerDays;
    private final int yellowDays;
    private final int yellowMost;

    CardRaising(
            CardStore store,
            CaseBriefs cases,
            Bodies bodies,
            Clocks clocks,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${countypowers.monitoring.answer-days:3}") int answerDays,
            @Value("${countypowers.monitoring.yellow-days:30}") int yellowDays,
            @Value("${countypowers.monitoring.yellow-most:3}") int yellowMost) {
        this.store = store;
        this.cases = cases;
        this.bodies = bodies;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
        this.answerDays = answerDays;
        this.yellowDays = yellowDays;
        this.yellowMost = yellowMost;
    }

    /**
     * What a card is about.
     *
     * @param officerId who had it in hand, '' when nobody had
     */
    record Finding(
            CardRule rule,
            String source,
            long caseId,
            String bodyId,
            String officerId,
            String officerName,
            String clockKind,
            LocalDate limitOn,
            String stepName,
            String cause,
            List<Long> events) {}

    /** @return the new card's id, or empty when there is one for this source already */
    Optional<Long> raise(Finding found) {
        CaseBrief about = cases.of(found.caseId());
        LocalDate today = LocalDate.now(clock);
        String division = bodies.body(found.bodyId()).divisionCode();
        CardKind kind = found.rule().kind();
        boolean noted = kind == CardKind.WARNING;
        Optional<Long> id = store.add(new Card(
                null,
                kind,
                found.rule(),
                found.source(),
                found.caseId(),
                about.number(),
                about.matterName(),
                found.bodyId(),
                division,
                found.officerId(),
                found.officerName(),
                found.clockKind(),
                found.limitOn(),
                today,
                found.stepName(),
                found.cause(),
                found.events(),
                noted ? CardState.NOTED : CardState.OPEN,
                noted ? null : clocks.workingDayAfter(today, answerDays, division),
                "",
                1));
        id.ifPresent(card -> {
            store.add(new CardStore.ActRow(
                    card,
                    CardAct.Act.RAISE,
                    "",
                    "",
                    "",
                    division,
                    found.cause(),
                    Tolerance.NONE,
                    LocalDateTime.now(clock)));
            events.publishEvent(Auditable.of(
                    Stream.ofCase(found.caseId()),
                    "card.raise",
                    about.number(),
                    Map.of(
                            "card", card,
                            "cardKind", kind,
                            "rule", found.rule(),
                            "unit", found.bodyId(),
                            "officer", found.officerName(),
                            "events", found.events())));
            if (kind == CardKind.YELLOW && !found.officerId().isEmpty()) {
                tooMany(found, today);
            }
        });
        return id;
    }

    /** Each yellow card counts once. */
    private void tooMany(Finding last, LocalDate today) {
        List<Long> yellow = store.uncounted(last.bodyId(), last.officerId(), today.minusDays(yellowDays - 1L));
        if (yellow.size() < yellowMost) {
            return;
        }
        List<Long> counted = yellow.subList(0, yellowMost);
        raise(new Finding(
                        CardRule.THREE_YELLOW,
                        "cards:" + counted,
                        last.caseId(),
                        last.bodyId(),
                        last.officerId(),
                        last.officerName(),
                        "",
                        null,
                        "",
                        "",
                        List.of()))
                .ifPresent(red -> store.count(counted, red));
    }
}
