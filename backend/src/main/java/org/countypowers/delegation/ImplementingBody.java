package org.countypowers.delegation;

import java.time.LocalDate;

/** Who implements a matter in a division when it is not simply the department: a 行政审批局, for instance (行政许可法 25). */
public record ImplementingBody(
        String matterId,
        String divisionCode,
        LocalDate validFrom,
        LocalDate validTo,
        String acceptingBody,
        String decidingBody,
        String supervisingBody,
        String basis) {}
