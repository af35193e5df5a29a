package org.countypowers.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.countypowers.audit.domain.EntryStore;
import org.countypowers.audit.domain.EntryStore.FoundEvent;
import org.countypowers.audit.domain.EntryStore.Place;
import org.countypowers.audit.domain.EntryStore.Question;
import org.countypowers.audit.domain.EntryStore.Way;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds events, the newest first, in the reader's division; what was read under letters only for whoever may read that.
 *
 * <p>A search walks along the index of its narrowest criterion and tries the others on the way. So that a rare combination never
 * walks through millions of entries, one call walks over {@value #STRETCH} and says how far it came; the next goes on from there.
 */
@Service
@PreAuthorize("hasAuthority('TRAIL_READ')")
@Transactional(readOnly = true)
public class TrailSearch {
    public static final int SIZE = 50;

    /** Of one call, for whoever takes all away. */
    public static final int MOST = 2_000;

    private static final int STRETCH = 20_000;
    private static final int CITY = 4;
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final EntryStore store;
    private final ObjectProvider<TrailAccess> access;
    private final ObjectProvider<TrailSubjects> subjects;

    TrailSearch(EntryStore store, ObjectProvider<TrailAccess> access, ObjectProvider<TrailSubjects> subjects) {
        this.store = store;
        this.access = access;
        this.subjects = subjects;
    }

    /**
     * @param further where to go on; nothing when all has been searched
     * @param searchedTo how far back, where the stretch ended before the page was full
     */
    public record Found(List<TrailEvent> events, Optional<Further> further, Optional<Instant> searchedTo) {}

    /** Where a page ended; only a search makes one. */
    public static final class Further {
        private final Place place;

        private Further(Place place) {
            this.place = place;
        }
    }

    /** Whether the whole trail is searched, not one division's. */
    public boolean whole() {
        return access.getObject().division().isEmpty();
    }

    public Found first(TrailCriteria criteria, int limit) {
        return find(criteria, Place.NEWEST, limit);
    }

    public Found next(TrailCriteria criteria, Further further, int limit) {
        return find(criteria, further.place, limit);
    }

    private Found find(TrailCriteria criteria, Place before, int limit) {
        Optional<Question> asked = question(criteria);
        if (asked.isEmpty()) {
            return new Found(List.of(), Optional.empty(), Optional.empty());
        }
        Question question = asked.get();
        int size = Math.min(limit, MOST);
        // What begins with a subject lies there by subject first: few enough to be all looked at, and sorted.
        Optional<Place> reach = question.alone() || question.way() == Way.SUBJECT
                ? Optional.empty()
                : store.reach(question, before, STRETCH - 1);
        List<FoundEvent> found = store.find(question, before, reach.orElse(Place.OLDEST), size + 1);
        List<FoundEvent> page = found.subList(0, Math.min(size, found.size()));
        List<TrailEvent> events =
                page.stream().map(each -> EventText.event(each.event())).toList();
        if (found.size() > size) {
            FoundEvent last = page.get(size - 1);
            return new Found(
                    events,
                    Optional.of(new Further(new Place(last.event().happenedAt(), last.entryId()))),
                    Optional.empty());
        }
        return new Found(
                events, reach.map(Further::new), reach.map(place -> place.at().toInstant(ZoneOffset.UTC)));
    }

    /** Nothing when it asks for a case that there is not, or for a division beyond the reader's. */
    private Optional<Question> question(TrailCriteria criteria) {
        TrailAccess reader = access.getObject();
        String own = reader.division();
        boolean county = own.length() > CITY;
        if (!own.isEmpty() && own.length() < CITY) {
            throw new AccessDeniedException("the trail of " + own);
        }
        if (!criteria.division().isEmpty() && !criteria.division().startsWith(own)) {
            return Optional.empty();
        }
        String stream = "";
        if (!criteria.caseNumber().isEmpty()) {
            Optional<Long> caseId = subjects.getObject().caseNumbered(criteria.caseNumber());
            if (caseId.isEmpty()) {
                return Optional.empty();
            }
            stream = String.valueOf(caseId.get());
        }
        String division = county ? own : criteria.division();
        String city = county ? "" : own;
        String subject =
                criteria.subject().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return Optional.of(new Question(
                way(criteria, stream, division, city, subject),
                stream,
                criteria.matterId(),
                criteria.officer(),
                criteria.unitId(),
                division,
                city,
                criteria.ofGroup() ? "" : criteria.action(),
                criteria.ofGroup() ? criteria.action() : "",
                utc(criteria.from()),
                criteria.to() == null ? null : utc(criteria.to().plusDays(1)),
                criteria.address(),
                subject,
                reader.readings()));
    }

    private Way way(TrailCriteria criteria, String stream, String division, String city, String subject) {
        if (!stream.isEmpty()) {
            return Way.STREAM;
        }
        if (!criteria.officer().isEmpty()) {
            return Way.OFFICER;
        }
        if (!criteria.address().isEmpty()) {
            return Way.ADDRESS;
        }
        if (!subject.isEmpty() && store.fewBegin(subject, STRETCH)) {
            return Way.SUBJECT;
        }
        if (!criteria.unitId().isEmpty()) {
            return Way.UNIT;
        }
        if (!criteria.matterId().isEmpty()) {
            return Way.MATTER;
        }
        if (!division.isEmpty()) {
            return Way.DIVISION;
        }
        if (!criteria.action().isEmpty() && !criteria.ofGroup()) {
            return Way.ACTION;
        }
        return city.isEmpty() ? Way.TIME : Way.CITY;
    }

    private static LocalDateTime utc(LocalDate day) {
        return day == null
                ? null
                : LocalDateTime.ofInstant(day.atStartOfDay(OFFICE).toInstant(), ZoneOffset.UTC);
    }
}
