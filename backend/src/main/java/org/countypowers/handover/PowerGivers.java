package org.countypowers.handover;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.countypowers.catalog.DecidingOrgans;
import org.countypowers.catalog.Matters;
import org.countypowers.handover.domain.HandoverStore;
import org.countypowers.organisation.GovernmentBody;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From whom a division has a power; carries no permission, since the register is published. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PowerGivers {
    private final ReturningPowers returning;
    private final DecidingOrgans organs;
    private final Matters matters;
    private final HandoverStore store;

    PowerGivers(ReturningPowers returning, DecidingOrgans organs, Matters matters, HandoverStore store) {
        this.returning = returning;
        this.organs = organs;
        this.matters = matters;
        this.store = store;
    }

    /**
     * @param body the body that works on it above
     * @param organ whose power it was: its government where the law makes that the one that decides
     */
    public record Giver(String body, String organ) {}

    /** @return empty where the body above is not set up */
    public Optional<Giver> of(String matterId, String divisionCode) {
        try {
            String body = returning
                    .between(matters.matter(matterId), divisionCode, null)
                    .receiving();
            GovernmentBody organ = organs.of(matterId, body);
            return Optional.of(new Giver(body, organ.id()));
        } catch (HandoverRefused notSetUp) {
            return Optional.empty();
        }
    }

    /** Officers who prepared or signed a hand-over of one of these powers to this division. */
    public Set<String> hands(Collection<String> matterIds, String divisionCode) {
        return Set.copyOf(store.hands(matterIds, divisionCode));
    }
}
