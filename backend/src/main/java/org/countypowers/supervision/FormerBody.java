package org.countypowers.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Who watched over an object before; {@code untilOn} is the day on which it passed on. */
public record FormerBody(
        String bodyId,
        LocalDate givenOn,
        LocalDate untilOn,
        String ground,
        String signedName,
        LocalDateTime signedAt) {}
