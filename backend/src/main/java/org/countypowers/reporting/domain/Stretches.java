package org.countypowers.reporting.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who a case waited for: the applicant between the notice of a supplement and its receipt (行政许可法 32), nobody of the office on
 * days that do not count (行政许可法 45), else the body whose step it is, first to take it up and then to do it.
 */
public final class Stretches {
    /** Whose time it is. */
    public enum Whose {
        APPLICANT,
        EXCLUDED,
        WAITING,
        WORKING
    }

    public interface Hours {
        /** Working minutes. */
        int between(LocalDateTime from, LocalDateTime to);
    }

    private record Span(LocalDateTime from, LocalDateTime to) {
        private boolean holds(LocalDateTime moment) {
            return !moment.isBefore(from) && (to == null || moment.isBefore(to));
        }
    }

    private final List<Span> applicant = new ArrayList<>();
    private final List<Span> excluded = new ArrayList<>();
    private final Map<String, LocalDate> suspended = new HashMap<>();
    private LocalDateTime asked;
    private int supplements;

    public void take(Told told) {
        switch (told.action()) {
            case "case.supplement.ask" -> {
                asked = told.at();
                supplements++;
            }
            case "case.supplement.receive", "case.return" -> answered(told.at());
            case "clock.suspend" -> suspended.put(
                    told.subject(), LocalDate.parse(told.after().get("from")));
            case "clock.resume" -> resumed(
                    told.subject(), LocalDate.parse(told.after().get("lastDay")));
            default -> {}
        }
    }

    /** No more is told: what has not ended goes on. */
    public void close() {
        if (asked != null) {
            applicant.add(new Span(asked, null));
            asked = null;
        }
        suspended.values().forEach(from -> excluded.add(new Span(from.atStartOfDay(), null)));
        suspended.clear();
    }

    public int supplements() {
        return supplements;
    }

    /** A step's working minutes; no minute belongs to two. */
    public Map<Whose, Integer> of(Pass pass, Hours hours) {
        SortedSet<LocalDateTime> cuts = new TreeSet<>(List.of(pass.entered(), pass.claimed(), pass.left()));
        for (List<Span> spans : List.of(applicant, excluded)) {
            for (Span span : spans) {
                cut(cuts, span.from(), pass);
                cut(cuts, span.to(), pass);
            }
        }
        Map<Whose, Integer> minutes = new HashMap<>();
        LocalDateTime from = null;
        for (LocalDateTime to : cuts) {
            if (from != null) {
                minutes.merge(whose(from, pass), hours.between(from, to), Integer::sum);
            }
            from = to;
        }
        return minutes;
    }

    private static void cut(SortedSet<LocalDateTime> cuts, LocalDateTime at, Pass pass) {
        if (at != null && at.isAfter(pass.entered()) && at.isBefore(pass.left())) {
            cuts.add(at);
        }
    }

    private Whose whose(LocalDateTime moment, Pass pass) {
        if (applicant.stream().anyMatch(span -> span.holds(moment))) {
            return Whose.APPLICANT;
        }
        if (excluded.stream().anyMatch(span -> span.holds(moment))) {
            return Whose.EXCLUDED;
        }
        return moment.isBefore(pass.claimed()) ? Whose.WAITING : Whose.WORKING;
    }

    private void answered(LocalDateTime at) {
        if (asked != null) {
            applicant.add(new Span(asked, at));
            asked = null;
        }
    }

    private void resumed(String clock, LocalDate lastDay) {
        LocalDate from = suspended.remove(clock);
        if (from != null) {
            excluded.add(new Span(from.atStartOfDay(), lastDay.plusDays(1).atStartOfDay()));
        }
    }
}
