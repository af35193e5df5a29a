package org.countypowers.studio.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Migrations of open cases to another release. */
public interface MigrationStore {
    /** @param steps one line each: older step, =, newer step or nothing */
    record MigrationRow(
            Long id,
            String processKey,
            int fromVersion,
            int toVersion,
            String steps,
            String reason,
            MigrationState state,
            String plannedById,
            String plannedBy,
            LocalDateTime plannedAt,
            String approver,
            LocalDateTime approvedAt,
            long rowVersion) {}

    enum CaseState {
        CHOSEN,
        /** Could move when it was tried. */
        READY,
        /** Cannot move; says why. */
        STUCK,
        MOVED
    }

    record CaseRow(
            long migrationId,
            String subject,
            String number,
            String step,
            CaseState state,
            String problemKey,
            String problemArguments) {}

    long add(MigrationRow row);

    Optional<MigrationRow> find(long id);

    Optional<MigrationRow> lock(long id);

    /** The newest first. */
    List<MigrationRow> page(String processKey, long beforeId, int limit);

    /** One further. */
    void set(long id, MigrationState state);

    void approve(long id, String by, LocalDateTime at);

    /** Being rehearsed or carried out. */
    List<Long> atWork();

    void choose(List<CaseRow> rows);

    /** @param state null for all */
    List<CaseRow> cases(long id, CaseState state, String afterSubject, int limit);

    List<CaseRow> waiting(long id, CaseState state, int limit);

    void set(CaseRow row);

    Map<CaseState, Integer> tally(long id);
}
