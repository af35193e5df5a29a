package org.countypowers.casework.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables of cases. Scope is part of each reading statement. */
public interface CaseStore {
    /** @param movedVersion the version in which the case last went to another organ, or 0 */
    record CaseRow(
            Long id,
            String number,
            String queryCode,
            String requestId,
            String matterId,
            String matterName,
            String countyCode,
            String countyName,
            String townCode,
            String title,
            String status,
            long version,
            LocalDate receivedOn,
            LocalDate acceptedOn,
            boolean deemedAccepted,
            LocalDate decidedOn,
            LocalDate servedOn,
            LocalDate closedOn,
            String route,
            boolean routeFinal,
            String scheme,
            boolean supplementUsed,
            String applicantName,
            String applicantCipher,
            String identifierLookup,
            String materialsPresent,
            String projectCode,
            String externalCaseNo,
            String registeredBy,
            String lastActor,
            LocalDateTime lastChangedAt,
            long movedVersion) {}

    /** @param formKey the form that was answered, of the deployment of {@code definitionId}; both '' where it was not kept */
    record OpinionRow(
            Long id,
            long caseId,
            String taskId,
            String step,
            String stepName,
            String officerId,
            String officerName,
            String unitName,
            String outcome,
            String opinion,
            String answers,
            String definitionId,
            String formKey,
            LocalDateTime givenAt) {}

    /** A case in a list that goes back in time; {@code listKey} is where the next page begins. */
    record ListedRow(
            long listKey,
            long caseId,
            String number,
            String matterId,
            String matterName,
            String countyCode,
            String countyName,
            String applicantName,
            String status) {}

    /** A step of a case that an officer did. */
    record DoneRow(
            long listKey,
            long caseId,
            String number,
            String matterId,
            String matterName,
            String countyCode,
            String countyName,
            String applicantName,
            String step,
            String stepName,
            String status,
            LocalDateTime doneAt) {}

    int nextSerial(String prefix);

    /** @return the new case's id */
    long add(CaseRow row);

    void update(CaseRow row);

    Optional<CaseRow> lock(long id);

    Optional<CaseRow> find(long id);

    Optional<CaseRow> byRequest(String requestId);

    Optional<CaseRow> numbered(String number);

    List<CaseRow> numbered(Collection<String> numbers);

    void allow(List<String> unitIds, long caseId, String access);

    void disallowAll(long caseId);

    /** WORK, REVIEW or LETTER (lent to this officer for one or under the other), COPY, AUDIT (by division) or nothing: what a reader of these bodies or this prefix may do. */
    Optional<String> access(long caseId, List<String> unitIds, String divisionPrefix, String officerId);

    List<CaseRow> search(
            String number,
            String nameBeginning,
            String identifierLookup,
            List<String> unitIds,
            String divisionPrefix,
            long beforeId,
            int limit);

    void addOpinion(OpinionRow opinion);

    List<OpinionRow> opinions(long caseId);

    /** The newest answers given at a step. */
    Optional<OpinionRow> lastOpinion(long caseId, String step);

    /** Tasks that an officer completed, newest first. */
    List<DoneRow> doneBy(String officerId, long beforeKey, int limit);

    /** Cases that an officer registered, newest first. */
    List<ListedRow> registeredBy(String officerId, long beforeKey, int limit);

    int countDone(String officerId, int cap);

    int countRegistered(String officerId, int cap);

    Optional<OpinionRow> opinionAt(String taskId);
}
