package org.countypowers.monitoring.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.monitoring.Card;
import org.countypowers.monitoring.CardAct;
import org.countypowers.monitoring.CardQuery;
import org.countypowers.monitoring.CardState;
import org.countypowers.monitoring.Tolerance;

/** The tables of cards. Scope is part of each reading statement. */
public interface CardStore {
    /** Bodies whose cards a reader sees, and the beginning of the divisions whose cards all are seen; null for none. */
    record Scope(List<String> bodies, String prefix) {}

    record ActRow(
            long cardId,
            CardAct.Act act,
            String officerId,
            String officerName,
            String unitName,
            String divisionCode,
            String text,
            Tolerance tolerance,
            LocalDateTime actedAt) {}

    /** @return the card's id, or empty when there is one for this source already */
    Optional<Long> add(Card card);

    Optional<Card> find(long id, Scope scope);

    Optional<Card> lock(long id, Scope scope);

    /** The newest first, before an id. */
    List<Card> page(CardQuery query, Scope scope, long beforeId, int limit);

    int count(CardQuery query, Scope scope, int cap);

    /** @param decidedIn the division of the office that decided, '' as long as none has */
    void change(long id, CardState state, LocalDate answerBy, String decidedIn);

    void add(ActRow act);

    List<CardAct> acts(long cardId);

    /**
     * Yellow cards of an officer in a body that stand, are no older than the day and were not counted yet; the oldest first.
     */
    List<Long> uncounted(String bodyId, String officerId, LocalDate since);

    /** The yellow ones were counted for this red card. */
    void count(List<Long> yellow, long red);

    /** The red card for which this yellow one was counted, while it stands. */
    Optional<Long> countedFor(long yellow);
}
