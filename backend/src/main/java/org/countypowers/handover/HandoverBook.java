package org.countypowers.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.handover.domain.ChangeStore.ChangeRow;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverState;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.ActRow;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.ItemRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Permission;
import org.countypowers.process.TaskSubject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads hand-overs: a body those that it takes part in, a reform office and an auditor those of their level and below. */
@Service
@PreAuthorize("hasAuthority('HANDOVER_READ')")
@Transactional(readOnly = true)
public class HandoverBook {
    private static final int MOST = 200;

    private final HandoverStore store;
    private final HandoverRecords records;
    private final HandoverScope scope;
    private final ChangeRecords changes;
    private final Matters matters;
    private final Bodies bodies;
    private final HandoverParties parties;

    HandoverBook(
            HandoverStore store,
            HandoverRecords records,
            HandoverScope scope,
            ChangeRecords changes,
            Matters matters,
            Bodies bodies,
            HandoverParties parties) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.changes = changes;
        this.matters = matters;
        this.bodies = bodies;
        this.parties = parties;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<HandoverSummary> page(HandoverQuery query, long beforeId, int limit) {
        List<HandoverRow> rows = store.page(
                scope.scope(),
                query.state(),
                query.kind(),
                query.divisionCode() == null ? null : Jurisdiction.prefix(query.divisionCode()),
                beforeId,
                Math.min(limit, MOST));
        Map<Long, List<String>> powers = store
                .powers(rows.stream().map(HandoverRow::id).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        PowerRow::handoverId, Collectors.mapping(PowerRow::matterId, Collectors.toList())));
        return rows.stream()
                .map(row -> summary(row, powers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** @throws java.util.NoSuchElementException when there is none, or it is out of sight */
    public HandoverView view(long id) {
        HandoverRow row = records.find(id);
        scope.requireReading(row);
        List<PowerRow> powers = records.powers(row);
        Map<String, String> names =
                matters.names(powers.stream().map(PowerRow::matterId).toList());
        List<ActRow> acts = store.acts(id);
        Optional<ChangeRow> proposed = changes.open(HandoverOpening.key(row));
        return new HandoverView(
                summary(row, powers.stream().map(PowerRow::matterId).toList()),
                row.instrumentType(),
                row.opinionNo(),
                row.reason(),
                row.validTo(),
                row.acceptedCases(),
                row.signedOn(),
                powers.stream().map(power -> power(row, power, names)).toList(),
                store.items(id).stream().map(item -> item(row, item, acts)).toList(),
                acts.stream().map(act -> act(row, act)).toList(),
                may(row, proposed),
                proposed.filter(changes::reads)
                        .map(change -> new HandoverView.Proposed(change.id(), change.number()))
                        .orElse(null),
                new TaskSubject.Seen(HandoverOpening.key(row), row.version()));
    }

    private HandoverSummary summary(HandoverRow row, List<String> matterIds) {
        LocalDate today = records.today();
        return new HandoverSummary(
                row.id(),
                row.number(),
                row.kind(),
                row.state(),
                row.batchNo(),
                row.instrumentNo(),
                row.divisionCode(),
                bodies.uniqueName(row.divisionCode()),
                parties.of(row, HandoverSide.GIVING, matterIds),
                parties.of(row, HandoverSide.RECEIVING, matterIds),
                bodies.body(row.supervisingBody()).name(),
                matterIds,
                row.effectiveOn(),
                row.dueOn(),
                row.tookEffectOn(),
                row.overOn(),
                row.signedOn() == null
                        && row.state() != HandoverState.CANCELLED
                        && row.dueOn().isBefore(today),
                row.problemKey(),
                arguments(row.problemArguments()));
    }

    private HandoverView.Power power(HandoverRow row, PowerRow power, Map<String, String> names) {
        DelegationForm form = DelegationForm.valueOf(power.form());
        HandoverSide renews =
                Successors.renews(row, form, matters.matter(power.matterId()).currentLevel());
        return new HandoverView.Power(
                power.matterId(),
                names.getOrDefault(power.matterId(), power.matterId()),
                form,
                parties.of(row, renews, List.of(power.matterId())).organ(),
                power.entrustBasis(),
                power.overrideClause(),
                power.scope(),
                power.problemKey(),
                arguments(power.problemArguments()));
    }

    private HandoverView.Item item(HandoverRow row, ItemRow item, List<ActRow> acts) {
        boolean mayChange = row.state() != HandoverState.CANCELLED
                && scope.worksFor(row, item.side())
                && !(item.hard() && HandoverDesk.declared(row, item, acts));
        return new HandoverView.Item(
                item.no(), item.name(), item.side(), item.hard(), item.doneBy(), item.doneOn(), item.note(), mayChange);
    }

    private static HandoverView.Act act(HandoverRow row, ActRow act) {
        return new HandoverView.Act(
                act.side(),
                act.step(),
                act.outcome(),
                act.opinion(),
                act.officerName(),
                act.unitName(),
                act.actedAt(),
                act.actRound() == row.actRound());
    }

    private HandoverView.May may(HandoverRow row, Optional<ChangeRow> proposed) {
        boolean open = row.state().open();
        boolean early = row.kind() == HandoverKind.DELEGATION
                || row.kind() != HandoverKind.EXPIRY && records.today().isBefore(row.effectiveOn());
        List<String> working = scope.bodies(Permission.HANDOVER_WORK);
        boolean takesPart = working.stream().anyMatch(body -> HandoverScope.takesPart(row, body));
        return new HandoverView.May(
                open && early && proposed.isEmpty() && scope.supervises(row),
                open && takesPart,
                row.state() == HandoverState.EFFECTIVE && working.contains(row.receivingBody()),
                row.state() == HandoverState.EFFECTIVE && takesPart);
    }

    static List<String> arguments(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }
}
