package org.countypowers.delegation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.catalog.Matters;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.TrainingRow;
import org.countypowers.forms.PlainText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Examinations that the province or the city holds for a county's officers; only who held them records the scores. */
@Service
@Transactional
public class CapacityTraining {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CapacityStore store;
    private final CapacityTrainingRate rate;
    private final CapacityScope scope;
    private final Matters matters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CapacityTraining(
            CapacityStore store,
            CapacityTrainingRate rate,
            CapacityScope scope,
            Matters matters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.rate = rate;
        this.scope = scope;
        this.matters = matters;
        this.events = events;
        this.clock = clock;
    }

    public record Exam(String trainee, String course, BigDecimal score, LocalDate heldOn) {}

    /** For the officers of the matter's department in the county. @throws CapacityRefused when it is no examination */
    @PreAuthorize("hasAuthority('CAPACITY_CHECK')")
    public void record(String matterId, String divisionCode, Exam exam) {
        if (scope.checksFrom(divisionCode).isEmpty()) {
            throw new AccessDeniedException("the city or the province records its own examinations");
        }
        LocalDate today = LocalDate.now(clock);
        if (blank(exam.trainee(), 60)
                || blank(exam.course(), 120)
                || exam.heldOn() == null
                || exam.heldOn().isAfter(today)
                || exam.score() == null
                || exam.score().signum() < 0
                || exam.score().scale() > 2
                || exam.score().compareTo(HUNDRED) > 0) {
            throw new CapacityRefused("delegation.capacity.training.fields");
        }
        if (!PlainText.clean(exam.trainee() + exam.course())) {
            throw new CapacityRefused("form.control");
        }
        String department = matters.matter(matterId).departmentCode();
        try {
            store.add(new TrainingRow(
                    null,
                    divisionCode,
                    department,
                    exam.trainee().strip(),
                    exam.course().strip(),
                    exam.score(),
                    exam.heldOn(),
                    scope.officer().name(),
                    LocalDateTime.now(clock)));
        } catch (DataIntegrityViolationException recorded) {
            throw new CapacityRefused("delegation.capacity.training.twice");
        }
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("training:" + divisionCode),
                "delegation.capacity.training",
                divisionCode + " " + department,
                Map.of("course", exam.course().strip(), "score", exam.score(), "on", exam.heldOn())));
    }

    /** What counts for the matter today, the newest first. */
    @PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
    @Transactional(readOnly = true)
    public List<Exam> records(String matterId, String divisionCode) {
        scope.requireReading(divisionCode);
        return rate.records(matterId, divisionCode, LocalDate.now(clock)).stream()
                .map(row -> new Exam(row.trainee(), row.course(), row.score(), row.heldOn()))
                .toList();
    }

    private static boolean blank(String text, int longest) {
        return text == null || text.isBlank() || text.length() > longest;
    }
}
