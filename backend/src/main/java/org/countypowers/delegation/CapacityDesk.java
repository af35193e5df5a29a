package org.countypowers.delegation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Measure;
import org.countypowers.delegation.domain.CapacityIndicator.Source;
import org.countypowers.delegation.domain.CapacityLine;
import org.countypowers.delegation.domain.CapacityReading;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.AssessmentRow;
import org.countypowers.delegation.domain.CapacityStore.FileRow;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The county's reform office assesses its own capacity for a matter and submits it. */
@Service
@PreAuthorize("hasAuthority('CAPACITY_ASSESS')")
@Transactional
public class CapacityDesk {
    /** Types of power that are an inspection or a penalty themselves; for others the county says what comes with them. */
    private static final Set<String> INSPECTIONS = Set.of("行政检查", "行政处罚");

    private static final int MOST_CASES = 1_000_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(9_999_999);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CapacityStore store;
    private final CapacityBook book;
    private final CapacityScope scope;
    private final Matters matters;
    private final CapacityCarryOver before;

    CapacityDesk(
            CapacityStore store, CapacityBook book, CapacityScope scope, Matters matters, CapacityCarryOver before) {
        this.store = store;
        this.book = book;
        this.scope = scope;
        this.matters = matters;
        this.before = before;
    }

    /**
     * @param expectedCases a year, by which the officers needed are counted
     * @param withInspection whether the county takes on inspections or penalties with the matter
     * @return the assessment's id
     * @throws CapacityRefused when the law forbids delegating the matter, or one is open already
     */
    public long start(String matterId, String divisionCode, int expectedCases, boolean withInspection) {
        requireOwn(divisionCode);
        Matter matter = matters.matter(matterId);
        if (matter.form() == DelegationForm.NOT_DELEGABLE) {
            throw new CapacityRefused("delegation.power.notDelegable");
        }
        requireCases(expectedCases);
        boolean inspects = inspects(matter, withInspection);
        int version = store.versionOn(book.today())
                .orElseThrow(() -> new CapacityRefused("delegation.capacity.noVersion"))
                .no();
        try {
            long id = store.add(new AssessmentRow(
                    null,
                    matterId,
                    divisionCode,
                    version,
                    CapacityState.DRAFT.name(),
                    expectedCases,
                    inspects,
                    matter.risk() == Matter.RiskLevel.D,
                    null,
                    null,
                    null,
                    null,
                    null,
                    matterId + ":" + divisionCode));
            CapacitySheet sheet = book.read(id);
            book.step(sheet, "START", "", divisionCode);
            book.tell(sheet, "start", Map.of("cases", expectedCases, "inspection", inspects));
            before.into(sheet);
            return id;
        } catch (DataIntegrityViolationException openAlready) {
            throw new CapacityRefused("delegation.capacity.open");
        }
    }

    public void setFacts(long id, int expectedCases, boolean withInspection) {
        CapacitySheet sheet = own(id);
        requireCases(expectedCases);
        boolean inspects = inspects(matters.matter(sheet.matterId()), withInspection);
        store.setFacts(id, expectedCases, inspects);
        book.tell(sheet, "facts", Map.of("cases", expectedCases, "inspection", inspects));
    }

    /**
     * Enters what was measured. A score that the checking office gave before it returned the sheet falls away with it.
     *
     * @param value null to take it back, or with {@code lacking} where there are no past cases
     * @throws CapacityRefused when the figure is out of range, or is computed from records
     */
    public void measure(long id, String code, BigDecimal value, BigDecimal gateValue, boolean lacking) {
        CapacitySheet sheet = own(id);
        CapacityIndicator indicator = indicator(sheet, code);
        if (indicator.source() != Source.MANUAL) {
            throw new CapacityRefused("delegation.capacity.computed");
        }
        require(value, indicator.measure());
        if (gateValue != null) {
            require(gateValue, indicator.asksGate() ? indicator.gateMeasure() : null);
        }
        if (lacking && (value != null || !indicator.mayLack())) {
            throw new CapacityRefused("delegation.capacity.range");
        }
        CapacityReading reading = new CapacityReading(value, gateValue, lacking, null);
        // Who enters a carried figure anew has confirmed it.
        if (!reading.equals(sheet.result().line(code).reading())
                || before.open(id).contains(code)) {
            book.enter(sheet, code, reading, "", sheet.divisionCode());
            book.tell(
                    sheet,
                    "measure",
                    Map.of(
                            "code",
                            code,
                            "value",
                            value == null ? "" : value,
                            "gate",
                            gateValue == null ? "" : gateValue));
        }
    }

    /** @throws CapacityRefused when a figure is missing or not confirmed, or evidence of a gate that binds */
    public void submit(long id) {
        CapacitySheet sheet = own(id);
        if (!sheet.incomplete().isEmpty()) {
            throw new CapacityRefused("delegation.capacity.incomplete", String.join("、", sheet.incomplete()));
        }
        List<String> unconfirmed = before.open(id);
        if (!unconfirmed.isEmpty()) {
            throw new CapacityRefused("delegation.capacity.unconfirmed", String.join("、", unconfirmed));
        }
        List<String> bare = withoutEvidence(sheet, store.files(id));
        if (!bare.isEmpty()) {
            throw new CapacityRefused("delegation.capacity.evidence", String.join("、", bare));
        }
        book.settle(sheet, sheet.divisionCode());
        store.setState(id, CapacityState.SUBMITTED.name(), scope.officer().officerId());
        book.step(sheet, "SUBMIT", "", sheet.divisionCode());
        book.tell(sheet, "submit", Map.of("total", sheet.result().total()));
    }

    private static List<String> withoutEvidence(CapacitySheet sheet, List<FileRow> files) {
        return sheet.result().lines().stream()
                .filter(line -> line.indicator().source() == Source.MANUAL
                        && line.gate() == CapacityLine.GateState.PASSED
                        && line.indicator().gate() != CapacityIndicator.Gate.ADVICE
                        && !line.reading().lacking())
                .map(line -> line.indicator().code())
                .filter(code -> files.stream().noneMatch(file -> file.code().equals(code)))
                .toList();
    }

    private CapacitySheet own(long id) {
        CapacitySheet sheet = book.lock(id, CapacityState.DRAFT);
        requireOwn(sheet.divisionCode());
        return sheet;
    }

    private void requireOwn(String divisionCode) {
        if (!scope.assesses(divisionCode)) {
            throw new AccessDeniedException("a county assesses itself");
        }
    }

    private static CapacityIndicator indicator(CapacitySheet sheet, String code) {
        return sheet.result().lines().stream()
                .map(CapacityLine::indicator)
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("indicator " + code));
    }

    private static boolean inspects(Matter matter, boolean said) {
        return said || INSPECTIONS.contains(matter.powerType());
    }

    private static void requireCases(int expectedCases) {
        if (expectedCases < 0 || expectedCases > MOST_CASES) {
            throw new CapacityRefused("delegation.capacity.cases");
        }
    }

    private static void require(BigDecimal value, Measure measure) {
        if (value == null) {
            return;
        }
        BigDecimal most = measure == Measure.PERCENT ? HUNDRED : measure == Measure.YES_NO ? BigDecimal.ONE : MOST;
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (measure == null
                || value.signum() < 0
                || value.compareTo(most) > 0
                || value.scale() > 2
                || measure == Measure.YES_NO && !whole) {
            throw new CapacityRefused("delegation.capacity.range");
        }
    }
}
