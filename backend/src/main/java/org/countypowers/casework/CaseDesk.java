package org.countypowers.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.domain.CaseNumber;
import org.countypowers.casework.domain.CaseStore;
import org.countypowers.casework.domain.CaseStore.CaseRow;
import org.countypowers.catalog.Matter;
import org.countypowers.catalog.Matters;
import org.countypowers.forms.AnswersRefused;
import org.countypowers.forms.PlainText;
import org.countypowers.organisation.Bodies;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Role;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.routing.Route;
import org.countypowers.routing.Routes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers applications at the counter (行政许可法 29, 32). */
@Service
public class CaseDesk {
    private final CaseStore store;
    private final CaseTexts texts;
    private final Matters matters;
    private final Routes routes;
    private final Bodies bodies;
    private final CurrentOfficer officers;
    private final IntakeActs course;
    private final CommitmentIntake commitments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDesk(
            CaseStore store,
            CaseTexts texts,
            Matters matters,
            Routes routes,
            Bodies bodies,
            CurrentOfficer officers,
            IntakeActs course,
            CommitmentIntake commitments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.matters = matters;
        this.routes = routes;
        this.bodies = bodies;
        this.officers = officers;
        this.course = course;
        this.commitments = commitments;
        this.events = events;
        this.clock = clock;
    }

    /** Where the application would go today, for the counter to tell the applicant. */
    @PreAuthorize("hasAuthority('CASE_REGISTER')")
    @Transactional(readOnly = true)
    public Route preview(String matterId, String countyCode, String townCode) {
        onApplication(matters.matter(matterId));
        return routes.find(matterId, countyCode, townCode, LocalDate.now(clock));
    }

    private static void onApplication(Matter matter) {
        if (!matter.onApplication()) {
            throw new CaseRefused("casework.error.notOnApplication", matter.powerType());
        }
    }

    /** What is wrong with an applicant's data, by field; asked while the clerk types. */
    @PreAuthorize("hasAuthority('CASE_REGISTER')")
    public Map<String, String> faults(Applicant applicant) {
        return CaseTextRules.faults(applicant, LocalDate.now(clock));
    }

    /**
     * Receives an application and starts intake. A second call with the same request id registers nothing.
     *
     * @return the case's id
     * @throws AnswersRefused with the fault at each field
     * @throws CaseRefused when the officer's counter does not receive this matter
     */
    @PreAuthorize("hasAuthority('CASE_REGISTER')")
    @Transactional
    public long register(RegisterCase command) {
        SignedInOfficer officer = officers.require();
        Optional<CaseRow> before = store.byRequest(command.requestId());
        if (before.isPresent()) {
            return same(before.get(), officer);
        }
        Matter matter = matters.matter(command.matterId());
        onApplication(matter);
        LocalDate today = LocalDate.now(clock);
        check(command, matter, today);
        Route route = routes.find(command.matterId(), command.countyCode(), command.townCode(), today);
        if (!officer.holds(Role.COUNTER_CLERK, route.receivingBody())) {
            throw new CaseRefused(
                    "casework.error.notYourCounter",
                    bodies.body(route.receivingBody()).name());
        }
        CaseRow row = row(command, matter, route, officer, today);
        long id;
        try {
            id = store.add(row);
        } catch (DuplicateKeyException twice) {
            return same(store.byRequest(command.requestId()).orElseThrow(() -> twice), officer);
        }
        events.publishEvent(
                Auditable.of(Stream.ofCase(id), "case.register", row.number(), registered(command, matter, route)));
        commitments.promise(id, row, command.materialsPromised(), today);
        course.begin(id);
        return id;
    }

    private static long same(CaseRow row, SignedInOfficer officer) {
        if (!row.registeredBy().equals(officer.officerId())) {
            throw new CaseRefused("casework.error.requestTaken");
        }
        return row.id();
    }

    private void check(RegisterCase command, Matter matter, LocalDate today) {
        Map<String, String> faults = new LinkedHashMap<>(faults(command.applicant()));
        faults.putAll(commitments.faults(command, matter, today));
        PlainText.check(faults, "title", command.title(), 100, true);
        PlainText.check(faults, "projectCode", command.projectCode(), 60, false);
        PlainText.check(faults, "externalCaseNo", command.externalCaseNo(), 60, false);
        if (command.townCode() != null
                && !(bodies.exists(command.townCode())
                        && bodies.division(command.townCode()).parentCode().equals(command.countyCode()))) {
            faults.put("town", "casework.error.otherCountysTown");
        }
        boolean outside = command.materialsPresent().stream()
                .anyMatch(no -> no < 1 || no > matter.materials().size());
        if (command.materialsPresent().isEmpty() || outside) {
            faults.put("materials", "casework.error.noMaterial");
        }
        if (!faults.isEmpty()) {
            throw new AnswersRefused(faults);
        }
    }

    private CaseRow row(RegisterCase command, Matter matter, Route route, SignedInOfficer officer, LocalDate today) {
        String prefix = CaseNumber.prefix(command.countyCode(), today, matter.departmentCode());
        return new CaseRow(
                null,
                CaseNumber.of(prefix, store.nextSerial(prefix)),
                CaseNumber.queryCode(),
                command.requestId(),
                matter.id(),
                matter.name(),
                command.countyCode(),
                bodies.division(command.countyCode()).name(),
                command.townCode(),
                command.title().strip(),
                CaseStatus.RECEIVED.name(),
                1,
                today,
                null,
                false,
                null,
                null,
                null,
                texts.write(route),
                false,
                commitments.scheme(command, matter).name(),
                false,
                command.applicant().name().strip(),
                texts.seal(command.applicant()),
                texts.lookup(command.applicant().identifier()),
                new TreeSet<>(command.materialsPresent())
                        .stream().map(String::valueOf).collect(Collectors.joining(",")),
                text(command.projectCode()),
                text(command.externalCaseNo()),
                officer.officerId(),
                officer.name(),
                LocalDateTime.now(clock),
                0);
    }

    private Map<String, Object> registered(RegisterCase command, Matter matter, Route route) {
        Map<String, Object> said = new HashMap<>();
        said.put("matter", matter.id());
        said.put("county", command.countyCode());
        said.put("form", route.form());
        said.put("deciding", route.decidingBody());
        said.put(
                "identifier",
                String.valueOf(Masks.identifier(command.applicant().identifier())));
        said.put("identifierDigest", texts.lookup(command.applicant().identifier()));
        said.put("materials", new TreeSet<>(command.materialsPresent()));
        return said;
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }
}
