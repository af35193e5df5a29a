package org.countypowers.delegation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.countypowers.delegation.domain.CapacityChange;
import org.countypowers.delegation.domain.CapacityFacts;
import org.countypowers.delegation.domain.CapacityResult;
import org.countypowers.delegation.domain.CapacityTerms;

/** One county's assessment for one matter, with the result as it stands and what would change it. */
public record CapacitySheet(
        long id,
        String matterId,
        String divisionCode,
        int versionNo,
        CapacityState state,
        CapacityFacts facts,
        CapacityTerms terms,
        LocalDate checkedOn,
        LocalDate validTo,
        CapacityResult result,
        CapacityChange change,
        String submittedBy) {
    /** A step of the procedure, for its history. */
    public record Step(String step, String reason, String officerName, String divisionCode, LocalDateTime at) {}

    /** Indicators that still want a figure. */
    public List<String> incomplete() {
        return result.lines().stream()
                .filter(line -> !line.reading().complete(line.indicator()))
                .map(line -> line.indicator().code())
                .toList();
    }
}
