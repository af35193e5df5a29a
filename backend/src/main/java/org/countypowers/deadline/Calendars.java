package org.countypowers.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedList;
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
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Calendars by division: local days go before those of the divisions above, these before national ones. Kept in memory. */
@Service
class Calendars {
    /** A State Council notice arranges all of these; a year with less of them is not known yet. */
    private static final List<String> NOTICE = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

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

    /** Another node may have imported: what is remembered is at most a minute old. */
    @Scheduled(fixedDelay = 60_000)
    void refresh() {
        known.clear();
    }

    /** Forgets at once, and again when the import is committed and others can read it, or rolled back. */
    void forget() {
        refresh();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                refresh();
            }
        });
    }

    private WorkingCalendar read(String divisionCode) {
        Map<String, List<CalendarRow>> rows =
                store.days().stream().collect(Collectors.groupingBy(CalendarRow::divisionCode));
        Map<LocalDate, Named> days = new HashMap<>();
        for (String layer : layers(divisionCode)) {
            rows.getOrDefault(layer, List.of())
                    .forEach(row -> days.put(row.dayOn(), new Named(Type.valueOf(row.type()), row.name())));
        }
        Map<Integer, String> named = rows.getOrDefault("", List.of()).stream()
                .collect(Collectors.groupingBy(
                        row -> row.dayOn().getYear(), Collectors.mapping(CalendarRow::name, Collectors.joining(" "))));
        Set<Integer> years = named.entrySet().stream()
                .filter(year -> NOTICE.stream().allMatch(year.getValue()::contains))
                .map(Map.Entry::getKey)
                .filter(store.completeYears()::contains)
                .collect(Collectors.toSet());
        return new WorkingCalendar(Map.copyOf(days), years);
    }

    /** The country, then each division from the prefecture down: later ones go before. */
    private List<String> layers(String divisionCode) {
        LinkedList<String> layers = new LinkedList<>();
        for (String code = divisionCode;
                !code.isEmpty() && bodies.exists(code);
                code = bodies.division(code).parentCode()) {
            layers.addFirst(code);
        }
        layers.addFirst("");
        return layers;
    }
}
