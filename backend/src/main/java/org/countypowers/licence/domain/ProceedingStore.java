package org.countypowers.licence.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.licence.ProceedingGround;
import org.countypowers.licence.ProceedingKind;
import org.countypowers.licence.ProceedingState;

/** The tables of proceedings and of what is said in them. */
public interface ProceedingStore {
    /**
     * @param licensee who held it when this began
     * @param begunBy who began it; '' where nobody is known
     * @param openLicenceId the licence's id while it is not over, null afterwards: the database allows one at a time
     */
    record ProceedingRow(
            Long id,
            long licenceId,
            String number,
            ProceedingKind kind,
            ProceedingGround ground,
            String facts,
            String weighing,
            String actingBody,
            String nameBody,
            String approvingBody,
            String licensee,
            String newLicensee,
            String newIdentifierLookup,
            String newIdentifierMasked,
            LocalDate begunOn,
            String begunBy,
            ProceedingState state,
            LocalDate outcomeOn,
            LocalDate servedOn,
            Long openLicenceId,
            long version,
            String lastActor,
            LocalDateTime lastChangedAt) {
        public ProceedingRow with(
                ProceedingState now, LocalDate outcome, LocalDate served, String actor, LocalDateTime at) {
            return new ProceedingRow(
                    id,
                    licenceId,
                    number,
                    kind,
                    ground,
                    facts,
                    weighing,
                    actingBody,
                    nameBody,
                    approvingBody,
                    licensee,
                    newLicensee,
                    newIdentifierLookup,
                    newIdentifierMasked,
                    begunOn,
                    begunBy,
                    now,
                    outcome,
                    served,
                    now.over() ? null : licenceId,
                    version + 1,
                    actor,
                    at);
        }
    }

    /** @param answers the form as it was handed in, as JSON */
    record ActRow(
            Long id,
            long proceedingId,
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

    /** @return the new one's id */
    long add(ProceedingRow row);

    void update(ProceedingRow row);

    List<ProceedingRow> find(Collection<Long> ids);

    Optional<ProceedingRow> lock(long id);

    /** What is not over about a licence. */
    Optional<ProceedingRow> open(long licenceId);

    List<ProceedingRow> numbered(String number);

    /** All about a licence, the first first. */
    List<ProceedingRow> ofLicence(long licenceId);

    void add(ActRow act);

    List<ActRow> acts(long proceedingId);

    Optional<ActRow> act(String taskId);

    List<ActRow> actsBy(String officerId, long beforeId, int limit);

    int countActsBy(String officerId, int cap);
}
