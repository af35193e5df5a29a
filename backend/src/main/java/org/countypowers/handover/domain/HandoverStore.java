package org.countypowers.handover.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Hand-overs with their powers, checklists and signatures. */
public interface HandoverStore {
    /** One hand-over; the migration says what its marks mean. */
    record HandoverRow(
            Long id,
            String number,
            HandoverKind kind,
            String batchNo,
            String divisionCode,
            String givingBody,
            String receivingBody,
            String supervisingBody,
            String instrumentNo,
            String instrumentType,
            String opinionNo,
            String reason,
            LocalDate effectiveOn,
            LocalDate dueOn,
            LocalDate validTo,
            String renewals,
            AcceptedCases acceptedCases,
            HandoverState state,
            boolean opened,
            int actRound,
            LocalDate signedOn,
            LocalDate tookEffectOn,
            boolean flightOpen,
            String problemKey,
            String problemArguments,
            long version,
            String lastActor,
            LocalDateTime lastChangedAt,
            LocalDate overOn) {
        public String body(HandoverSide side) {
            return switch (side) {
                case GIVING -> givingBody;
                case RECEIVING -> receivingBody;
                case SUPERVISING -> supervisingBody;
            };
        }

        public Progress progress() {
            return new Progress(
                    state, opened, actRound, signedOn, tookEffectOn, flightOpen, problemKey, problemArguments);
        }

        public HandoverRow with(Progress now, long newVersion, String actor, LocalDateTime at) {
            return new HandoverRow(
                    id,
                    number,
                    kind,
                    batchNo,
                    divisionCode,
                    givingBody,
                    receivingBody,
                    supervisingBody,
                    instrumentNo,
                    instrumentType,
                    opinionNo,
                    reason,
                    effectiveOn,
                    dueOn,
                    validTo,
                    renewals,
                    acceptedCases,
                    now.state(),
                    now.opened(),
                    now.actRound(),
                    now.signedOn(),
                    now.tookEffectOn(),
                    now.flightOpen(),
                    now.problemKey(),
                    now.problemArguments(),
                    newVersion,
                    actor,
                    at,
                    overOn);
        }
    }

    record PowerRow(
            Long handoverId,
            String matterId,
            String divisionCode,
            String form,
            String entrustBasis,
            String overrideClause,
            String scope,
            Long powerId,
            String statusBefore,
            String openKey,
            String problemKey,
            String problemArguments) {}

    record ItemRow(
            long handoverId,
            int no,
            String code,
            String name,
            HandoverSide side,
            boolean hard,
            String doneBy,
            LocalDate doneOn,
            String note) {
        public boolean open() {
            return doneOn == null;
        }
    }

    record ActRow(
            Long id,
            long handoverId,
            int actRound,
            String taskId,
            String step,
            HandoverSide side,
            String outcome,
            String opinion,
            String officerId,
            String officerName,
            String unitName,
            LocalDateTime actedAt) {}

    /** A suspended power that works again from a day on, while the batches have not been told. */
    record Resumption(String matterId, String divisionCode, LocalDate fromOn) {}

    record Pair(String matterId, String divisionCode) {}

    /** Who reads: bodies that take part, and beginnings of the divisions' codes; '' reaches all, null none. */
    record Scope(Collection<String> bodies, String prefix) {}

    /** A recall, a suspension or the end of an entry of the register, before its day. */
    record PlannedRow(long powerId, HandoverKind kind, LocalDate effectiveOn) {}

    /** Reserves serial numbers of a year. @return the last of them */
    int reserve(int year, int count);

    /** Adds hand-overs with their powers and the checklist of their kind. @return their ids in order */
    List<Long> add(List<HandoverRow> handovers, List<List<PowerRow>> powers);

    Optional<HandoverRow> find(long id);

    List<HandoverRow> find(Collection<Long> ids);

    Optional<HandoverRow> lock(long id);

    void update(HandoverRow row);

    List<PowerRow> powers(Collection<Long> ids);

    void setPower(PowerRow row);

    /** Lets the pairs be part of another hand-over. */
    void release(long id);

    /** Takes a power out of a hand-over. */
    void leave(long id, String matterId);

    /** Which of the pairs are part of an open hand-over. */
    List<String> taken(Collection<String> openKeys);

    /** Recalls and suspensions of these pairs that are still to come. */
    List<PlannedRow> planned(Collection<String> openKeys);

    /** A later word about the same pair takes the place of the earlier one. */
    void add(Resumption resumption);

    /** It has come, or will not. */
    void endResumption(String matterId, String divisionCode);

    /** The one that has not been told yet. */
    Optional<Resumption> resumption(String matterId, String divisionCode);

    /** Of these pairs' powers those that work again on a day that is decided. */
    List<Resumption> resumptions(Collection<Pair> pairs);

    /** Whose day has come. */
    /** Due by a day, in order; those behind {@code after} only, if it is given. */
    List<Resumption> resumptions(LocalDate today, Resumption after, int limit);

    List<ItemRow> items(long id);

    void setItem(ItemRow row);

    void add(ActRow row);

    List<ActRow> acts(long id);

    /** Officers who prepared or signed a hand-over of one of these powers there. */
    List<String> hands(Collection<String> matterIds, String divisionCode);

    Optional<ActRow> act(String taskId);

    /** What an officer prepared and signed, the newest first. */
    List<ActRow> actsBy(String officerId, long beforeId, int limit);

    int countActsBy(String officerId, int cap);

    List<Long> unopened(long afterId, int limit);

    /** Whose day has come: what may take effect now. */
    List<Long> due(LocalDate today, long afterId, int limit);

    List<Long> withOpenFlight(long afterId, int limit);

    /** Entries of the register whose end is planned already. */
    List<Long> plannedEnds(Collection<Long> powerIds);

    List<HandoverRow> page(
            Scope scope, HandoverState state, HandoverKind kind, String divisionPrefix, long beforeId, int limit);

    /** Hand-overs of a pair that took effect, the earliest first. */
    List<HandoverRow> effective(String matterId, String divisionCode);

    /** The suspension of a pair that is in effect is over from a day on. */
    void endSuspension(String matterId, String divisionCode, LocalDate on);

    /** The open hand-over of a pair, if any. */
    Optional<HandoverRow> open(String openKey);
}
