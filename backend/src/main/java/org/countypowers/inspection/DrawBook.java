package org.countypowers.inspection;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.inspection.VisitBook.Line;
import org.countypowers.inspection.domain.DrawStore;
import org.countypowers.inspection.domain.Lottery;
import org.countypowers.inspection.domain.VisitStore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads draws within the reader's scope, and gives their files out. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_READ')")
@Transactional(readOnly = true)
public class DrawBook {
    private static final int MOST = 200;

    private final DrawStore store;
    private final VisitStore visits;
    private final DrawSecrets secrets;
    private final InspectionScope scope;

    DrawBook(DrawStore store, VisitStore visits, DrawSecrets secrets, InspectionScope scope) {
        this.store = store;
        this.visits = visits;
        this.secrets = secrets;
        this.scope = scope;
    }

    /** The newest first. @param beforeId id of the last one seen, or {@code Long.MAX_VALUE} */
    public List<Draw> page(long beforeId, int limit) {
        return store.page(scope.reading(), beforeId, Math.min(limit, MOST));
    }

    /** @throws NoSuchElementException when there is none in the reader's scope */
    public Draw draw(long id) {
        return store.find(id, scope.reading()).orElseThrow(() -> new NoSuchElementException("draw " + id));
    }

    public List<String> bodies(long id) {
        return store.bodies(draw(id).id());
    }

    /** Whether the officer may lead this draw on. */
    public boolean leads(long id) {
        return scope.leading().containsAll(bodies(id));
    }

    /** What was drawn, after a visit. @param afterId id of the last one seen, or 0 */
    public List<Line> visits(long id, long afterId, int limit) {
        return VisitBook.lines(visits, visits.ofDraw(draw(id).id(), afterId, Math.min(limit, MOST)));
    }

    /** The pool as it was announced; anybody can take its hash. */
    public String pool(long id) {
        return secrets.text(draw(id).poolHash());
    }

    /**
     * The two files by which {@link DrawProof} repeats the draw.
     *
     * @throws NoSuchElementException before it is published
     */
    public Map<String, String> files(long id) {
        Draw draw = draw(id);
        if (draw.state() != DrawState.PUBLISHED) {
            throw new NoSuchElementException("not published: draw " + id);
        }
        List<String> lines = secrets.text(store.secret(id).resultHash())
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        return ProofFiles.of(
                draw.number(),
                Lottery.RULES,
                secrets.text(draw.poolHash()),
                draw.poolHash(),
                draw.commitment(),
                draw.seed(),
                lines);
    }
}
