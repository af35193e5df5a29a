package org.countypowers.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countypowers.casework.Masks;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.inspection.domain.ResultStore;
import org.countypowers.inspection.domain.ResultStore.Period;
import org.countypowers.inspection.domain.VisitStore;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.Jurisdiction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 检查结果公开: results are public from the moment at which their record has two signatures, for some years. What is put right
 * afterwards is shown so. A visit for a case or a complaint is not here: whose it is hears of it, and who spoke must not be guessed.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class PublishedResults {
    private static final Set<VisitGround> PUBLIC =
            Set.of(VisitGround.PLANNED, VisitGround.DRAWN, VisitGround.ORDERED, VisitGround.COMMITMENT);
    private static final int MOST = 50;

    private final ResultStore store;
    private final VisitStore visits;
    private final Bodies bodies;
    private final PublicReads reads;
    private final Clock clock;
    private final int years;

    PublishedResults(
            ResultStore store,
            VisitStore visits,
            Bodies bodies,
            PublicReads reads,
            Clock clock,
            @Value("${countypowers.inspection.public-years:3}") int years) {
        this.store = store;
        this.visits = visits;
        this.bodies = bodies;
        this.reads = reads;
        this.clock = clock;
        this.years = years;
    }

    /** @param divisionCode '' for all */
    public record Wanted(String divisionCode, LocalDate from, LocalDate until) {}

    /** Where a page begins: after this result; null for the first page. */
    public record After(LocalDate day, long id) {}

    /** The first day whose results are still public. */
    public LocalDate earliest() {
        return LocalDate.now(clock).minusYears(years);
    }

    /**
     * The latest first.
     *
     * @param address from where it is asked
     * @throws AnswersRefused with the fault at each field
     * @throws InspectionRefused when too many pages were read from there
     */
    public List<PublishedResult> page(Wanted wanted, After after, int limit, String address) {
        Map<String, String> faults = faults(wanted);
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
        reads.count(address, wanted + " " + after);
        String prefix = wanted.divisionCode().isEmpty() ? "" : Jurisdiction.prefix(wanted.divisionCode());
        List<Visit> page = store.page(
                new Period(prefix, wanted.from(), wanted.until()),
                PUBLIC,
                after == null ? null : after.day(),
                after == null ? 0 : after.id(),
                Math.min(limit, MOST));
        Map<Long, List<VisitedObject>> objects = visits
                .objects(page.stream().map(Visit::id).toList())
                .stream()
                .collect(Collectors.groupingBy(VisitedObject::visitId));
        return page.stream()
                .map(visit -> result(visit, objects.getOrDefault(visit.id(), List.of())))
                .toList();
    }

    private Map<String, String> faults(Wanted wanted) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!wanted.divisionCode().isEmpty() && !bodies.exists(wanted.divisionCode())) {
            faults.put("division", "inspection.error.division");
        }
        if (wanted.from() == null || wanted.from().isBefore(earliest())) {
            faults.put("from", "inspection.error.from");
        }
        if (wanted.until() == null || wanted.from() != null && wanted.until().isBefore(wanted.from())) {
            faults.put("until", "inspection.error.until");
        }
        return faults;
    }

    private PublishedResult result(Visit visit, List<VisitedObject> objects) {
        return new PublishedResult(
                visit.id(),
                visit.doneOn(),
                visit.countyCode(),
                Masks.licensee(visit.licensee(), visit.person()),
                objects.stream().map(VisitedObject::matterName).distinct().toList(),
                objects.stream()
                        .map(object -> bodies.body(object.bodyId()).name())
                        .distinct()
                        .toList(),
                visit.ground(),
                visit.result());
    }
}
