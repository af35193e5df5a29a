package org.countypowers.catalog;

import java.util.List;
import java.util.Optional;
import org.countypowers.document.Attachment;

/**
 * How a matter stands on one criterion.
 *
 * @param judgements all that there were, the newest first
 * @param files everything handed in as evidence for it, the oldest first
 */
public record CriterionState(Criterion criterion, List<Judgement> judgements, List<Attachment> files) {
    /** The judgement that counts. */
    public Optional<Judgement> decided() {
        return judgements.stream()
                .filter(each -> each.standing() == Judgement.Standing.DECIDED)
                .findFirst();
    }

    /** A proposal that the department has not answered yet. */
    public Optional<Judgement> proposed() {
        return judgements.stream().findFirst().filter(each -> each.standing() == Judgement.Standing.PROPOSED);
    }

    /** The newest version; 0 before the first judgement. */
    public int version() {
        return judgements.isEmpty() ? 0 : judgements.get(0).version();
    }
}
