package org.countypowers.licence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.licence.domain.LicenceStore;
import org.countypowers.licence.domain.LicenceStore.Scope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads licences within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('LICENCE_READ')")
@Transactional(readOnly = true)
public class LicenceBook {
    public static final int CAP = 1000;
    /** The longest time before the end in which a law wants the renewal applied for (行政许可法 50). */
    public static final int EXPIRING_DAYS = 90;

    private static final int MOST = 200;

    private final LicenceStore store;
    private final LicenceScope scope;
    private final Clock clock;

    LicenceBook(LicenceStore store, LicenceScope scope, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.clock = clock;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<LicenceLine> page(LicenceQuery query, long beforeId, int limit) {
        return store.page(query, soon(), scope.reading(), beforeId, Math.min(limit, MOST));
    }

    /** Of each group, counted up to {@link #CAP}. */
    public Map<LicenceGroup, Integer> counts() {
        Scope seen = scope.reading();
        Map<LicenceGroup, Integer> counts = new EnumMap<>(LicenceGroup.class);
        for (LicenceGroup group : LicenceGroup.values()) {
            counts.put(group, store.count(group, soon(), seen, CAP));
        }
        return counts;
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public LicenceLine licence(long id) {
        return store.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("no licence " + id));
    }

    private LocalDate soon() {
        return LocalDate.now(clock).plusDays(EXPIRING_DAYS);
    }
}
