package org.countypowers.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.countypowers.audit.Stream;
import org.countypowers.audit.Trail;
import org.countypowers.audit.TrailEvent;
import org.countypowers.findings.domain.FindingStore;
import org.countypowers.findings.domain.FindingStore.Scope;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads findings within {@link FindingSight}. */
@Service
@PreAuthorize("hasAuthority('FINDING_READ')")
@Transactional(readOnly = true)
public class FindingBook {
    public static final int CAP = 1000;

    private static final int MOST = 200;

    private final FindingStore store;
    private final FindingSight sight;
    private final Bodies bodies;
    private final Trail trail;

    FindingBook(FindingStore store, FindingSight sight, Bodies bodies, Trail trail) {
        this.store = store;
        this.sight = sight;
        this.bodies = bodies;
        this.trail = trail;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Finding> page(FindingQuery query, long beforeId, int limit) {
        return store.page(query, sight.read(), beforeId, Math.min(limit, MOST));
    }

    /** Up to {@link #CAP}. */
    public int count(FindingQuery query) {
        return store.count(query, sight.read(), CAP);
    }

    /** @throws NoSuchElementException when there is none in the reader's sight */
    public Finding finding(long id) {
        return store.find(id, sight.read()).orElseThrow(() -> new NoSuchElementException("no finding " + id));
    }

    /** What was said on it, the first first. */
    public List<FindingAct> acts(long id) {
        return store.acts(finding(id).id());
    }

    /** For each fact of the finding the event that it names; empty where it names none, or the trail has it no more. */
    public List<Optional<TrailEvent>> events(long id) {
        return finding(id).facts().stream().map(this::event).toList();
    }

    private Optional<TrailEvent> event(Fact fact) {
        int colon = fact.stream().indexOf(':');
        if (fact.seq() == 0 || colon < 0) {
            return Optional.empty();
        }
        Stream stream = new Stream(
                Stream.Kind.valueOf(fact.stream().substring(0, colon)),
                fact.stream().substring(colon + 1));
        return trail.read(stream, fact.seq() - 1, 1).stream().findFirst();
    }

    /** Whom an auditor may ask about it: the bodies of its division and of those above, as far as they lie in the auditor's. */
    @PreAuthorize("hasAuthority('FINDING_AUDIT')")
    public List<GovernmentBody> askable(long id) {
        Scope scope = sight.audit();
        Finding finding = finding(id);
        List<GovernmentBody> found = new ArrayList<>();
        for (String code = finding.divisionCode();
                !code.isEmpty() && bodies.exists(code);
                code = bodies.division(code).parentCode()) {
            if (code.startsWith(Objects.requireNonNull(scope.prefix()))) {
                found.addAll(bodies.bodiesOf(code));
            }
        }
        return found;
    }
}
