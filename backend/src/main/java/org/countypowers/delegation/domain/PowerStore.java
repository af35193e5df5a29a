package org.countypowers.delegation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.delegation.domain.Timelines.Held;

/** The register's tables. */
public interface PowerStore {
    record PowerRow(
            Long id,
            String matterId,
            String holderDivision,
            String form,
            LocalDate validFrom,
            LocalDate validTo,
            LocalDate previousValidTo,
            String instrumentNo,
            String instrumentType,
            String entrustBasis,
            String batchNo,
            String status) {}

    record ImplementingRow(
            String matterId,
            String divisionCode,
            LocalDate validFrom,
            LocalDate validTo,
            String acceptingBody,
            String decidingBody,
            String supervisingBody,
            String basis) {}

    Optional<PowerRow> inForce(String matterId, String holderDivision, LocalDate day);

    /** All entries of these matters with these holders, anchors too. */
    List<Held> timelines(Collection<String> matterIds, Collection<String> holders);

    List<PowerRow> page(String matterId, String holderDivision, LocalDate day, long afterId, int limit);

    void anchor(String matterId, String holderDivision);

    void add(PowerRow entry);

    void setStatus(long id, String status, LocalDate from, String instrumentNo);

    /** False when the entry does not hold on the day before {@code on}, or has ended by then. */
    boolean end(long id, LocalDate on);

    Optional<ImplementingRow> implementing(String matterId, String divisionCode, LocalDate day);

    void addImplementing(ImplementingRow row);
}
