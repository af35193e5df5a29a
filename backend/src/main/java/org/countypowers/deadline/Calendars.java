package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.countypowers.deadline.domain.ClockStore;
import org.countypowers.deadline.domain.ClockStore.CalendarRow;
import org.countypowers.deadline.domain.WorkingCalendar;
import org.countypowers.deadline.domain.WorkingCalendar.Named;
import org.countypowers.deadline.domain.WorkingCalendar.Type;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Service;

/** Calendars by division: local days go before those of the prefecture, these before national ones. Kept in memory. */
@Service
class Calendars {
    private final ClockStore store;
    private final Bodies bodies;
    private final Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();

    Calendars(ClockStore store, Bodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    WorkingCalendar of(String divisionCode) {
        WorkingCalendar calendar = known.get(divisionCode);
        if (calendar == null) {
            calendar = read(divisionCode);
            known.put(divisionCode, calendar);
        }
        return calendar;
    }

    void forget() {
        known.clear();
    }

    private WorkingCalendar read(String divisionCode) {
        Map<String, List<CalendarRow>> rows =
                store.days().stream().collect(Collectors.groupingBy(CalendarRow::divisionCode));
        String parent =
                divisionCode.isEmpty() ? "" : bodies.division(divisionCode).parentCode();
        Map<LocalDate, Named> days = new HashMap<>();
        for (String layer : List.of("", parent, divisionCode)) {
            rows.getOrDefault(layer, List.of())
                    .forEach(row -> days.put(row.dayOn(), new Named(Type.valueOf(row.type()), row.name())));
        }
        Set<Integer> years = rows.getOrDefault("", List.of()).stream()
                .map(row -> row.dayOn().getYear())
                .collect(Collectors.toSet());
        return new WorkingCalendar(Map.copyOf(days), years);
    }
}
