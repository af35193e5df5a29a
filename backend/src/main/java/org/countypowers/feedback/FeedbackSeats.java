package org.countypowers.feedback;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.feedback.domain.FeedbackStore;
import org.countypowers.feedback.domain.FeedbackStore.ActRow;
import org.countypowers.feedback.domain.FeedbackStore.FeedbackRow;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Division;
import org.countypowers.organisation.GovernmentBody;
import org.countypowers.organisation.Level;
import org.countypowers.organisation.LevelAbove;
import org.countypowers.organisation.Member;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which body handles a complaint or bad rating, and which government's reform office accepts it and calls back: those of the place,
 * or the level above where the body's head is meant or where nobody is left who may (回避).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FeedbackSeats {
    private static final Set<String> OVERSIGHT = Set.of(FeedbackTask.EXAMINE, FeedbackTask.CALL_BACK);

    private final FeedbackStore store;
    private final FeedbackRecords records;
    private final LevelAbove levels;
    private final Staffing staffing;
    private final Bodies bodies;

    FeedbackSeats(FeedbackStore store, FeedbackRecords records, LevelAbove levels, Staffing staffing, Bodies bodies) {
        this.store = store;
        this.records = records;
        this.levels = levels;
        this.staffing = staffing;
        this.bodies = bodies;
    }

    /** @param handling body that handles it @param office government whose reform office watches over it */
    public record Seats(String handling, String office) {}

    GovernmentBody body(String id) {
        return bodies.body(id);
    }

    /** @param involved officers whose work it is about */
    Seats first(String body, Set<String> involved) {
        boolean head = staffing.members(List.of(body), Role.ORGAN_HEAD).stream()
                .anyMatch(member -> involved.contains(member.officerId()));
        String nearest = head ? levels.of(body).orElse(body) : body;
        String handling = levels.able(nearest, Role.CASE_HANDLER, involved);
        return new Seats(handling, levels.able(government(handling), Role.REFORM_OFFICE, involved));
    }

    /** As it must be before the next step: whoever accepted it or called does not handle it, nor the other way round. */
    public Seats now(String businessKey) {
        FeedbackRow row = records.lock(FeedbackRecords.id(businessKey));
        Set<String> involved = store.involved(row.id());
        Seats seats = first(row.handlingBody(), involved);
        Set<String> oversaw = new HashSet<>(involved);
        Set<String> handled = new HashSet<>(involved);
        for (ActRow act : store.acts(row.id())) {
            (OVERSIGHT.contains(act.step()) ? oversaw : handled).add(act.officerId());
        }
        String office = seats.handling().equals(row.handlingBody()) ? row.officeBody() : seats.office();
        Seats now = new Seats(
                levels.able(seats.handling(), Role.CASE_HANDLER, oversaw),
                levels.able(office, Role.REFORM_OFFICE, handled));
        if (!now.equals(new Seats(row.handlingBody(), row.officeBody()))) {
            store.seat(row.id(), now.handling(), now.office());
            records.tell(row, "pass", Map.of("body", now.handling(), "office", now.office()));
        }
        return now;
    }

    /** Who may be meant: the officers of both bodies but the one who reads it, by id in the order of their names. */
    Map<String, String> officers(FeedbackRow row) {
        Map<String, String> officers = new LinkedHashMap<>();
        staffing.members(List.of(row.handlingBody(), row.officeBody())).stream()
                .filter(member -> !member.officerId().equals(records.actorId()))
                .sorted(Comparator.comparing(Member::name))
                .forEach(member -> officers.put(member.officerId(), member.name()));
        return officers;
    }

    /** The government whose reform office watches over services there; a town's is its county's. */
    private String government(String body) {
        Division division = bodies.division(bodies.body(body).divisionCode());
        String place = division.level() == Level.TOWN ? division.parentCode() : division.code();
        return bodies.governmentOf(place)
                .map(GovernmentBody::id)
                .orElseThrow(() -> new FeedbackRefused("feedback.error.noOffice", division.name()));
    }
}
