package org.countypowers.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.delegation.domain.CapacityChange;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Source;
import org.countypowers.delegation.domain.CapacityReading;
import org.countypowers.delegation.domain.CapacityScoring;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.AssessmentRow;
import org.countypowers.delegation.domain.CapacityStore.EntryRow;
import org.countypowers.delegation.domain.CapacityStore.StepRow;
import org.countypowers.delegation.domain.CapacityTerms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens an assessment's sheet and writes in it what an officer does; asks for no permission of its own. */
@Component
class CapacityBook {
    private final CapacityStore store;
    private final CapacityTrainingRate training;
    private final CapacityScope scope;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CapacityBook(
            CapacityStore store,
            CapacityTrainingRate training,
            CapacityScope scope,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.training = training;
        this.scope = scope;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    CapacitySheet read(long id) {
        return sheet(store.assessment(id).orElseThrow(() -> new NoSuchElementException("no assessment " + id)));
    }

    /** @throws CapacityRefused when it stands elsewhere by now */
    CapacitySheet lock(long id, CapacityState state) {
        AssessmentRow row = store.lock(id).orElseThrow(() -> new NoSuchElementException("no assessment " + id));
        scope.requireReading(row.divisionCode());
        if (!row.state().equals(state.name())) {
            throw new CapacityRefused("delegation.capacity.state." + row.state());
        }
        return sheet(row);
    }

    void enter(CapacitySheet sheet, String code, CapacityReading reading, String reason, String divisionCode) {
        enter(sheet, code, reading, reason, divisionCode, null);
    }

    /** @param carriedFrom the assessment that the figure comes from, which the county has yet to confirm */
    void carry(CapacitySheet sheet, String code, CapacityReading reading, long carriedFrom) {
        enter(sheet, code, reading, "", sheet.divisionCode(), carriedFrom);
    }

    private void enter(
            CapacitySheet sheet,
            String code,
            CapacityReading reading,
            String reason,
            String divisionCode,
            Long carriedFrom) {
        store.add(new EntryRow(
                null,
                sheet.id(),
                code,
                reading.value(),
                reading.gateValue(),
                reading.lacking(),
                reading.checkedScore(),
                reason,
                scope.officer().name(),
                divisionCode,
                LocalDateTime.now(clock),
                carriedFrom));
    }

    void step(CapacitySheet sheet, String step, String reason, String divisionCode) {
        store.add(
                new StepRow(sheet.id(), step, reason, scope.officer().name(), divisionCode, LocalDateTime.now(clock)));
    }

    /** In the stream of the register's pair: capacity is part of how a power came to be. */
    void tell(CapacitySheet sheet, String action, Map<String, ?> after) {
        events.publishEvent(Auditable.of(
                new Stream(Stream.Kind.REGISTER, sheet.matterId() + ":" + sheet.divisionCode()),
                "delegation.capacity." + action,
                sheet.matterId() + " " + sheet.divisionCode(),
                after));
    }

    private CapacitySheet sheet(AssessmentRow row) {
        List<CapacityIndicator> indicators = store.indicators(row.versionNo());
        CapacityTerms terms = store.version(row.versionNo()).orElseThrow().terms();
        Map<String, CapacityReading> readings = written(row.id());
        CapacityState state = CapacityState.valueOf(row.state());
        if (state != CapacityState.CHECKED) {
            compute(row, indicators, readings);
        }
        return new CapacitySheet(
                row.id(),
                row.matterId(),
                row.divisionCode(),
                row.versionNo(),
                state,
                row.facts(),
                terms,
                row.checkedOn(),
                row.validTo(),
                CapacityScoring.score(indicators, readings, row.facts(), terms),
                CapacityChange.of(indicators, readings, row.facts(), terms),
                row.submittedBy());
    }

    /** Writes down the computed figures as they are, where they are others than those written down before. */
    void settle(CapacitySheet sheet, String divisionCode) {
        Map<String, CapacityReading> written = written(sheet.id());
        sheet.result().lines().stream()
                .filter(line -> line.indicator().source() != Source.MANUAL)
                .filter(line ->
                        !line.reading().measures(written.get(line.indicator().code())))
                .forEach(line -> enter(sheet, line.indicator().code(), line.reading(), "", divisionCode));
    }

    private Map<String, CapacityReading> written(long id) {
        Map<String, CapacityReading> readings = new HashMap<>();
        store.entries(id).forEach(entry -> readings.put(entry.code(), entry.asReading()));
        return readings;
    }

    /**
     * Until the result is settled, a computed figure follows its records: the office that checks may hold an examination
     * meanwhile. A score that it gave stands for the figure that it had before it.
     */
    private void compute(AssessmentRow row, List<CapacityIndicator> indicators, Map<String, CapacityReading> readings) {
        indicators.stream()
                .filter(indicator -> indicator.source() == Source.TRAINING)
                .forEach(indicator -> {
                    CapacityReading now =
                            CapacityReading.of(training.rate(row.matterId(), row.divisionCode(), today()));
                    boolean submitted = row.state().equals(CapacityState.SUBMITTED.name());
                    if (!submitted || !now.measures(readings.get(indicator.code()))) {
                        readings.put(indicator.code(), now);
                    }
                });
    }
}
