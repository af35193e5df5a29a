package org.countypowers.routing;

import java.time.LocalDate;
import java.util.List;
import org.countypowers.catalog.DelegationForm;

/**
 * Which bodies act on a case. Ids of government bodies; null where the route has no such body.
 *
 * @param form under which form the case runs; UNDELEGATED where the register holds no entry
 * @param registerEntryId the entry relied on, or null
 * @param directReportVersion the version of the direct-report list relied on, or null
 * @param preparingBody county that prepares and submits (DIRECT_REPORT), or null
 * @param acceptingBody checks materials and accepts
 * @param firstReviewBodies in the order of their reviews
 * @param coReviewBody gave the power and reviews with its holder for the first months, or null
 * @param approvingBody signs off: the deciding department, or the government where the law says so
 * @param reasons why, in order, for people
 */
public record Route(
        String matterId,
        String countyCode,
        String townCode,
        LocalDate day,
        DelegationForm form,
        Long registerEntryId,
        Integer directReportVersion,
        String receivingBody,
        String preparingBody,
        String acceptingBody,
        List<String> firstReviewBodies,
        String coReviewBody,
        String decidingBody,
        String approvingBody,
        String nameBody,
        String copyTo,
        String supervisingBody,
        List<Reason> reasons) {
    /** A translation key such as {@code route.reason.register} and its arguments. */
    public record Reason(String key, List<String> arguments) {}

    /** Who reviews after this body ({@code null}: first), or null when the deciding body is next. */
    public String firstReviewAfter(String body) {
        int next = firstReviewBodies.indexOf(body) + 1;
        return next < firstReviewBodies.size() ? firstReviewBodies.get(next) : null;
    }
}
