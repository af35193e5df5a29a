package org.countypowers.feedback.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.feedback.Channel;
import org.countypowers.feedback.FeedbackKind;
import org.countypowers.feedback.FeedbackQuery;
import org.countypowers.feedback.FeedbackState;
import org.countypowers.feedback.Topic;

/** The tables of complaints and bad ratings and of what is said in them. */
public interface FeedbackStore {
    /** @param prefixes beginnings of the divisions of which all is seen */
    record Scope(List<String> bodies, List<String> prefixes) {}

    /**
     * @param contact sealed; '' when nobody can be reached
     * @param firstBy last day of the first contact, or of the word on acceptance
     * @param finding what the examination found, '' before
     * @param callBack what the last call heard, '' before
     */
    record FeedbackRow(
            Long id,
            FeedbackKind kind,
            String number,
            String code,
            Long ratingId,
            Long caseId,
            String caseNumber,
            String matterId,
            String title,
            String handlingBody,
            String officeBody,
            String divisionCode,
            Topic topic,
            Channel channel,
            String text,
            int score,
            String party,
            String contact,
            LocalDate receivedOn,
            FeedbackState state,
            LocalDate firstBy,
            LocalDate handleBy,
            LocalDate callBackBy,
            LocalDate closedOn,
            String finding,
            String callBack,
            int attempts,
            String recordedBy,
            long version,
            String lastActor,
            LocalDateTime lastChangedAt) {
        public boolean reachable() {
            return !contact.isEmpty();
        }

        /** The next day by which something is to be done; null when nothing is. */
        public LocalDate due() {
            return switch (state) {
                case OPEN -> firstBy;
                case IN_HAND -> handleBy;
                case ANSWERED -> callBackBy;
                case CLOSED, NOT_ACCEPTED -> null;
            };
        }
    }

    /** What a step changes. */
    record Change(
            long id,
            FeedbackState state,
            LocalDate handleBy,
            LocalDate callBackBy,
            LocalDate closedOn,
            String finding,
            String callBack,
            int attempts,
            String actor,
            LocalDateTime at) {
        public static Change of(FeedbackRow row, String actor, LocalDateTime at) {
            return new Change(
                    row.id(),
                    row.state(),
                    row.handleBy(),
                    row.callBackBy(),
                    row.closedOn(),
                    row.finding(),
                    row.callBack(),
                    row.attempts(),
                    actor,
                    at);
        }

        public Change in(FeedbackState now, LocalDate handle, LocalDate call, LocalDate closed) {
            return new Change(id, now, handle, call, closed, finding, callBack, attempts, actor, at);
        }

        /** Back to be put right; its calls are counted anew. */
        public Change again(LocalDate handle) {
            return new Change(id, FeedbackState.IN_HAND, handle, null, null, "", "", 0, actor, at);
        }

        public Change found(String what) {
            return new Change(id, state, handleBy, callBackBy, closedOn, what, callBack, attempts, actor, at);
        }

        public Change called(String heard) {
            return new Change(id, state, handleBy, callBackBy, closedOn, finding, heard, attempts + 1, actor, at);
        }
    }

    /** @param answers the form as it was handed in, as JSON */
    record ActRow(
            Long id,
            long fileId,
            String taskId,
            String step,
            String stepName,
            String outcome,
            String opinion,
            String answers,
            String officerId,
            String officerName,
            String unitName,
            LocalDateTime actedAt) {}

    /** @param number what stands before the id in its number @return the new one's id */
    long add(FeedbackRow row, String number, Set<String> involved);

    void change(Change change);

    Optional<FeedbackRow> find(long id, Scope scope);

    List<FeedbackRow> find(Collection<Long> ids);

    Optional<FeedbackRow> numbered(String number);

    Optional<FeedbackRow> lock(long id);

    /** The newest first, before an id. */
    List<FeedbackRow> page(FeedbackQuery query, Scope scope, LocalDate today, long beforeId, int limit);

    int count(FeedbackQuery query, Scope scope, LocalDate today, int cap);

    boolean involved(long fileId, String officerId);

    /** Officers whose work it is about. */
    Set<String> involved(long fileId);

    /** These officers are meant, too. */
    void involve(long fileId, Set<String> officerIds);

    /** Other bodies handle it and watch over it from now on. */
    void seat(long fileId, String handlingBody, String officeBody);

    void add(ActRow act);

    List<ActRow> acts(long fileId);

    Optional<ActRow> act(String taskId);

    List<ActRow> actsBy(String officerId, long beforeId, int limit);

    int countActsBy(String officerId, int cap);
}
