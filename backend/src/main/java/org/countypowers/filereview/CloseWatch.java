package org.countypowers.filereview;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.organisation.Bodies;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重点关注: powers in their first months, of which more files are drawn (SPEC 4). */
@Service
@PreAuthorize("hasAuthority('FILE_REVIEW_READ')")
@Transactional(readOnly = true)
public class CloseWatch {
    private static final int MOST = 200;

    private final RegisterOfPowers register;
    private final Matters matters;
    private final Bodies bodies;
    private final ReviewScope scope;
    private final ReviewRecords records;
    private final ReviewSettings settings;

    CloseWatch(
            RegisterOfPowers register,
            Matters matters,
            Bodies bodies,
            ReviewScope scope,
            ReviewRecords records,
            ReviewSettings settings) {
        this.register = register;
        this.matters = matters;
        this.bodies = bodies;
        this.scope = scope;
        this.records = records;
        this.settings = settings;
    }

    /** @param until last day of the close watch */
    public record Watched(
            long id,
            String matterId,
            String matterName,
            String division,
            LocalDate since,
            LocalDate until,
            RegisterEntry.Status status) {}

    /** How many of a hundred files are drawn of these, and of the others. */
    public record Shares(int young, int others, int least) {}

    public Shares shares() {
        return new Shares(settings.youngPercent(), settings.percent(), settings.least());
    }

    /** In the officer's divisions and below, by the order in which they were entered. @param afterId id of the last one seen, or 0 */
    public List<Watched> page(long afterId, int limit) {
        LocalDate today = records.today();
        return register
                .young(
                        scope.divisions(),
                        today.minusMonths(settings.youngMonths()),
                        today,
                        afterId,
                        Math.min(limit, MOST))
                .stream()
                .map(this::watched)
                .toList();
    }

    private Watched watched(RegisterEntry entry) {
        return new Watched(
                entry.id(),
                entry.matterId(),
                matters.matter(entry.matterId()).name(),
                bodies.uniqueName(entry.holderDivision()),
                entry.validFrom(),
                entry.validFrom().plusMonths(settings.youngMonths()).minusDays(1),
                entry.status());
    }
}
