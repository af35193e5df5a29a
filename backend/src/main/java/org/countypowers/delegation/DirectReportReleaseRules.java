package org.countypowers.delegation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.delegation.domain.DirectReportStore;
import org.countypowers.delegation.domain.DirectReportStore.ChangeRow;
import org.countypowers.delegation.domain.DirectReportStore.VersionRow;
import org.springframework.stereotype.Component;

/** When a version may be published: never for a day that has passed, so no case finds its route changed behind it. */
@Component
class DirectReportReleaseRules {
    private static final int PAGE = 200;

    private final DirectReportStore store;
    private final DirectReportDraft draft;

    DirectReportReleaseRules(DirectReportStore store, DirectReportDraft draft) {
        this.store = store;
        this.draft = draft;
    }

    /** The last published version. */
    Optional<VersionRow> last() {
        return store.versions(Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** What is said so far may be incomplete, but not wrong. */
    void check(DirectReportHeading heading) {
        if (heading.tooLong()) {
            throw new DirectReportRefused("delegation.directReport.heading");
        }
        if (!heading.addressed()) {
            throw new DirectReportRefused("delegation.directReport.url");
        }
        LocalDate today = draft.today();
        if (heading.publishedOn() != null && heading.publishedOn().isAfter(today)) {
            throw new DirectReportRefused("delegation.directReport.publishedOn");
        }
        if (heading.holdsFrom() != null) {
            checkDay(heading.holdsFrom(), today);
        }
    }

    private void checkDay(LocalDate holdsFrom, LocalDate today) {
        if (holdsFrom.isBefore(today)) {
            throw new DirectReportRefused("delegation.directReport.past");
        }
        last().filter(row -> !holdsFrom.isAfter(row.holdsFrom())).ifPresent(row -> {
            throw new DirectReportRefused(
                    "delegation.directReport.notAfter", row.holdsFrom().toString());
        });
    }

    void require(DirectReportHeading heading, int items, List<DirectReportFault> faults) {
        if (!heading.complete()) {
            throw new DirectReportRefused("delegation.directReport.incomplete");
        }
        check(heading);
        if (items == 0) {
            throw new DirectReportRefused("delegation.directReport.empty");
        }
        if (!faults.isEmpty()) {
            throw new DirectReportRefused(
                    "delegation.directReport.faults",
                    faults.stream().map(DirectReportFault::matterId).collect(Collectors.joining("、")));
        }
    }

    /** For the trail: what the version adds (+), removes (-) and changes (~). */
    String changes(int no) {
        List<String> changes = new ArrayList<>();
        String after = "";
        List<ChangeRow> page;
        do {
            page = store.changes(no - 1, no, after, PAGE);
            for (ChangeRow row : page) {
                after = row.matterId();
                changes.add((row.nameBefore() == null ? "+" : row.nameAfter() == null ? "-" : "~") + row.matterId());
            }
        } while (page.size() == PAGE);
        return String.join("、", changes);
    }
}
