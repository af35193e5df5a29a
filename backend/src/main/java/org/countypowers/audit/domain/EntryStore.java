package org.countypowers.audit.domain;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.countypowers.audit.domain.TrailStore.StoredEvent;

/** Where events are found. Times are in UTC. */
public interface EntryStore {
    record Entry(
            String streamKind,
            String streamId,
            long seq,
            LocalDateTime happenedAt,
            String officerName,
            String unitId,
            String address,
            String action,
            String subject,
            String matterId,
            String division,
            String city) {}

    /** The index that a search walks along; every other condition is tried on what lies on the way. */
    enum Way {
        STREAM,
        SUBJECT,
        OFFICER,
        ADDRESS,
        UNIT,
        MATTER,
        DIVISION,
        CITY,
        ACTION,
        TIME;

        public String index() {
            return "ix_trail_entry_" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** An entry's place in time; the newest come first. */
    record Place(LocalDateTime at, long id) {
        public static final Place NEWEST = new Place(LocalDateTime.of(9999, 12, 31, 0, 0), Long.MAX_VALUE);
        public static final Place OLDEST = new Place(LocalDateTime.of(1000, 1, 1, 0, 0), 0);
    }

    /** '' or null asks nothing. @param from inclusive @param to exclusive @param actions how it begins */
    record Question(
            Way way,
            String streamId,
            String matterId,
            String officer,
            String unitId,
            String division,
            String city,
            String action,
            String actions,
            LocalDateTime from,
            LocalDateTime to,
            String address,
            String subject,
            boolean readings) {
        /** Whether nothing else is tried on the way. What was read under letters is too little to count. */
        public boolean alone() {
            long conditions = Stream.of(
                            streamId, matterId, officer, unitId, division, city, action, actions, address, subject)
                    .filter(condition -> !condition.isEmpty())
                    .count();
            return conditions == (way == Way.TIME ? 0 : 1);
        }
    }

    /** An event with its entry's id. */
    record FoundEvent(long entryId, StoredEvent event) {}

    void add(List<Entry> entries);

    /** Whether fewer subjects than this begin so. */
    boolean fewBegin(String subject, int few);

    /** The last place of so many on the way before a place, whatever the other conditions say; none when there are fewer. */
    Optional<Place> reach(Question question, Place before, int entries);

    /** The newest first, before the one place and not before the other. */
    List<FoundEvent> find(Question question, Place before, Place last, int limit);
}
