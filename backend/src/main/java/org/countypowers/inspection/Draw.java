package org.countypowers.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A draw of objects and inspectors (双随机).
 *
 * @param dueOn until when the drawn are visited
 * @param excluded objects that the year's visits have reached already, or whose licensee is at the cap
 * @param poolHash of the pool's text, announced before the draw
 * @param commitment the seed's hash, announced before the draw
 * @param seed hexadecimal; '' until it is revealed
 * @param ground why it was given up
 */
public record Draw(
        Long id,
        String number,
        String divisionCode,
        int drawYear,
        LocalDate poolOn,
        LocalDate dueOn,
        DrawState state,
        int objects,
        int inspectors,
        int excluded,
        int visits,
        String poolHash,
        String commitment,
        String seed,
        String committedName,
        LocalDateTime committedAt,
        String drawnName,
        LocalDateTime drawnAt,
        String publishedName,
        LocalDateTime publishedAt,
        String ground) {}
