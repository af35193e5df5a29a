package org.countypowers.deadline.domain;

import java.time.LocalDate;
import java.util.List;

/** Days that do not count, from and to inclusive (行政许可法 45); an open one has no last day yet. */
public record Span(LocalDate from, LocalDate to, String cause, String article) {
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** The first span that holds the day, or null. Overlaps need no merging: a day is suspended once, however many hold it. */
    static Span at(List<Span> spans, LocalDate day) {
        return spans.stream().filter(span -> span.holds(day)).findFirst().orElse(null);
    }
}
