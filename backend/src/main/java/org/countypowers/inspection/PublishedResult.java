package org.countypowers.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * What the public gets of a visit that has a result.
 *
 * @param licensee a natural person's name masked
 * @param bodies names of the bodies that inspected
 */
public record PublishedResult(
        long id,
        LocalDate day,
        String countyCode,
        String licensee,
        List<String> matters,
        List<String> bodies,
        VisitGround ground,
        VisitResult result) {}
