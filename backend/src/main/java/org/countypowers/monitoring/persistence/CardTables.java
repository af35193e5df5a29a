package org.countypowers.monitoring.persistence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.monitoring.Card;
import org.countypowers.monitoring.CardAct;
import org.countypowers.monitoring.CardQuery;
import org.countypowers.monitoring.CardState;
import org.countypowers.monitoring.domain.CardStore;
import org.countypowers.monitoring.persistence.CardMapper.NewId;
import org.countypowers.monitoring.persistence.CardMapper.Row;
import org.springframework.stereotype.Repository;

@Repository
class CardTables implements CardStore {
    private final CardMapper mapper;

    CardTables(CardMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Long> add(Card card) {
        if (mapper.known(card.source()) > 0) {
            return Optional.empty();
        }
        NewId key = new NewId();
        mapper.add(row(card), key);
        return Optional.of(key.getId());
    }

    @Override
    public Optional<Card> find(long id, Scope scope) {
        return sees(scope) ? Optional.ofNullable(mapper.find(id, scope)).map(CardTables::card) : Optional.empty();
    }

    @Override
    public Optional<Card> lock(long id, Scope scope) {
        return sees(scope) ? Optional.ofNullable(mapper.lock(id, scope)).map(CardTables::card) : Optional.empty();
    }

    @Override
    public List<Card> page(CardQuery query, Scope scope, long beforeId, int limit) {
        return sees(scope)
                ? mapper.page(query, scope, beforeId, limit).stream()
                        .map(CardTables::card)
                        .toList()
                : List.of();
    }

    @Override
    public int count(CardQuery query, Scope scope, int cap) {
        return sees(scope) ? mapper.count(query, scope, cap) : 0;
    }

    private static boolean sees(Scope scope) {
        return scope.prefix() != null || !scope.bodies().isEmpty();
    }

    @Override
    public void change(long id, CardState state, LocalDate answerBy, String decidedIn) {
        mapper.change(id, state, answerBy, decidedIn);
    }

    @Override
    public void add(ActRow act) {
        mapper.addAct(act);
    }

    @Override
    public List<CardAct> acts(long cardId) {
        return mapper.acts(cardId);
    }

    @Override
    public List<Long> uncounted(String bodyId, String officerId, LocalDate since) {
        return mapper.uncounted(bodyId, officerId, since);
    }

    @Override
    public void count(List<Long> yellow, long red) {
        mapper.countFor(yellow, red);
    }

    @Override
    public Optional<Long> countedFor(long yellow) {
        return Optional.ofNullable(mapper.countedFor(yellow));
    }

    private static Card card(Row row) {
        return new Card(
                row.id(),
                row.kind(),
                row.ruleCode(),
                row.source(),
                row.caseId(),
                row.caseNumber(),
                row.matterName(),
                row.bodyId(),
                row.divisionCode(),
                row.officerId(),
                row.officerName(),
                row.clockKind(),
                row.limitOn(),
                row.reachedOn(),
                row.stepName(),
                row.cause(),
                row.events().isEmpty()
                        ? List.of()
                        : Arrays.stream(row.events().split(","))
                                .map(Long::valueOf)
                                .toList(),
                row.state(),
                row.answerBy(),
                row.decidedIn(),
                row.version());
    }

    private static Row row(Card card) {
        return new Row(
                null,
                card.kind(),
                card.rule(),
                card.source(),
                card.caseId(),
                card.caseNumber(),
                card.matterName(),
                card.bodyId(),
                card.divisionCode(),
                card.officerId(),
                card.officerName(),
                card.clockKind(),
                card.limitOn(),
                card.reachedOn(),
                card.stepName(),
                card.cause(),
                card.events().stream().map(String::valueOf).collect(Collectors.joining(",")),
                card.state(),
                card.answerBy(),
                card.decidedIn(),
                card.version());
    }
}
