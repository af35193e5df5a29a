package org.countypowers.filereview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countypowers.casework.CaseStatus;
import org.countypowers.casework.ClosedCases;
import org.countypowers.casework.ClosedCases.Closed;
import org.countypowers.catalog.DelegationForm;
import org.countypowers.catalog.Matter.RiskLevel;
import org.countypowers.catalog.Matters;
import org.countypowers.deadline.Clock;
import org.countypowers.deadline.ClockKind;
import org.countypowers.deadline.Clocks;
import org.countypowers.delegation.RegisterEntry;
import org.countypowers.delegation.RegisterOfPowers;
import org.countypowers.filereview.domain.PoolFile;
import org.countypowers.handover.PowerGivers;
import org.countypowers.handover.PowerGivers.Giver;
import org.countypowers.licence.LicenceFates;
import org.countypowers.organisation.Bodies;
import org.springframework.stereotype.Component;

/** What was closed in a county in a quarter under powers that it was given, by who decided and who had given. */
@Component
class ReviewPools {
    private static final int PAGE = 200;
    /** Under these the county or town decides; under the others the organ above does and answers for itself. */
    private static final Set<DelegationForm> DECIDED_BELOW = EnumSet.of(
            DelegationForm.DIRECT_TRANSFER,
            DelegationForm.ENTRUST,
            DelegationForm.CITY_REVIEW_REMOVAL,
            DelegationForm.TOWN_EMPOWER);

    private final ClosedCases cases;
    private final LicenceFates licences;
    private final Clocks clocks;
    private final RegisterOfPowers register;
    private final PowerGivers givers;
    private final Matters matters;
    private final Bodies bodies;
    private final ReviewSettings settings;

    ReviewPools(
            ClosedCases cases,
            LicenceFates licences,
            Clocks clocks,
            RegisterOfPowers register,
            PowerGivers givers,
            Matters matters,
            Bodies bodies,
            ReviewSettings settings) {
        this.cases = cases;
        this.licences = licences;
        this.clocks = clocks;
        this.register = register;
        this.givers = givers;
        this.matters = matters;
        this.bodies = bodies;
        this.settings = settings;
    }

    /** Who is reviewed by whom. */
    record Pair(String reviewedBody, Giver giver) {}

    /** In the order in which their first file closed. */
    Map<Pair, List<PoolFile>> gather(String countyCode, Quarter quarter) {
        Map<String, Map<Long, RegisterEntry>> entries = new HashMap<>();
        Map<String, Optional<Giver>> given = new HashMap<>();
        Map<Pair, List<PoolFile>> pools = new LinkedHashMap<>();
        long after = 0;
        for (List<Closed> page = page(countyCode, quarter, after);
                !page.isEmpty();
                page = page(countyCode, quarter, after)) {
            add(page, entries, given, pools);
            after = page.get(page.size() - 1).id();
        }
        // What was granted in an earlier quarter and revoked in this one is looked at now.
        List<Closed> revoked = cases.of(licences.revoked(countyCode, quarter.first(), quarter.last(), PAGE)).stream()
                .filter(closed -> closed.closedOn().isBefore(quarter.first()))
                .toList();
        add(revoked, entries, given, pools);
        return pools;
    }

    private List<Closed> page(String countyCode, Quarter quarter, long after) {
        return cases.of(countyCode, quarter.first(), quarter.last(), after, PAGE);
    }

    private void add(
            List<Closed> page,
            Map<String, Map<Long, RegisterEntry>> entries,
            Map<String, Optional<Giver>> given,
            Map<Pair, List<PoolFile>> pools) {
        List<Closed> delegated = page.stream()
                .filter(closed -> closed.registerEntryId() != null && DECIDED_BELOW.contains(closed.form()))
                .toList();
        Facts facts = facts(delegated.stream().map(Closed::id).toList());
        for (Closed closed : delegated) {
            String division = bodies.body(closed.decidingBody()).divisionCode();
            given.computeIfAbsent(closed.matterId() + " " + division, pair -> givers.of(closed.matterId(), division))
                    .ifPresent(giver -> {
                        RegisterEntry entry =
                                entries.computeIfAbsent(division, this::held).get(closed.registerEntryId());
                        pools.computeIfAbsent(new Pair(closed.decidingBody(), giver), pair -> new ArrayList<>())
                                .add(file(closed, young(closed, entry), facts));
                    });
        }
    }

    private boolean young(Closed closed, RegisterEntry entry) {
        return entry != null && closed.closedOn().isBefore(entry.validFrom().plusMonths(settings.youngMonths()));
    }

    private PoolFile file(Closed closed, boolean young, Facts facts) {
        Set<SampleReason> always = EnumSet.noneOf(SampleReason.class);
        Optional<LocalDate> granted = facts.fates().get(closed.id());
        if (closed.status() == CaseStatus.NOT_ACCEPTED || closed.status() == CaseStatus.CLOSED && granted == null) {
            always.add(SampleReason.REFUSED);
        }
        if (facts.extended().contains(closed.id())) {
            always.add(SampleReason.EXTENDED);
        }
        if (granted != null && granted.isPresent()) {
            always.add(SampleReason.REVOKED);
        }
        if (facts.overdue().contains(closed.id())) {
            always.add(SampleReason.OVERDUE);
        }
        if (matters.matter(closed.matterId()).risk() == RiskLevel.D) {
            always.add(SampleReason.RISK_D);
        }
        return new PoolFile(closed.id(), closed.number(), closed.matterId(), closed.closedOn(), young, always);
    }

    private record Facts(Map<Long, Optional<LocalDate>> fates, Set<Long> extended, Set<Long> overdue) {}

    private Facts facts(Collection<Long> ids) {
        Set<Long> extended = new HashSet<>();
        Set<Long> overdue = new HashSet<>();
        for (Clock clock : clocks.strained(ids)) {
            if (clock.extendedBy() > 0) {
                extended.add(clock.caseId());
            }
            if (late(clock)) {
                overdue.add(clock.caseId());
            }
        }
        return new Facts(licences.of(ids), extended, overdue);
    }

    /** The applicant's own time is no limit of the body's; a hearing belongs to what was done about the licence later. */
    private static boolean late(Clock clock) {
        return clock.kind() != ClockKind.SUPPLEMENT
                && clock.kind() != ClockKind.HEARING
                && clock.stoppedOn() != null
                && clock.stoppedOn().isAfter(clock.dueOn());
    }

    /** Whatever the register says of the division today, also of powers that ended. */
    private Map<Long, RegisterEntry> held(String division) {
        Map<Long, RegisterEntry> held = new HashMap<>();
        long after = 0;
        for (List<RegisterEntry> page = entries(division, after); !page.isEmpty(); page = entries(division, after)) {
            page.forEach(entry -> held.put(entry.id(), entry));
            after = page.get(page.size() - 1).id();
        }
        return held;
    }

    private List<RegisterEntry> entries(String division, long after) {
        return register.page(null, division, null, after, PAGE);
    }
}
