package org.countypowers.handover.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.handover.ChangeKind;
import org.countypowers.handover.ChangeState;
import org.countypowers.handover.domain.HandoverStore.Scope;

/** Changes of powers that were proposed, with what was said about them. */
public interface ChangeStore {
    /**
     * One proposal.
     *
     * @param matterId '' where a hand-over is called off
     * @param handoverId the hand-over that is called off, or that carries the change out; null before
     * @param effectiveOn null where a hand-over is called off
     * @param opinionNo of the legality opinion; '' before the review
     * @param openKey what nobody else may propose about meanwhile; null when it is decided
     */
    record ChangeRow(
            Long id,
            String number,
            ChangeKind kind,
            String matterId,
            String divisionCode,
            Long handoverId,
            String officeBody,
            String officeDivision,
            String instrumentNo,
            String instrumentType,
            LocalDate effectiveOn,
            AcceptedCases acceptedCases,
            String reason,
            String opinionNo,
            ChangeState state,
            String openKey,
            String proposerId,
            String proposerName,
            LocalDateTime proposedAt,
            long version,
            String lastActor,
            LocalDateTime lastChangedAt) {}

    record ChangeAct(
            Long id,
            long changeId,
            String taskId,
            String step,
            String stepName,
            String outcome,
            String opinion,
            String officerId,
            String officerName,
            String unitName,
            LocalDateTime actedAt) {}

    /** @return the next serial number of a year */
    int next(int year);

    /** @return its id */
    long add(ChangeRow row);

    Optional<ChangeRow> find(long id);

    List<ChangeRow> find(Collection<Long> ids);

    Optional<ChangeRow> lock(long id);

    /** What is proposed about a pair or a hand-over and not decided. */
    Optional<ChangeRow> open(String openKey);

    /** What is proposed about these and not decided, as far as it is in sight. */
    List<ChangeRow> open(Scope scope, Collection<String> openKeys);

    void setOpinion(long id, String opinionNo);

    /** Ends a proposal; whoever has seen it before has seen it undecided. */
    void decide(long id, ChangeState state, Long handoverId, String actor, LocalDateTime at);

    /** The newest first. @param state null for all */
    List<ChangeRow> page(Scope scope, ChangeState state, long beforeId, int limit);

    void add(ChangeAct act);

    List<ChangeAct> acts(long id);

    Optional<ChangeAct> act(String taskId);

    List<ChangeAct> actsBy(String officerId, long beforeId, int limit);

    int countActsBy(String officerId, int cap);
}
