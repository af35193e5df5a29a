package org.countypowers.reporting.domain;

import java.time.LocalDateTime;

/**
 * A step as a case went through it.
 *
 * @param after the step before it, or {@link ModelGraph#START}
 * @param human whether somebody did it
 * @param unitId of whoever did it
 * @param claimed when it was taken up by whoever did it
 * @param left null where the case still waits
 */
public record Pass(
        String definition,
        String step,
        String after,
        boolean human,
        String unitId,
        LocalDateTime entered,
        LocalDateTime claimed,
        LocalDateTime left) {
    public boolean open() {
        return left == null;
    }
}
