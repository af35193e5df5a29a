package org.countypowers.batch.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of batches, without their pairs. */
public interface BatchStore {
    record BatchRow(
            Long id,
            String number,
            String requestId,
            String title,
            String reason,
            String divisionCode,
            String officeBody,
            String state,
            boolean majorDecision,
            boolean affectsOperators,
            boolean partyFirst,
            LocalDate pilotUntil,
            String proposedBy,
            LocalDate cityDueOn,
            LocalDate dueOn,
            String instrumentNo,
            String instrumentType,
            LocalDate publishedOn,
            String url,
            LocalDate effectiveOn,
            String renewals,
            long version,
            String lastActor,
            LocalDateTime lastChangedAt,
            LocalDate startedOn,
            String endReason,
            LocalDate commentFrom,
            LocalDate commentUntil) {
        /** Whether the public may comment on the day, or will from a later one that is announced. */
        public boolean openToComments(LocalDate day) {
            return commentUntil != null && !day.isAfter(commentUntil);
        }
    }

    /** What the proposer may change while the batch is a draft. */
    record Outline(
            String title,
            String reason,
            boolean majorDecision,
            boolean affectsOperators,
            boolean partyFirst,
            LocalDate pilotUntil) {}

    record Promulgation(
            String instrumentNo,
            String instrumentType,
            LocalDate publishedOn,
            String url,
            LocalDate effectiveOn,
            String renewals,
            LocalDate dueOn) {}

    record OverrideRow(
            long batchId,
            String matterId,
            String form,
            String clause,
            long attachmentId,
            String officerName,
            LocalDateTime givenAt) {}

    record OpinionRow(
            Long id,
            long batchId,
            String taskId,
            String step,
            String stepName,
            String officerId,
            String officerName,
            String bodyId,
            String unitName,
            String outcome,
            String opinion,
            String answers,
            LocalDateTime givenAt) {}

    /** What an officer marked for a body by one command. */
    record MarkRow(
            long batchId,
            String bodyId,
            String stage,
            String verdict,
            int pairs,
            String officerId,
            String officerName,
            LocalDateTime markedAt) {}

    /** Whose batches: those of the office itself in any state, and those beyond draft that concern its divisions. */
    record Scope(List<String> prefixes, List<String> offices) {}

    int nextSerial(int year);

    long add(BatchRow row);

    Optional<BatchRow> byRequest(String requestId);

    Optional<BatchRow> byNumber(String number);

    Optional<BatchRow> find(long id);

    /** Locked until the transaction ends. */
    Optional<BatchRow> lock(long id);

    /** The newest first; at most {@code limit} before {@code beforeId}. */
    List<BatchRow> page(Scope scope, long beforeId, int limit);

    boolean sees(Scope scope, long id);

    /** One version further. */
    void touch(long id, String actor, LocalDateTime at);

    /** Who did something last, which leaves the batch as others have seen it. */
    void note(long id, String actor, LocalDateTime at);

    void outline(long id, Outline outline);

    void setState(long id, BatchState state);

    void start(long id, LocalDate day);

    void withdraw(long id, String reason);

    void setDue(long id, LocalDate cityDueOn, LocalDate dueOn);

    /** Both days count. */
    void openComments(long id, LocalDate from, LocalDate until);

    void promulgate(long id, Promulgation promulgation);

    /** Batches under way whose cities had to speak before the day, by id; at most {@code limit} after {@code afterId}. */
    List<Long> cityOverdue(LocalDate day, long afterId, int limit);

    void addMarks(List<MarkRow> rows);

    /** How often any of the bodies has marked. */
    int countMarks(long batchId, Collection<String> bodies);

    /** The newest first; a few. */
    List<MarkRow> marksSince(long batchId, Collection<String> bodies, LocalDateTime from);

    void add(OverrideRow row);

    List<OverrideRow> overrides(long batchId);

    /** @return how many there were */
    int removeOverride(long batchId, String matterId, String form);

    /** By matter, the clauses that set the law's reservation aside for a form. */
    default Map<String, String> overridingClauses(long batchId, String form) {
        return overrides(batchId).stream()
                .filter(row -> row.form().equals(form))
                .collect(Collectors.toMap(OverrideRow::matterId, OverrideRow::clause));
    }

    void add(OpinionRow row);

    List<OpinionRow> opinions(long batchId);

    Optional<OpinionRow> lastOpinion(long batchId, String step);

    Optional<OpinionRow> opinionOf(String taskId);

    /** What an officer said, the newest first. */
    List<OpinionRow> opinionsBy(String officerId, long beforeId, int limit);

    int countOpinionsBy(String officerId, int cap);

    List<BatchRow> find(Collection<Long> ids);
}
