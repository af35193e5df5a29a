package org.countypowers.delegation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countypowers.delegation.domain.CapacityAdvice;
import org.countypowers.delegation.domain.CapacityChange.Lever;
import org.countypowers.delegation.domain.CapacityLine;
import org.countypowers.delegation.domain.CapacityResult;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.AssessmentRow;
import org.countypowers.delegation.domain.CapacityStore.TaskRow;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The city's or the province's reform office checks a county's assessment of itself. */
@Service
@PreAuthorize("hasAuthority('CAPACITY_CHECK')")
@Transactional
public class CapacityCheck {
    private static final int LONGEST_REASON = 500;

    private final CapacityStore store;
    private final CapacityBook book;
    private final CapacityScope scope;

    CapacityCheck(CapacityStore store, CapacityBook book, CapacityScope scope) {
        this.store = store;
        this.book = book;
        this.scope = scope;
    }

    /** Gives another score than the computed one. @throws CapacityRefused without a reason, or out of 0 to the weight */
    public void score(long id, String code, BigDecimal score, String reason) {
        CapacitySheet sheet = book.lock(id, CapacityState.SUBMITTED);
        String from = requireCheck(sheet);
        CapacityLine line = sheet.result().line(code);
        if (score == null
                || score.signum() < 0
                || score.scale() > 2
                || score.compareTo(BigDecimal.valueOf(line.indicator().weight())) > 0) {
            throw new CapacityRefused(
                    "delegation.capacity.score", String.valueOf(line.indicator().weight()));
        }
        book.enter(sheet, code, line.reading().scored(score), required(reason), from);
        book.tell(sheet, "score", Map.of("code", code, "from", line.score(), "to", score, "reason", reason.strip()));
    }

    /** Gives the sheet back to the county. @throws CapacityRefused without a reason */
    public void giveBack(long id, String reason) {
        CapacitySheet sheet = book.lock(id, CapacityState.SUBMITTED);
        String from = requireCheck(sheet);
        store.setState(id, CapacityState.DRAFT.name(), null);
        book.step(sheet, "RETURN", required(reason), from);
        book.tell(sheet, "return", Map.of("reason", reason.strip()));
    }

    /** Finishes the assessment; "not now" comes with the tasks of an improvement plan. */
    public void confirm(long id) {
        CapacitySheet sheet = book.lock(id, CapacityState.SUBMITTED);
        String from = requireCheck(sheet);
        CapacityResult result = sheet.result();
        book.settle(sheet, from);
        store.close(new AssessmentRow(
                id,
                sheet.matterId(),
                sheet.divisionCode(),
                sheet.versionNo(),
                CapacityState.CHECKED.name(),
                sheet.facts().expectedCases(),
                sheet.facts().withInspection(),
                sheet.facts().riskD(),
                sheet.submittedBy(),
                book.today(),
                book.today().plusMonths(sheet.terms().validMonths()),
                result.total(),
                result.advice().name(),
                null));
        book.step(sheet, "CONFIRM", "", from);
        if (result.advice() == CapacityAdvice.NOT_NOW) {
            plan(sheet);
        }
        book.tell(
                sheet,
                "confirm",
                Map.of(
                        "total",
                        result.total(),
                        "advice",
                        result.advice(),
                        "failed",
                        String.join("、", result.failedGates())));
    }

    /** One task for each failed gate, and for each indicator that lifts the total to the front desk's. */
    private void plan(CapacitySheet sheet) {
        sheet.change()
                .gates()
                .forEach(code -> addTask(
                        sheet, code, true, sheet.result().line(code).indicator().gateLeast()));
        List<Lever> levers = sheet.change().single().isEmpty()
                ? sheet.change().together()
                : sheet.change().single().subList(0, 1);
        levers.stream()
                .filter(lever -> !sheet.change().gates().contains(lever.code()))
                .forEach(lever -> addTask(sheet, lever.code(), false, lever.value()));
    }

    private void addTask(CapacitySheet sheet, String code, boolean gate, BigDecimal goal) {
        store.add(new TaskRow(null, sheet.id(), code, gate, goal, "", null, null, ""));
    }

    private String requireCheck(CapacitySheet sheet) {
        Optional<String> from = scope.checksFrom(sheet.divisionCode());
        if (from.isEmpty()) {
            throw new AccessDeniedException("the city or the province checks a county");
        }
        if (scope.officer().officerId().equals(sheet.submittedBy())) {
            throw new CapacityRefused("delegation.capacity.samePerson");
        }
        return from.get();
    }

    private static String required(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new CapacityRefused("delegation.capacity.reason");
        }
        return reason.strip();
    }
}
