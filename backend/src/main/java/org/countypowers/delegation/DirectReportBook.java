package org.countypowers.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.countypowers.delegation.domain.DirectReportStore;
import org.countypowers.delegation.domain.DirectReportStore.ListedRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the list says of a matter is published, so a route asks without permission; drafts are for who writes them. */
@Service
class DirectReportBook implements DirectReportList {
    private static final int MOST = 200;

    private final DirectReportStore store;
    private final DirectReportScope scope;

    DirectReportBook(DirectReportStore store, DirectReportScope scope) {
        this.store = store;
        this.scope = scope;
    }

    @Override
    public Optional<Listed> on(String matterId, LocalDate day) {
        return store.listed(matterId, day, null).map(DirectReportBook::listed);
    }

    @Override
    public Optional<Listed> asOf(String matterId, LocalDate day, Instant knownAt) {
        return store.listed(matterId, day, LocalDateTime.ofInstant(knownAt, ZoneOffset.UTC))
                .map(DirectReportBook::listed);
    }

    @Override
    @PreAuthorize("hasAuthority('REGISTER_READ')")
    public List<DirectReportVersion> versions(int beforeNo, int limit) {
        return store.versions(beforeNo == 0 ? Integer.MAX_VALUE : beforeNo, Math.min(limit, MOST)).stream()
                .map(DirectReportVersion::of)
                .toList();
    }

    @Override
    @PreAuthorize("hasAuthority('REGISTER_READ')")
    public Optional<DirectReportVersion> current(LocalDate day) {
        return store.current(day).map(DirectReportVersion::of);
    }

    @Override
    @PreAuthorize("hasAuthority('REGISTER_READ')")
    public DirectReportVersion version(int no) {
        return seen(no);
    }

    @Override
    @PreAuthorize("hasAuthority('REGISTER_READ')")
    public List<DirectReportItem> items(int no, String text, String afterId, int limit) {
        seen(no);
        return store.items(no, text.strip(), afterId, Math.min(limit, MOST)).stream()
                .map(DirectReportItem::of)
                .toList();
    }

    @Override
    @PreAuthorize("hasAuthority('REGISTER_READ')")
    public int count(int no) {
        seen(no);
        return store.count(no);
    }

    @Override
    @PreAuthorize("hasAuthority('REGISTER_READ')")
    public List<DirectReportChange> changes(int from, int to, String afterId, int limit) {
        seen(from);
        seen(to);
        return store.changes(from, to, afterId, Math.min(limit, MOST)).stream()
                .map(DirectReportChange::of)
                .toList();
    }

    private DirectReportVersion seen(int no) {
        return store.version(no)
                .filter(row -> !row.draft() || scope.writes())
                .map(DirectReportVersion::of)
                .orElseThrow(() -> new NoSuchElementException("no version " + no));
    }

    private static Listed listed(ListedRow row) {
        return new Listed(
                row.no(), row.title(), row.instrumentNo(), row.instrumentType(), row.holdsFrom(), row.cityStepClause());
    }
}
