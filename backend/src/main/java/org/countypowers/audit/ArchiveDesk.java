package org.countypowers.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countypowers.audit.domain.ArchiveStore;
import org.countypowers.audit.domain.ArchiveStore.ArchiveRow;
import org.countypowers.audit.domain.ArchiveStore.OrderRow;
import org.countypowers.audit.verifier.Finding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The archives of years, for whoever may read the whole trail; they are ordered by who keeps it. */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
@Transactional(readOnly = true)
public class ArchiveDesk {
    private static final int MOST = 200;
    private static final int MOST_YEARS = 50;

    private final ArchiveStore archives;
    private final Archiving archiving;
    private final YearFile years;
    private final ObjectProvider<TrailAccess> access;
    private final ObjectProvider<Actors> actors;
    private final RefusedCommands refused;

    ArchiveDesk(
            ArchiveStore archives,
            Archiving archiving,
            YearFile years,
            ObjectProvider<TrailAccess> access,
            ObjectProvider<Actors> actors,
            RefusedCommands refused) {
        this.archives = archives;
        this.archiving = archiving;
        this.years = years;
        this.access = access;
        this.actors = actors;
        this.refused = refused;
    }

    /** @param findings rows and documents that were not as the trail says when it was made */
    public record Listed(int year, Instant at, long cases, long events, long size, String sha256, long findings) {}

    /**
     * A year that is being archived, or could not be.
     *
     * @param problem what was found wrong and where, or ''
     * @param reference under which the log knows what went wrong, or ''
     */
    public record Ordered(int year, String by, Instant at, String problem, String reference) {
        public boolean underWay() {
            return problem.isEmpty() && reference.isEmpty();
        }
    }

    public boolean offers() {
        return access.getObject().whole();
    }

    /** The latest years first. */
    public List<Listed> page(int beforeYear, int limit) {
        requireWhole();
        return archives.page(beforeYear, Math.min(limit, MOST)).stream()
                .map(row -> new Listed(
                        row.closedYear(),
                        row.madeAt().toInstant(ZoneOffset.UTC),
                        row.cases(),
                        row.events(),
                        row.size(),
                        row.sha256(),
                        row.findings()))
                .toList();
    }

    public List<Ordered> orders(Locale language) {
        requireWhole();
        return archives.orders(MOST_YEARS).stream()
                .map(order -> ordered(order, language))
                .toList();
    }

    private static Ordered ordered(OrderRow order, Locale language) {
        boolean failed = order.problem().equals(Archiving.FAILED);
        boolean found = !failed && !order.problem().isEmpty();
        return new Ordered(
                order.closedYear(),
                order.officerName(),
                order.orderedAt().toInstant(ZoneOffset.UTC),
                found ? new Finding(Finding.Kind.valueOf(order.problem()), order.place()).in(language) : "",
                failed ? order.place() : "");
    }

    /** Years that are over, neither archived nor under way, since something was closed first; the latest first. */
    public List<Integer> open() {
        requireWhole();
        int last = archiving.lastYear();
        Set<Integer> taken = archives.page(Integer.MAX_VALUE, MOST_YEARS).stream()
                .map(ArchiveRow::closedYear)
                .collect(Collectors.toSet());
        archives.orders(MOST_YEARS).stream()
                .filter(order -> order.problem().isEmpty())
                .forEach(order -> taken.add(order.closedYear()));
        int first = Math.max(last - MOST_YEARS + 1, years.firstYear(last + 1));
        return IntStream.rangeClosed(first, last)
                .map(year -> first + last - year)
                .boxed()
                .filter(year -> !taken.contains(year))
                .toList();
    }

    /** @throws ArchiveRefused when the year is not over, is archived, or has nothing to be archived */
    @PreAuthorize("hasAuthority('TRAIL_KEEP')")
    @Transactional
    public void order(int year) {
        requireWhole();
        archiving.refusal(year).ifPresent(key -> {
            refused.keep("trail.archive.refused", String.valueOf(year), key);
            throw new ArchiveRefused(key, year);
        });
        archiving.order(year, actors.getObject().current());
    }

    private void requireWhole() {
        if (!access.getObject().whole()) {
            throw new AccessDeniedException("the archives of the whole trail");
        }
    }
}
