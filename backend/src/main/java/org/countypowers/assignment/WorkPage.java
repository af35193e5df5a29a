package org.countypowers.assignment;

import java.util.List;

/** At most 50 rows; {@code next} is null on the last page. */
public record WorkPage(List<WorkRow> rows, String next) {}
