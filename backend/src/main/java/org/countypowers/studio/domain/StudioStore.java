package org.countypowers.studio.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Procedures, their drafts and their releases. Times are UTC. */
public interface StudioStore {
    /**
     * @param englishName '' for none
     * @param madeFrom the procedure that it was copied from; '' for those that ship with the system
     */
    record ProcedureRow(
            String processKey,
            String name,
            String englishName,
            FlowKind kind,
            String madeFrom,
            String madeBy,
            LocalDateTime madeAt) {
        /** Whether it takes every matter of its kind that has no procedure of its own. */
        public boolean isGeneral() {
            return kind.general().equals(processKey);
        }
    }

    /** @param basedOn number of the release that it began with; 0 for none */
    record DraftRow(
            String processKey,
            int basedOn,
            String reason,
            String begunBy,
            LocalDateTime begunAt,
            String changedBy,
            LocalDateTime changedAt,
            long rowVersion) {}

    /**
     * @param validFrom the day from which cases start by it
     * @param endedBy who rejected or withdrew it; '' for nobody
     */
    record ReleaseRow(
            Long id,
            String processKey,
            int version,
            String definitionId,
            String contentHash,
            LocalDate validFrom,
            ReleaseState state,
            int basedOn,
            String reason,
            String authorId,
            String author,
            LocalDateTime submittedAt,
            String approver,
            LocalDateTime approvedAt,
            String endedBy,
            String endedReason,
            LocalDateTime endedAt) {
        /** Whether cases start by it on the day, or have before a newer one; not what was withdrawn. */
        public boolean hasBegun(LocalDate day) {
            return state == ReleaseState.RELEASED && !validFrom.isAfter(day);
        }
    }

    record FileRow(String name, String content) {}

    /** @throws org.springframework.dao.DuplicateKeyException when the key is taken */
    void add(ProcedureRow row);

    /** One that has neither draft nor releases. */
    void remove(String processKey);

    void rename(String processKey, String name, String englishName);

    Optional<ProcedureRow> procedure(String processKey);

    /** By key. */
    List<ProcedureRow> procedures(String afterKey, int limit);

    Optional<DraftRow> draft(String processKey);

    List<DraftRow> drafts(List<String> processKeys);

    /** @throws org.springframework.dao.DuplicateKeyException when there is one */
    void begin(DraftRow row);

    /** False when it was written since, or is gone; otherwise one version further, and locked. */
    boolean touch(String processKey, long rowVersion, String by, LocalDateTime at);

    /**
     * An officer at a draft.
     *
     * @param since when the sitting began in which he or she saved last
     */
    record Hand(String officerId, String name, LocalDateTime since, LocalDateTime lastAt) {}

    /** Who drew or submitted a release has a hand in the draft that was begun from it. */
    void inheritHands(String processKey, long releaseId);

    /** Notes that an officer has had a hand in the draft; a new sitting begins when the last save was before {@code pause}. */
    void drew(String processKey, String officerId, String name, LocalDateTime at, LocalDateTime pause);

    /** Who saved after the moment, the latest first. */
    List<Hand> drawing(String processKey, LocalDateTime after);

    List<String> draftHands(String processKey);

    /** Ids of the officers who drew a release. */
    List<String> hands(long releaseId);

    List<String> draftNames(String processKey);

    /** Whether a designer has ever submitted a release of the procedure. */
    boolean isDesigned(String processKey);

    void describe(String processKey, String reason);

    void discard(String processKey);

    Map<String, String> draftFiles(String processKey);

    /** Adds or replaces. */
    void save(String processKey, FileRow file);

    void remove(String processKey, String name);

    List<String> draftMatters(String processKey);

    void bind(String processKey, List<String> matterIds);

    void walked(String processKey, String contentHash, String by, LocalDateTime at);

    boolean isWalked(String processKey, String contentHash);

    /** Numbers it; its files and matters are never changed after. @return its number */
    int submit(ReleaseRow row, Map<String, String> files, List<String> matterIds);

    Optional<ReleaseRow> release(String processKey, int version);

    /** Locked until the transaction ends. */
    Optional<ReleaseRow> lock(String processKey, int version);

    /** The newest first. */
    List<ReleaseRow> releases(String processKey, int beforeVersion, int limit);

    /** Of each procedure the release that starts cases on the day. */
    List<ReleaseRow> inForce(List<String> processKeys, LocalDate day);

    List<ReleaseRow> waiting(List<String> processKeys);

    /** Approved for a day after this one; of each procedure the nearest first. */
    List<ReleaseRow> ahead(List<String> processKeys, LocalDate day);

    /** The release that deployed a definition. */
    Optional<ReleaseRow> ofDefinition(String definitionId);

    /** @param inForce whether cases start by it on the day */
    record Followed(
            String definitionId, String processKey, String name, String englishName, int version, boolean inForce) {}

    /** The releases that deployed the definitions. */
    List<Followed> followed(List<String> definitionIds, LocalDate day);

    /** Whether this content was ever submitted, with its files. */
    boolean isKnown(String processKey, String contentHash);

    Map<String, String> files(long releaseId);

    List<String> matters(long releaseId);

    /** Another procedure of the kind to which one of the matters is bound on the day or later; the matter and the procedure's name. */
    List<Bound> boundElsewhere(String processKey, FlowKind kind, List<String> matterIds, LocalDate day);

    record Bound(String matterId, String processKey, String name) {}

    void approve(long id, String definitionId, LocalDate validFrom, String by, LocalDateTime at);

    void end(long id, ReleaseState state, String by, String reason, LocalDateTime at);

    /** All that a draft consists of. */
    default FlowContent draftContent(String processKey) {
        return new FlowContent(processKey, draftFiles(processKey), draftMatters(processKey));
    }

    /** All that a release consists of. */
    default FlowContent content(ReleaseRow release) {
        return new FlowContent(release.processKey(), files(release.id()), matters(release.id()));
    }
}
