package org.countypowers.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.countypowers.deadline.domain.WorkingCalendar;
import org.springframework.stereotype.Service;

/**
 * Working time in a division's calendar: eight hours, nine to five, of each working day. What is done in the evening or on a
 * holiday costs nobody working time, so that the parts of a day add up to one day.
 */
@Service
public class OfficeHours {
    /** Minutes of a working day. */
    public static final int DAY = 480;

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = OPENS.plusMinutes(DAY);
    /** As far as limits are counted. */
    private static final int LONGEST = 4000;

    private final Calendars calendars;

    OfficeHours(Calendars calendars) {
        this.calendars = calendars;
    }

    /** Whole minutes, office time; 0 when the end does not come after the beginning. At most some eleven years are counted. */
    public int between(LocalDateTime from, LocalDateTime to, String divisionCode) {
        if (!to.isAfter(from)) {
            return 0;
        }
        WorkingCalendar calendar = calendars.of(divisionCode);
        LocalDate last = to.toLocalDate();
        LocalDate longest = from.toLocalDate().plusDays(LONGEST);
        long minutes = 0;
        for (LocalDate day = from.toLocalDate(); !day.isAfter(last) && day.isBefore(longest); day = day.plusDays(1)) {
            if (calendar.working(day)) {
                LocalDateTime begin = later(from, day.atTime(OPENS));
                LocalDateTime end = to.isBefore(day.atTime(CLOSES)) ? to : day.atTime(CLOSES);
                minutes += Math.max(0, ChronoUnit.MINUTES.between(begin, end));
            }
        }
        return (int) minutes;
    }

    private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
