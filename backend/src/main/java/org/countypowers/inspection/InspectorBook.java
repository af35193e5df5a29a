package org.countypowers.inspection;

import java.util.List;
import java.util.NoSuchElementException;
import org.countypowers.inspection.domain.InspectorStore;
import org.countypowers.organisation.Member;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who may inspect and who may not, within the reader's scope. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional(readOnly = true)
public class InspectorBook {
    private static final int MOST = 200;

    private final InspectorStore store;
    private final InspectionScope scope;
    private final Inspectors inspectors;

    InspectorBook(InspectorStore store, InspectionScope scope, Inspectors inspectors) {
        this.store = store;
        this.scope = scope;
        this.inspectors = inspectors;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Certificate> certificates(long beforeId, int limit) {
        return store.certificates(scope.reading(), beforeId, Math.min(limit, MOST));
    }

    public List<Recusal> recusals(long beforeId, int limit) {
        return store.recusals(scope.reading(), beforeId, Math.min(limit, MOST));
    }

    /** Bodies whose certificates the officer keeps. */
    public List<String> headed() {
        return scope.leading();
    }

    /** Bodies that the officer inspects for or heads. */
    public List<String> own() {
        return scope.own();
    }

    /** Everybody who holds an inspector's post in one of the officer's own bodies, certified or not. */
    public List<Member> posted(List<String> bodyIds) {
        if (!own().containsAll(bodyIds)) {
            throw new NoSuchElementException("bodies " + bodyIds);
        }
        return inspectors.posted(bodyIds);
    }
}
