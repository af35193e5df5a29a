package org.countypowers.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The simulation's own calendar, read from the State Council's notices and counted without the system that it judges. */
final class WorkingDays {
    private static final String NOTICES = "/seed/holidays.csv";

    private final Map<LocalDate, String> notices = new HashMap<>();

    WorkingDays() {
        try (InputStream in = WorkingDays.class.getResourceAsStream(NOTICES)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> notices.put(LocalDate.parse(cells[0]), cells[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean working(LocalDate day) {
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return notices.getOrDefault(day, weekday ? "WORKDAY" : "HOLIDAY").equals("WORKDAY");
    }

    /** The last of so many working days after a day; the day itself for none. */
    LocalDate after(LocalDate day, int working) {
        LocalDate last = day;
        for (int left = working; left > 0; ) {
            last = last.plusDays(1);
            left -= working(last) ? 1 : 0;
        }
        return last;
    }

    /** This day, or the next on which the office works. */
    LocalDate from(LocalDate day) {
        return working(day) ? day : after(day, 1);
    }

    /** Working days after a day up to another, which counts. */
    int between(LocalDate after, LocalDate until) {
        return (int) after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(this::working)
                .count();
    }
}
