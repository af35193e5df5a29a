package org.countypowers.delegation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.AssessmentRow;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads assessments: a county its own, a city and the province those of the counties below. */
@Service
@Transactional(readOnly = true)
public class CapacityRecords implements CapacityResults {
    private static final int MOST = 200;

    private final CapacityStore store;
    private final CapacityBook book;
    private final CapacityScope scope;
    private final int expiringDays;

    CapacityRecords(
            CapacityStore store,
            CapacityBook book,
            CapacityScope scope,
            @Value("${countypowers.capacity.expiring-days}") int expiringDays) {
        this.store = store;
        this.book = book;
        this.scope = scope;
        this.expiringDays = expiringDays;
    }

    public enum Validity {
        /** Not checked yet. */
        OPEN,
        VALID,
        EXPIRING,
        EXPIRED
    }

    public record Line(
            long id,
            String matterId,
            String divisionCode,
            CapacityState state,
            BigDecimal total,
            CapacityAdvice advice,
            LocalDate checkedOn,
            LocalDate validTo,
            Validity validity) {}

    /** What an officer may do with an assessment now. */
    public record Acts(boolean assess, boolean check) {}

    public record Entry(
            BigDecimal value,
            BigDecimal gateValue,
            boolean lacking,
            BigDecimal checkedScore,
            String reason,
            String officerName,
            String divisionCode,
            LocalDateTime at) {}

    /**
     * What is open, and the last result for each matter, newest first.
     *
     * @param divisionCode null for all that the officer sees
     * @param matterId null for every matter
     */
    @PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
    public List<Line> page(String divisionCode, String matterId, long beforeId, int limit) {
        if (divisionCode != null) {
            scope.requireReading(divisionCode);
        }
        String prefix = divisionCode == null ? scope.prefix() : divisionCode.replaceAll("(00)+$", "");
        return store.page(prefix, matterId, beforeId, Math.min(limit, MOST)).stream()
                .map(this::line)
                .toList();
    }

    /** @throws java.util.NoSuchElementException when there is none, or it is out of sight */
    @PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
    public CapacitySheet sheet(long id) {
        CapacitySheet sheet = book.read(id);
        scope.requireReading(sheet.divisionCode());
        return sheet;
    }

    @PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
    public Acts acts(long id) {
        CapacitySheet sheet = sheet(id);
        return new Acts(
                scope.assesses(sheet.divisionCode()),
                scope.checksFrom(sheet.divisionCode()).isPresent());
    }

    @PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
    public List<CapacitySheet.Step> steps(long id) {
        sheet(id);
        return store.steps(id).stream()
                .map(row -> new CapacitySheet.Step(
                        row.step(), row.reason(), row.officerName(), row.divisionCode(), row.takenAt()))
                .toList();
    }

    /** Every figure and score that was entered for an indicator, the newest first. */
    @PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
    public List<Entry> history(long id, String code) {
        sheet(id);
        return store.history(id, code).stream()
                .map(row -> new Entry(
                        row.reading(),
                        row.gateReading(),
                        row.lacking(),
                        row.checkedScore(),
                        row.reason(),
                        row.officerName(),
                        row.divisionCode(),
                        row.enteredAt()))
                .toList();
    }

    @Override
    public Map<String, Integer> expectedCases(Collection<String> matterIds, String divisionCode, LocalDate day) {
        Map<String, Integer> expected = new HashMap<>();
        store.checked(matterIds, divisionCode, day).forEach(row -> expected.put(row.matterId(), row.expectedCases()));
        return expected;
    }

    @Override
    public Optional<Checked> valid(String matterId, String divisionCode, LocalDate day) {
        return store.valid(matterId, divisionCode, day).map(CapacityRecords::checked);
    }

    @Override
    public Map<String, Checked> valid(Collection<String> matterIds, String divisionCode, LocalDate day) {
        Map<String, AssessmentRow> last = new HashMap<>();
        store.checked(matterIds, divisionCode, day).forEach(row -> last.put(row.matterId(), row));
        return last.values().stream()
                .filter(row -> row.validTo().isAfter(day))
                .collect(Collectors.toMap(AssessmentRow::matterId, CapacityRecords::checked));
    }

    private static Checked checked(AssessmentRow row) {
        return new Checked(row.id(), row.total(), CapacityAdvice.valueOf(row.advice()), row.checkedOn(), row.validTo());
    }

    private Line line(AssessmentRow row) {
        return new Line(
                row.id(),
                row.matterId(),
                row.divisionCode(),
                CapacityState.valueOf(row.state()),
                row.total(),
                row.advice() == null ? null : CapacityAdvice.valueOf(row.advice()),
                row.checkedOn(),
                row.validTo(),
                validity(row.validTo()));
    }

    /** The last day is the one before {@code validTo}. */
    Validity validity(LocalDate validTo) {
        LocalDate today = book.today();
        if (validTo == null) {
            return Validity.OPEN;
        }
        if (!validTo.isAfter(today)) {
            return Validity.EXPIRED;
        }
        return validTo.minusDays(expiringDays).isAfter(today) ? Validity.VALID : Validity.EXPIRING;
    }
}
