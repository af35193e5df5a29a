package org.countypowers.feedback;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.countypowers.casework.Cases;
import org.countypowers.casework.ConcernedCases;
import org.countypowers.casework.ConcernedCases.ConcernedCase;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.organisation.CurrentOfficer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A counter writes down how an applicant rates the service, who says so in person or by telephone. */
@Service
@PreAuthorize("hasAuthority('FEEDBACK_RECORD')")
@Transactional
public class RatingDesk {
    private static final Set<Channel> CHANNELS = Set.of(Channel.IN_PERSON, Channel.TELEPHONE);

    private final Ratings ratings;
    private final ConcernedCases concerned;
    private final Cases cases;
    private final CurrentOfficer officers;

    RatingDesk(Ratings ratings, ConcernedCases concerned, Cases cases, CurrentOfficer officers) {
        this.ratings = ratings;
        this.concerned = concerned;
        this.cases = cases;
        this.officers = officers;
    }

    /** @throws AnswersRefused with the fault at each field, such as a case out of the counter's sight, open or rated already */
    public Rating record(GiveRating command) {
        Map<String, String> faults = new HashMap<>(ratings.faults(command));
        if (!CHANNELS.contains(command.channel())) {
            faults.put("channel", "form.required");
        }
        ConcernedCase about = seen(command.caseNumber());
        if (about == null) {
            faults.put("caseNumber", "feedback.error.noCase");
        }
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        return ratings.take(about, command, officers.require().name());
    }

    private ConcernedCase seen(String number) {
        ConcernedCase about = concerned.numbered(number.strip()).orElse(null);
        try {
            return about == null || cases.view(about.id()) == null ? null : about;
        } catch (NoSuchElementException outOfSight) {
            return null;
        }
    }
}
