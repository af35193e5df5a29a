package org.countypowers.handover;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.handover.domain.AcceptedCases;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans the hand-over of promulgated powers; part of the batch's command, so without a permission of its own. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Handovers {
    /** Processes begun at once; the sweep begins the others. */
    private static final int AT_ONCE = 20;

    private final HandoverPlanning planning;
    private final ExpiryGivesWay expiry;
    private final HandoverOpening opening;
    private final HandoverRecords records;
    private final Bodies bodies;

    Handovers(
            HandoverPlanning planning,
            ExpiryGivesWay expiry,
            HandoverOpening opening,
            HandoverRecords records,
            Bodies bodies) {
        this.planning = planning;
        this.expiry = expiry;
        this.opening = opening;
        this.records = records;
        this.bodies = bodies;
    }

    /** @return the hand-over's id */
    public long plan(PlanHandover command) {
        return planAll(List.of(command)).get(0);
    }

    /**
     * Plans many at once, all or none.
     *
     * @return their ids in the order of the commands
     * @throws HandoverRefused when a day has passed, nobody is named for renewals, something is missing, or a matter is part of
     *     an open hand-over in the same division already
     */
    public List<Long> planAll(List<PlanHandover> commands) {
        commands.forEach(this::check);
        expiry.clearAll(commands.stream()
                .flatMap(command -> command.powers().stream()
                        .map(power -> HandoverPlanning.key(power.matterId(), command.divisionCode())))
                .collect(Collectors.toSet()));
        List<Long> ids =
                planning.add(commands.stream().map(Handovers::delegation).toList());
        ids.stream().limit(AT_ONCE).forEach(opening::open);
        return ids;
    }

    private void check(PlanHandover command) {
        if (command.powers() == null || command.powers().isEmpty()) {
            throw new HandoverRefused("handover.error.noPower");
        }
        if (command.renewals() == null) {
            throw new HandoverRefused("handover.error.renewals");
        }
        if (Stream.of(command.instrumentNo(), command.instrumentType())
                .anyMatch(text -> text == null || text.isBlank())) {
            throw new HandoverRefused("handover.error.instrument");
        }
        if (command.effectiveOn() == null || command.effectiveOn().isBefore(records.today())) {
            throw new HandoverRefused("handover.error.past");
        }
        if (command.dueOn() == null
                || command.validTo() == null
                || !command.effectiveOn().isBefore(command.validTo())) {
            throw new HandoverRefused("handover.error.days");
        }
        if (command.divisionCode() == null || !bodies.exists(command.divisionCode())) {
            throw new HandoverRefused("handover.error.division", String.valueOf(command.divisionCode()));
        }
        Stream.of(command.givingBody(), command.receivingBody(), command.supervisingBody())
                .forEach(this::requireBody);
        if (command.givingBody().equals(command.receivingBody())) {
            throw new HandoverRefused("handover.error.sameBody");
        }
    }

    private void requireBody(String body) {
        try {
            bodies.body(body == null ? "" : body);
        } catch (NoSuchElementException unknown) {
            throw new HandoverRefused("handover.error.body", String.valueOf(body));
        }
    }

    private static HandoverPlanning.Plan delegation(PlanHandover command) {
        return new HandoverPlanning.Plan(
                HandoverKind.DELEGATION,
                command.divisionCode(),
                new HandoverPlanning.Bodies(command.givingBody(), command.receivingBody(), command.supervisingBody()),
                new HandoverPlanning.Ground(
                        command.batchNo(), command.instrumentNo(), command.instrumentType(), "", ""),
                new HandoverPlanning.Days(command.effectiveOn(), command.dueOn(), command.validTo()),
                command.renewals(),
                AcceptedCases.FINISH,
                command.powers().stream()
                        .map(power -> new HandoverPlanning.Power(
                                power.matterId(),
                                power.form().name(),
                                power.entrustBasis(),
                                power.overrideClause(),
                                power.scope(),
                                null,
                                ""))
                        .toList());
    }
}
