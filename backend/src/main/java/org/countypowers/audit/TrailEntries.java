package org.countypowers.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countypowers.audit.TrailSubjects.Subject;
import org.countypowers.audit.domain.EntryStore;
import org.countypowers.audit.domain.EntryStore.Entry;
import org.countypowers.audit.domain.TrailStore.StoredEvent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Enters each event where {@link TrailSearch} finds it, in the event's own transaction. It costs a transaction one statement more,
 * and a second that reads its cases by key; and it costs an event one row of some 250 bytes in eleven trees. The trail itself has no
 * index for searching.
 */
@Component
class TrailEntries {
    private static final int LONGEST_SUBJECT = 80;
    private static final int COUNTY = 6;
    private static final int CITY = 4;
    private static final Subject NOWHERE = new Subject("", "");
    /** A pair of the register, with or without a word before it. */
    private static final Pattern PAIR = Pattern.compile("(?:[a-z]+:)?([^:]{1,20}):(\\d{6,12})");

    private static final Pattern MATTER = Pattern.compile("matter:([^:]{1,20})");

    private final EntryStore store;
    private final ObjectProvider<TrailSubjects> subjects;

    TrailEntries(EntryStore store, ObjectProvider<TrailSubjects> subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    void enter(List<StoredEvent> events) {
        List<Long> cases = events.stream()
                .filter(TrailEntries::ofCase)
                .map(event -> Long.valueOf(event.streamId()))
                .distinct()
                .toList();
        TrailSubjects known = subjects.getIfAvailable();
        Map<Long, Subject> found = cases.isEmpty() || known == null ? Map.of() : known.ofCases(cases);
        List<Entry> entries = new ArrayList<>();
        for (StoredEvent event : events) {
            entries.add(entry(
                    event,
                    ofCase(event)
                            ? found.getOrDefault(Long.valueOf(event.streamId()), NOWHERE)
                            : subject(event.streamKind(), event.streamId())));
        }
        store.add(entries);
    }

    private static boolean ofCase(StoredEvent event) {
        return event.streamKind().equals(Stream.Kind.CASE.name())
                && event.streamId().chars().allMatch(Character::isDigit);
    }

    private static Subject subject(String kind, String id) {
        Matcher pair = PAIR.matcher(id);
        if (kind.equals(Stream.Kind.REGISTER.name()) && pair.matches()) {
            return new Subject(pair.group(1), pair.group(2));
        }
        Matcher matter = MATTER.matcher(id);
        return matter.matches() ? new Subject(matter.group(1), "") : NOWHERE;
    }

    private static Entry entry(StoredEvent event, Subject subject) {
        String place = subject.division().isEmpty() ? event.unitId() : subject.division();
        return new Entry(
                event.streamKind(),
                event.streamId(),
                event.seq(),
                event.happenedAt(),
                event.officerName(),
                event.unitId(),
                event.address(),
                event.action(),
                beginning(event.subject(), LONGEST_SUBJECT),
                subject.matterId(),
                beginning(place, COUNTY),
                beginning(place, CITY));
    }

    static String beginning(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
