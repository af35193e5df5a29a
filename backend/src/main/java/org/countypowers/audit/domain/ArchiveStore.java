package org.countypowers.audit.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Years that were archived, which only grow, and those that are to be. Times are in UTC, cut to milliseconds. */
public interface ArchiveStore {
    /** @param findings rows and documents that were not as the trail says when it was made */
    record ArchiveRow(
            int closedYear,
            String fileName,
            LocalDateTime madeAt,
            long size,
            String sha256,
            long cases,
            long events,
            long findings) {}

    /** @param problem why it could not be made, with the place; '' while it waits */
    record OrderRow(
            int closedYear,
            String officerId,
            String officerName,
            LocalDateTime orderedAt,
            String problem,
            String place) {}

    Optional<ArchiveRow> find(int year);

    /** The latest years first. */
    List<ArchiveRow> page(int beforeYear, int limit);

    /** @throws org.springframework.dao.DuplicateKeyException when the year is archived already */
    void add(ArchiveRow archive);

    Optional<OrderRow> order(int year);

    List<OrderRow> orders(int limit);

    /** Orders a year, anew when it failed. */
    void order(OrderRow order);

    void fail(int year, String problem, String place);

    void done(int year);
}
