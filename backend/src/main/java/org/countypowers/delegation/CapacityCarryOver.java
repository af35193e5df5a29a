package org.countypowers.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countypowers.delegation.domain.CapacityIndicator;
import org.countypowers.delegation.domain.CapacityIndicator.Source;
import org.countypowers.delegation.domain.CapacityLine;
import org.countypowers.delegation.domain.CapacityStore;
import org.countypowers.delegation.domain.CapacityStore.AssessmentRow;
import org.countypowers.delegation.domain.CapacityStore.EntryRow;
import org.countypowers.delegation.domain.CapacityStore.FileRow;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A county that assesses itself again begins with what it said the last time and what proves it, as far as that is no older
 * than a result may be; it confirms each figure or enters another. A score that the checking office gave is not carried over.
 */
@Service
@PreAuthorize("hasAuthority('CAPACITY_ASSESS')")
@Transactional
public class CapacityCarryOver {
    private final CapacityStore store;
    private final CapacityBook book;
    private final CapacityScope scope;
    private final Clock clock;

    CapacityCarryOver(CapacityStore store, CapacityBook book, CapacityScope scope, Clock clock) {
        this.store = store;
        this.book = book;
        this.scope = scope;
        this.clock = clock;
    }

    /** Nothing happens to the first assessment of a county and matter. */
    void into(CapacitySheet fresh) {
        LocalDate today = LocalDate.now(clock);
        List<AssessmentRow> checked = store.checked(List.of(fresh.matterId()), fresh.divisionCode(), today);
        if (checked.isEmpty()) {
            return;
        }
        AssessmentRow last = checked.get(checked.size() - 1);
        LocalDate since = today.minusMonths(fresh.terms().validMonths());
        Set<String> alike = alike(fresh, store.indicators(last.versionNo()));
        List<EntryRow> figures = store.entries(last.id()).stream()
                .filter(entry -> alike.contains(entry.code())
                        && entry.enteredAt().toLocalDate().isAfter(since))
                .toList();
        figures.forEach(
                entry -> book.carry(fresh, entry.code(), entry.asReading().scored(null), last.id()));
        Set<String> codes = figures.stream().map(EntryRow::code).collect(Collectors.toSet());
        List<FileRow> files = store.files(last.id()).stream()
                .filter(file -> file.taskId() == null
                        && codes.contains(file.code())
                        && file.addedAt().toLocalDate().isAfter(since))
                .toList();
        files.forEach(file -> store.add(new FileRow(
                null,
                fresh.id(),
                file.code(),
                null,
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.hash(),
                file.officerName(),
                file.addedAt(),
                last.id())));
        if (!figures.isEmpty()) {
            book.tell(
                    fresh,
                    "carryOver",
                    Map.of("checkedOn", last.checkedOn(), "figures", figures.size(), "files", files.size()));
        }
    }

    /** The figure of before is the county's figure of today. Done twice, it changes nothing the second time. */
    public void confirm(long id, String code) {
        CapacitySheet sheet = book.lock(id, CapacityState.DRAFT);
        if (!scope.assesses(sheet.divisionCode())) {
            throw new AccessDeniedException("a county assesses itself");
        }
        unconfirmed(id).filter(entry -> entry.code().equals(code)).findFirst().ifPresent(entry -> {
            book.enter(sheet, code, entry.asReading(), "", sheet.divisionCode());
            book.tell(sheet, "keep", Map.of("code", code));
        });
    }

    /** By indicator, when the assessment was checked that its figure comes from; confirmed ones are left out. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('CAPACITY_ASSESS', 'CAPACITY_CHECK')")
    public Map<String, LocalDate> origins(long id) {
        scope.requireReading(book.read(id).divisionCode());
        List<EntryRow> open = unconfirmed(id).toList();
        Optional<LocalDate> origin = open.stream()
                .findFirst()
                .flatMap(entry -> store.assessment(entry.carriedFrom()))
                .map(AssessmentRow::checkedOn);
        return open.stream().collect(Collectors.toMap(EntryRow::code, entry -> origin.orElseThrow()));
    }

    /** Indicators whose figure the county has yet to confirm. */
    List<String> open(long id) {
        return unconfirmed(id).map(EntryRow::code).toList();
    }

    private Stream<EntryRow> unconfirmed(long id) {
        return store.entries(id).stream().filter(entry -> entry.carriedFrom() != null);
    }

    /** Given by the county, and asked as they were asked the last time. */
    private static Set<String> alike(CapacitySheet fresh, List<CapacityIndicator> before) {
        Map<String, CapacityIndicator> then =
                before.stream().collect(Collectors.toMap(CapacityIndicator::code, Function.identity()));
        return fresh.result().lines().stream()
                .map(CapacityLine::indicator)
                .filter(now -> now.source() == Source.MANUAL && asks(now, then.get(now.code())))
                .map(CapacityIndicator::code)
                .collect(Collectors.toSet());
    }

    private static boolean asks(CapacityIndicator now, CapacityIndicator then) {
        return then != null
                && now.name().equals(then.name())
                && now.measure() == then.measure()
                && now.gateMeasure() == then.gateMeasure()
                && now.gateQuestion().equals(then.gateQuestion());
    }
}
