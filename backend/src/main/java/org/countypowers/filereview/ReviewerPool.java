package org.countypowers.filereview;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countypowers.casework.ClosedCases;
import org.countypowers.handover.PowerGivers;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.Staffing;
import org.springframework.stereotype.Component;

/** Who of a body may review the files of a sample. */
@Component
class ReviewerPool {
    private static final List<Role> REVIEWING = List.of(Role.CASE_HANDLER, Role.REVIEWER);

    private final ReviewOutcome outcome;
    private final ClosedCases cases;
    private final Staffing staffing;
    private final PowerGivers givers;
    private final ReviewSettings settings;

    ReviewerPool(
            ReviewOutcome outcome, ClosedCases cases, Staffing staffing, PowerGivers givers, ReviewSettings settings) {
        this.outcome = outcome;
        this.cases = cases;
        this.staffing = staffing;
        this.givers = givers;
        this.settings = settings;
    }

    /** Names by id; nobody of the reviewed body, even where a post is held in both. */
    Map<String, String> members(String body, Review review) {
        Map<String, String> members = of(body, REVIEWING);
        members.keySet().removeAll(of(review.reviewedBody(), REVIEWING).keySet());
        return members;
    }

    Map<String, String> of(String body, List<Role> roles) {
        Map<String, String> members = new LinkedHashMap<>();
        roles.stream()
                .flatMap(role -> staffing.members(List.of(body), role).stream())
                .forEach(member -> members.put(member.officerId(), member.name()));
        return members;
    }

    /** 回避: who had one of the files in hand, or handed the power over. */
    Set<String> handled(Review review) {
        Set<String> handled = new HashSet<>(cases.handlers(cases(review)));
        List<String> powers = outcome.files(review.id()).stream()
                .map(ReviewFile::matterId)
                .distinct()
                .toList();
        handled.addAll(givers.hands(powers, review.divisionCode()));
        return handled;
    }

    List<Long> cases(Review review) {
        return outcome.files(review.id()).stream().map(ReviewFile::caseId).toList();
    }

    /** Whether the body has reviewers, a handler among them who hands the sheets in, and another person who confirms. */
    boolean suffices(String body, Review review) {
        Set<String> free = new HashSet<>(members(body, review).keySet());
        free.removeAll(handled(review));
        Set<String> handlers =
                new HashSet<>(of(body, List.of(Role.CASE_HANDLER)).keySet());
        handlers.retainAll(free);
        Set<String> approvers = of(body, List.of(Role.FINAL_APPROVER)).keySet();
        Set<String> all = new HashSet<>(free);
        all.addAll(approvers);
        Set<String> two = new HashSet<>(handlers);
        two.addAll(approvers);
        return free.size() >= settings.reviewers()
                && !handlers.isEmpty()
                && !approvers.isEmpty()
                && two.size() > 1
                && all.size() > settings.reviewers();
    }
}
