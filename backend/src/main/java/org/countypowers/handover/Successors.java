package org.countypowers.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matters;
import org.countypowers.handover.domain.HandoverKind;
import org.countypowers.handover.domain.HandoverSide;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.handover.domain.HandoverStore.HandoverRow;
import org.countypowers.handover.domain.HandoverStore.PowerRow;
import org.countypowers.organisation.Level;
import org.springframework.stereotype.Service;

/**
 * Who renews and changes what was granted (行政许可法 49, 50), and who answers for an old decision in reconsideration and
 * court (行政复议法 19, 行政诉讼法 26), after a power has changed hands. It follows from published documents, so asking needs no
 * permission.
 */
@Service
public class Successors {
    private final HandoverStore store;
    private final HandoverRecords records;
    private final RestingPowers resting;
    private final DecidingOrgans organs;
    private final Matters matters;

    Successors(
            HandoverStore store,
            HandoverRecords records,
            RestingPowers resting,
            DecidingOrgans organs,
            Matters matters) {
        this.store = store;
        this.records = records;
        this.resting = resting;
        this.organs = organs;
        this.matters = matters;
    }

    /**
     * @param renewsKey why, translated; its argument is the hand-over's number
     * @param answersKey why, translated; its argument is the hand-over's number
     * @param number of the hand-over that settles it last; '' where the register alone says so
     * @param document by which the power rests, the second argument; '' where it does not
     */
    public record Succession(
            String renewingBody,
            String renewsKey,
            String answeringBody,
            String answersKey,
            String number,
            String document) {}

    /** As known today. */
    public Optional<Succession> of(String matterId, String divisionCode, LocalDate decidedOn) {
        return of(matterId, divisionCode, decidedOn, records.today());
    }

    /**
     * For a decision of a day about a matter in a county or town, as known at the end of another day. While the power rests,
     * whoever decides instead (the route says the same) also renews and changes; it answers for what it decided itself.
     *
     * @return empty when the power never changed hands here: the organ that decided renews and answers
     * @throws HandoverRefused when the body above is not set up
     */
    public Optional<Succession> of(String matterId, String divisionCode, LocalDate decidedOn, LocalDate knownOn) {
        Optional<Succession> settled = settled(matterId, divisionCode, decidedOn, knownOn);
        return resting.of(matterId, divisionCode, decidedOn, knownOn, settled)
                .or(() -> settled)
                .map(after -> organs(matterId, after));
    }

    /**
     * The same for what the former organ decided on the day, since it finishes what it had accepted before the power left it (新老划断).
     *
     * @return empty where no power had been given by then
     */
    public Optional<Succession> ofFinished(
            String matterId, String divisionCode, LocalDate decidedOn, LocalDate knownOn) {
        return store.effective(matterId, divisionCode).stream()
                .filter(row -> row.kind() == HandoverKind.DELEGATION)
                .map(HandoverRow::tookEffectOn)
                .filter(day -> !day.isAfter(decidedOn) && !day.isAfter(knownOn))
                .reduce((earlier, last) -> last)
                .flatMap(day -> of(matterId, divisionCode, day.minusDays(1), knownOn));
    }

    private Optional<Succession> settled(String matterId, String divisionCode, LocalDate decidedOn, LocalDate knownOn) {
        List<HandoverRow> changes = store.effective(matterId, divisionCode).stream()
                .filter(row -> row.kind() != HandoverKind.SUSPENSION)
                .filter(row -> !row.tookEffectOn().isAfter(knownOn))
                .toList();
        List<PowerRow> powers = store
                .powers(changes.stream().map(HandoverRow::id).toList())
                .stream()
                .filter(power -> power.matterId().equals(matterId))
                .toList();
        Level current = matters.matter(matterId).currentLevel();
        List<Step> steps = new ArrayList<>();
        for (HandoverRow row : changes) {
            DelegationForm form = powers.stream()
                    .filter(power -> power.handoverId().equals(row.id()))
                    .map(power -> DelegationForm.valueOf(power.form()))
                    .findFirst()
                    .orElseThrow();
            steps.add(new Step(row, form, current));
        }
        return succession(steps, decidedOn);
    }

    private Succession organs(String matterId, Succession after) {
        return new Succession(
                organs.of(matterId, after.renewingBody()).id(),
                after.renewsKey(),
                organs.of(matterId, after.answeringBody()).id(),
                after.answersKey(),
                after.number(),
                after.document());
    }

    /**
     * Whom a change names for what was granted before it; where the organ above goes on deciding, it renews and changes too,
     * whatever the document says of the others (行政许可法 49, 50).
     */
    static HandoverSide renews(HandoverRow row, DelegationForm form, Level current) {
        boolean above = row.kind() == HandoverKind.DELEGATION && form.leavesTheDecisionAbove(current);
        return above || PlanHandover.Renewals.valueOf(row.renewals()) == PlanHandover.Renewals.GIVING_BODY
                ? HandoverSide.GIVING
                : HandoverSide.RECEIVING;
    }

    private record Step(HandoverRow row, DelegationForm form, Level current) {
        /** Whether the power passed to the other body in its own name. */
        boolean passes() {
            return row.kind() != HandoverKind.DELEGATION
                    || form != DelegationForm.ENTRUST && !form.leavesTheDecisionAbove(current);
        }

        String renews() {
            return Successors.renews(row, form, current) == HandoverSide.GIVING
                    ? row.givingBody()
                    : row.receivingBody();
        }

        String renewsKey() {
            if (row.kind() != HandoverKind.DELEGATION) {
                return "handover.successor.returned";
            }
            return form.leavesTheDecisionAbove(current) ? "handover.successor.decidesOn" : "handover.successor.named";
        }

        boolean before(LocalDate day) {
            return !row.tookEffectOn().isAfter(day);
        }
    }

    private static Optional<Succession> succession(List<Step> steps, LocalDate decidedOn) {
        Succession found = null;
        for (Step step : steps) {
            found = step.before(decidedOn) ? decidedUnder(step) : passedOn(step, found);
        }
        return Optional.ofNullable(found);
    }

    /** The decision was made under this order of things. */
    private static Succession decidedUnder(Step step) {
        HandoverRow row = step.row();
        if (step.passes()) {
            return new Succession(
                    row.receivingBody(),
                    "handover.successor.decided",
                    row.receivingBody(),
                    "handover.successor.decided",
                    row.number(),
                    "");
        }
        boolean entrusted = step.form() == DelegationForm.ENTRUST;
        return new Succession(
                entrusted ? row.receivingBody() : row.givingBody(),
                entrusted ? "handover.successor.entrusted" : "handover.successor.decided",
                row.givingBody(),
                entrusted ? "handover.successor.entruster" : "handover.successor.decided",
                row.number(),
                "");
    }

    /** The power changed hands after the decision. */
    private static Succession passedOn(Step step, Succession until) {
        HandoverRow row = step.row();
        String answering =
                step.passes() ? row.receivingBody() : until == null ? row.givingBody() : until.answeringBody();
        return new Succession(
                step.renews(),
                step.renewsKey(),
                answering,
                step.passes() ? "handover.successor.holds" : "handover.successor.upperStays",
                row.number(),
                "");
    }
}
