package org.countypowers.inspection;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.countypowers.inspection.domain.DrawStore;
import org.countypowers.inspection.domain.DrawStore.Secret;
import org.countypowers.inspection.domain.Lottery;
import org.countypowers.inspection.domain.Lottery.Drawn;
import org.countypowers.inspection.domain.Pool;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws what was announced, once; then reveals the seed, so that anybody can repeat it. */
@Service
@PreAuthorize("hasAuthority('SUPERVISION_PLAN')")
@Transactional
public class DrawDesk {
    private static final int LONGEST_GROUND = 300;

    private final DrawStore store;
    private final DrawSecrets secrets;
    private final DrawnVisits visits;
    private final InspectionScope scope;
    private final InspectionTrail trail;

    DrawDesk(DrawStore store, DrawSecrets secrets, DrawnVisits visits, InspectionScope scope, InspectionTrail trail) {
        this.store = store;
        this.secrets = secrets;
        this.visits = visits;
        this.scope = scope;
        this.trail = trail;
    }

    /**
     * The result stands from now on, whatever it is.
     *
     * @return how many visits follow
     * @throws InspectionRefused when it was drawn or given up meanwhile
     */
    public int draw(long id) {
        Draw draw = lock(id, DrawState.COMMITTED);
        Secret secret = store.secret(id);
        Pool pool = Pool.read(secrets.text(draw.poolHash()));
        String seed = secrets.open(secret.seedCipher(), draw.commitment());
        List<Drawn> drawn = Lottery.draw(pool, HexFormat.of().parseHex(seed));
        String result = secrets.keep(drawn.stream().map(Drawn::line).collect(Collectors.joining("\n")) + "\n");
        int made = visits.add(draw, store.bodies(id), drawn);
        store.drawn(id, made, result, scope.officer().name(), trail.now());
        trail.tell(
                "draw:" + id,
                "draw.draw",
                draw.number(),
                Map.of("drawn", drawn.size(), "visits", made, "result", result));
        return made;
    }

    /** @throws InspectionRefused before it is drawn, or when it was published meanwhile */
    public void publish(long id) {
        Draw draw = lock(id, DrawState.DRAWN);
        String seed = secrets.open(store.secret(id).seedCipher(), draw.commitment());
        store.publish(id, seed, scope.officer().name(), trail.now());
        trail.tell("draw:" + id, "draw.publish", draw.number(), Map.of("seed", seed));
    }

    /**
     * Before it is drawn; it keeps its number, so that everybody sees that there was one.
     *
     * @throws InspectionRefused without a reason, or once it is drawn
     */
    public void abandon(long id, String ground) {
        Draw draw = lock(id, DrawState.COMMITTED);
        if (ground == null || ground.isBlank() || ground.length() > LONGEST_GROUND) {
            throw new InspectionRefused("inspection.error.reason", String.valueOf(LONGEST_GROUND));
        }
        store.abandon(id, ground.strip());
        trail.tell("draw:" + id, "draw.abandon", draw.number(), Map.of("reason", ground.strip()));
    }

    private Draw lock(long id, DrawState wanted) {
        Draw draw = store.lock(id).orElseThrow(() -> new NoSuchElementException("draw " + id));
        store.bodies(id).forEach(scope::requireLeading);
        if (draw.state() != wanted) {
            throw trail.refused(draw.number(), "inspection.error.drawState." + draw.state());
        }
        return draw;
    }
}
