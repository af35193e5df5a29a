package org.countypowers.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.countypowers.deadline.Clock;
import org.countypowers.delegation.CaseMoves;
import org.countypowers.process.TaskSubject;
import org.countypowers.routing.Route;

/**
 * A case page: what the reader may see. Identifiers and mobile come masked.
 *
 * @param readOnly true when the reader's body only gets a copy, or the reader's role never acts
 * @param copy true when read only because the reader's body gets a copy
 * @param commitment what the applicant promised instead of proving it, or null
 * @param moves how it came to move with its power, the oldest first
 * @param toConfirm what the reader's body has to confirm before it works on the case, or null
 * @param version grows with each change; a command on an older version is stale
 */
public record CaseView(
        CaseSummary summary,
        String title,
        String queryCode,
        Applicant applicant,
        Route route,
        boolean routeFinal,
        String scheme,
        Set<Integer> materialsPresent,
        LocalDate acceptedOn,
        boolean deemedAccepted,
        LocalDate decidedOn,
        LocalDate servedOn,
        LocalDate closedOn,
        List<Clock> clocks,
        List<Opinion> opinions,
        boolean readOnly,
        boolean copy,
        Commitment commitment,
        List<CaseMoves.Move> moves,
        CaseMoves.Unconfirmed toConfirm,
        long version) {

    /** The organ that has the file now. */
    public String holder() {
        return CaseRoutes.holder(summary.status(), route);
    }

    /** The organ that had the application first, wherever it has moved since. */
    public String receivedFirst() {
        return moves.isEmpty() ? holder() : moves.get(0).fromBody();
    }

    public TaskSubject.Seen seen() {
        return new TaskSubject.Seen(Long.toString(summary.id()), version);
    }

    /**
     * What an officer said at a step; opinions are append-only.
     *
     * @param outcome null where the form asks for none
     */
    public record Opinion(
            String step,
            String stepName,
            String officerName,
            String unitName,
            Answer outcome,
            String text,
            List<Answer> answers,
            LocalDateTime at) {}

    /**
     * An answer with the words of the form that asked.
     *
     * @param label '' where the form is not known any more
     * @param words what the form calls the choice; '' for what was written
     */
    public record Answer(String key, String label, String value, String words) {}
}
