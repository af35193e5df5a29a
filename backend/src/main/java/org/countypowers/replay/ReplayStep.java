package org.countypowers.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countypowers.audit.TrailEvent;
import org.countypowers.casework.CaseRecord.Said;

/**
 * What somebody did at once with all that followed from it, and what lay before him or her: nothing that came later.
 *
 * @param number from 1
 * @param events in their order, with the taking of the task before
 * @param definition the model of that time; '' before there was one
 * @param done elements of it that were complete before
 * @param here elements at which the case stood before
 */
public record ReplayStep(
        int number,
        List<TrailEvent> events,
        Optional<Said> said,
        Vouched vouched,
        List<SeenFile> files,
        Set<Integer> materials,
        List<SeenPaper> papers,
        List<SeenClock> clocks,
        String definition,
        List<String> done,
        List<String> here) {
    /** Whether the answers are those that the trail knew when they were given. */
    public enum Vouched {
        AGREES,
        ALTERED,
        /** Given before the trail kept that. */
        NOT_KEPT,
        /** Nothing was answered at this step. */
        NOTHING
    }

    /** A file that was there. @param fileId null when it cannot be found any more */
    public record SeenFile(String name, int material, String hash, Long fileId) {}

    /** @param kind of {@code PaperKind} */
    public record SeenPaper(String kind, String number) {}

    /** A clock as it stood. @param stopped by then */
    public record SeenClock(
            String kind, String holder, String article, LocalDate dueOn, boolean suspended, boolean stopped) {}

    public TrailEvent act() {
        return events.stream()
                .filter(event -> !event.action().startsWith(StepsOfTrail.TAKING))
                .findFirst()
                .orElseThrow();
    }

    public Instant at() {
        return act().at();
    }

    /** The act by which an organ answers the applicant, if this step has one: it needs the power. */
    public Optional<TrailEvent> answer() {
        return events.stream()
                .filter(event -> PowerChecks.ANSWERS.contains(event.action()))
                .findFirst();
    }
}
