package org.countypowers.delegation.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.PowerPair;
import org.countypowers.delegation.domain.Timelines.Held;

/** The register's tables. Times are in UTC, cut to milliseconds. */
public interface PowerStore {
    /** What has not been superseded. */
    LocalDateTime NEVER = LocalDateTime.of(9999, 12, 31, 0, 0);

    /** One version of an entry; {@code status} only where a day was asked for. */
    record PowerRow(
            Long id,
            String matterId,
            String holderDivision,
            String form,
            LocalDate validFrom,
            LocalDate validTo,
            String instrumentNo,
            String instrumentType,
            String entrustBasis,
            String batchNo,
            String scope,
            String endInstrument,
            int version,
            LocalDateTime recordedAt,
            LocalDateTime supersededAt,
            String trailStream,
            String trailEvent,
            String status) {
        public PowerRow endedBy(String instrument, LocalDate on, LocalDateTime at, String stream, String event) {
            return new PowerRow(
                    id,
                    matterId,
                    holderDivision,
                    form,
                    validFrom,
                    on,
                    instrumentNo,
                    instrumentType,
                    entrustBasis,
                    batchNo,
                    scope,
                    instrument,
                    version + 1,
                    at,
                    NEVER,
                    stream,
                    event,
                    "");
        }
    }

    /** An entry to be added behind what ends on a day. */
    record NewEntry(PowerRow row, LocalDate previousValidTo) {}

    record StatusRow(
            long powerId,
            LocalDate fromOn,
            int version,
            String status,
            String instrumentNo,
            LocalDateTime recordedAt,
            LocalDateTime supersededAt,
            String trailStream,
            String trailEvent) {}

    record ImplementingRow(
            String matterId,
            String divisionCode,
            LocalDate validFrom,
            LocalDate validTo,
            String acceptingBody,
            String decidingBody,
            String supervisingBody,
            String basis) {}

    /** At most one for each holder. */
    List<PowerRow> inForce(String matterId, Collection<String> holders, LocalDate day);

    Optional<PowerRow> asOf(String matterId, String holderDivision, LocalDate day, LocalDateTime knownAt);

    /** Of several holders the entry that ended last, as of an instant. */
    Optional<PowerRow> ended(String matterId, Collection<String> holders, LocalDate day, LocalDateTime knownAt);

    List<PowerRow> page(String matterId, String holderDivision, LocalDate day, long afterId, int limit);

    List<PowerRow> ending(LocalDate today, LocalDate until, long afterId, int limit);

    List<PowerRow> young(List<String> prefixes, LocalDate after, LocalDate day, long afterId, int limit);

    /** Every version of every entry of a pair, entry by entry, the oldest first. */
    List<PowerRow> versions(String matterId, String holderDivision);

    List<StatusRow> statuses(String matterId, String holderDivision);

    /** The same of these pairs, entry by entry. */
    List<PowerRow> versions(Collection<PowerPair> pairs);

    List<StatusRow> statuses(Collection<PowerPair> pairs);

    /** Pairs of divisions whose codes begin so, in order of matter and holder, behind one of them. */
    List<PowerPair> pairs(String prefix, String afterMatter, String afterHolder, int limit);

    /** All entries of these matters with these holders, anchors too. */
    List<Held> timelines(Collection<String> matterIds, Collection<String> holders);

    /** Begins the timelines of these rows' pairs. */
    void anchor(List<PowerRow> pairs);

    void add(List<NewEntry> entries);

    /** The version that counts now, locked until the transaction ends. */
    PowerRow lock(long id);

    /** Puts a version in the place of the one before it, which is kept. */
    void supersede(PowerRow before, PowerRow now);

    /** The words that count now about the status from this day and from later days on, by day. */
    List<StatusRow> statusesFrom(long id, LocalDate from);

    /** Adds a status; the one before about the same day, if any, is kept as superseded. */
    void setStatus(StatusRow before, StatusRow now);

    Optional<ImplementingRow> implementing(String matterId, String divisionCode, LocalDate day);

    /** Of these matters, those that began earlier first. */
    List<ImplementingRow> implementing(Collection<String> matterIds, String divisionCode, LocalDate day);

    /** By what was recorded until an instant. */
    Optional<ImplementingRow> implementing(String matterId, String divisionCode, LocalDate day, LocalDateTime knownAt);

    void addImplementing(ImplementingRow row, LocalDateTime at);

    void endImplementing(ImplementingRow row, LocalDate on, LocalDateTime at);

    /** Divisions with an entry in force on the day; no matters: of any. */
    List<String> holders(Collection<String> matterIds, LocalDate day);
}
