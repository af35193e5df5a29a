package org.countypowers.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.findings.FindingRun.Place;
import org.countypowers.findings.FindingRun.State;
import org.countypowers.findings.domain.RunStore;
import org.countypowers.organisation.CurrentOfficer;
import org.countypowers.organisation.Permission;
import org.countypowers.organisation.SignedInOfficer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An auditor has the rules applied to a period, to one county or to all of the own division. */
@Service
@PreAuthorize("hasAuthority('FINDING_AUDIT')")
@Transactional
public class FindingRuns {
    public static final int LONGEST = 366;

    private static final int MOST = 20;

    private final RunStore store;
    private final CurrentOfficer officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FindingRuns(RunStore store, CurrentOfficer officers, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The sweep does it within some seconds; {@link #own} says how far it is.
     *
     * @param division county within the auditor's own division; '' for all of that
     * @param from first day on which a case was decided or closed
     * @param to last day, not after today
     * @throws FindingRefused for a period beyond {@value #LONGEST} days, another's county, or while one of the officer's is under way
     */
    public void ask(String division, LocalDate from, LocalDate to) {
        if (from == null
                || to == null
                || to.isBefore(from)
                || to.isAfter(LocalDate.now(clock))
                || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw new FindingRefused("findings.error.period", String.valueOf(LONGEST));
        }
        SignedInOfficer officer = officers.require();
        String own =
                Objects.requireNonNull(officers.scope(Permission.FINDING_AUDIT).divisionPrefix());
        String asked = division == null || division.isEmpty() ? own : division;
        if (!asked.startsWith(own)) {
            throw new FindingRefused("findings.error.division");
        }
        if (store.open(officer.officerId())) {
            throw new FindingRefused("findings.error.running");
        }
        store.add(begin(officer.officerId(), officer.name(), asked, from, to, LocalDateTime.now(clock)));
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("findings"),
                "finding.run.ask",
                from + " – " + to,
                Map.of("findingPlace", asked, "from", from, "to", to)));
    }

    /** The officer's own, the newest first. */
    @Transactional(readOnly = true)
    public List<FindingRun> own() {
        return store.of(officers.require().officerId(), MOST);
    }

    /** What the nights brought, the newest first; over all divisions. */
    @Transactional(readOnly = true)
    public List<FindingRun> nightly() {
        return store.of("", MOST);
    }

    static FindingRun begin(
            String officerId, String name, String division, LocalDate from, LocalDate to, LocalDateTime at) {
        return new FindingRun(
                null,
                officerId,
                name,
                division,
                from,
                to,
                State.CASES,
                new Place(from, "", 0, "", ""),
                0,
                0,
                0,
                "",
                at,
                null);
    }
}
