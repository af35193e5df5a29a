package org.countypowers.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.organisation.SignedInOfficer;
import org.countypowers.process.ProcessMigrations;
import org.countypowers.process.ProcessMigrations.Waiting;
import org.countypowers.studio.domain.MigrationState;
import org.countypowers.studio.domain.MigrationStore;
import org.countypowers.studio.domain.MigrationStore.CaseRow;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.studio.domain.MigrationStore.MigrationRow;
import org.countypowers.studio.domain.ReleaseState;
import org.countypowers.studio.domain.StudioStore.ReleaseRow;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open cases end by the release that they began with, unless designers move them: one chooses them and sees each tried on the
 * live case and put back, another lets it happen. The sweep does both.
 */
@Service
@Transactional
public class MigrationDesk {
    /** Of the cases of one release in one migration; a second one takes the rest. */
    private static final int MOST = 20_000;

    private static final int PAGE = 500;

    private final MigrationStore store;
    private final StudioRecords records;
    private final StudioScope scope;
    private final ProcessMigrations migrations;
    private final MigrationSubjects subjects;
    private final MigrationRules rules;

    MigrationDesk(
            MigrationStore store,
            StudioRecords records,
            StudioScope scope,
            ProcessMigrations migrations,
            MigrationSubjects subjects,
            MigrationRules rules) {
        this.store = store;
        this.records = records;
        this.scope = scope;
        this.migrations = migrations;
        this.subjects = subjects;
        this.rules = rules;
    }

    /** Open cases of a release by the step where they wait. */
    @PreAuthorize("hasAuthority('FLOW_READ')")
    @Transactional
    public Map<String, Integer> impact(String processKey, int version) {
        ReleaseRow release = records.release(processKey, version);
        return release.definitionId().isEmpty() ? Map.of() : migrations.perStep(release.definitionId());
    }

    /**
     * Where a case that waits at a step of the older release would wait in the newer one; '' for nowhere, also where it would
     * skip what the law asks for.
     */
    @PreAuthorize("hasAuthority('FLOW_DESIGN')")
    @Transactional
    public Map<String, String> propose(String processKey, int fromVersion, int toVersion) {
        scope.requireDesigner();
        ReleaseRow from = released(processKey, fromVersion);
        ReleaseRow to = released(processKey, toVersion);
        Map<String, String> steps = migrations.propose(from.definitionId(), to.definitionId());
        rules.skipped(from, to, steps).forEach(step -> steps.put(step, ""));
        return steps;
    }

    /** Open cases of a release as the worklists name them, a page in the order of their keys. */
    @PreAuthorize("hasAuthority('FLOW_DESIGN')")
    @Transactional
    public List<CaseRow> open(String processKey, int version, String afterSubject, int limit) {
        scope.requireDesigner();
        return rows(0, migrations.waiting(records.release(processKey, version).definitionId(), afterSubject, limit));
    }

    /**
     * Chooses cases and lets each be tried.
     *
     * @param chosen keys of subjects; empty for all that are open now
     * @throws StudioRefused when nothing is chosen or open, too much is, no reason is given, cases do not start by the newer
     *     release today, or would skip what the law asks for
     */
    @PreAuthorize("hasAuthority('FLOW_DESIGN')")
    public long rehearse(
            String processKey,
            int fromVersion,
            int toVersion,
            Map<String, String> steps,
            Set<String> chosen,
            String reason) {
        SignedInOfficer officer = scope.requireDesigner();
        if (fromVersion == toVersion) {
            throw new StudioRefused("studio.error.sameRelease");
        }
        if (reason.isBlank() || reason.length() > 500) {
            throw new StudioRefused("studio.error.reasonMissing");
        }
        ReleaseRow older = released(processKey, fromVersion);
        ReleaseRow newer = records.release(processKey, toVersion);
        rules.requireTarget(newer);
        String from = older.definitionId();
        if (!migrations.propose(from, newer.definitionId()).keySet().containsAll(steps.keySet())) {
            throw new StudioRefused("studio.error.unknownStep");
        }
        rules.requireNothingSkipped(older, newer, steps);
        long id = store.add(new MigrationRow(
                null,
                processKey,
                fromVersion,
                toVersion,
                Steps.text(steps),
                reason.strip(),
                MigrationState.REHEARSING,
                officer.officerId(),
                officer.name(),
                records.now(),
                "",
                null,
                1));
        int cases = choose(id, from, new TreeSet<>(chosen));
        if (cases == 0) {
            throw new StudioRefused("studio.error.noCases");
        }
        records.tell(
                processKey,
                "migration.plan",
                Map.of(),
                Map.of(
                        "migration",
                        id,
                        "from",
                        fromVersion,
                        "to",
                        toVersion,
                        "cases",
                        cases,
                        "reason",
                        reason.strip()));
        return id;
    }

    private int choose(long id, String definition, Set<String> chosen) {
        int cases = 0;
        String after = "";
        List<Waiting> page;
        do {
            page = migrations.waiting(definition, after, PAGE);
            List<Waiting> taken = page.stream()
                    .filter(each -> chosen.isEmpty() || chosen.contains(each.businessKey()))
                    .toList();
            store.choose(rows(id, taken));
            cases += taken.size();
            if (cases > MOST) {
                throw new StudioRefused("studio.error.tooManyCases", String.valueOf(MOST));
            }
            after = page.isEmpty() ? after : page.get(page.size() - 1).businessKey();
        } while (page.size() == PAGE);
        return cases;
    }

    /**
     * Lets those that can move do so.
     *
     * @throws StudioRefused when the officer has chosen them, none can, or cases do not start by the newer release any more
     */
    @PreAuthorize("hasAuthority('FLOW_RELEASE')")
    public void move(long id) {
        SignedInOfficer officer = scope.requireDesigner();
        MigrationRow row = store.lock(id).orElseThrow();
        if (row.state() != MigrationState.REHEARSED) {
            throw new StudioRefused("studio.error.notRehearsed");
        }
        if (row.plannedById().equals(officer.officerId())) {
            throw new StudioRefused("studio.error.samePerson");
        }
        rules.requireTarget(records.release(row.processKey(), row.toVersion()));
        if (store.tally(id).getOrDefault(CaseState.READY, 0) == 0) {
            throw new StudioRefused("studio.error.noneCanMove");
        }
        store.approve(id, officer.name(), records.now());
        records.tell(row.processKey(), "migration.move", Map.of(), Map.of("migration", id));
    }

    /** Nothing moves any more; what has moved stays where it is. */
    @PreAuthorize("hasAuthority('FLOW_DESIGN')")
    public void cancel(long id) {
        scope.requireDesigner();
        MigrationRow row = store.lock(id).orElseThrow();
        if (row.state() == MigrationState.DONE || row.state() == MigrationState.CANCELLED) {
            throw new StudioRefused("studio.error.migrationOver");
        }
        store.set(id, MigrationState.CANCELLED);
        records.tell(row.processKey(), "migration.cancel", Map.of(), Map.of("migration", id));
    }

    private ReleaseRow released(String processKey, int version) {
        ReleaseRow row = records.release(processKey, version);
        if (row.state() != ReleaseState.RELEASED && row.state() != ReleaseState.WITHDRAWN) {
            throw new StudioRefused("studio.error.notReleased", String.valueOf(version));
        }
        return row;
    }

    private List<CaseRow> rows(long id, List<Waiting> waiting) {
        Map<String, String> numbers =
                subjects.numbers(waiting.stream().map(Waiting::businessKey).collect(Collectors.toSet()));
        return waiting.stream()
                .map(each -> new CaseRow(
                        id,
                        each.businessKey(),
                        numbers.getOrDefault(each.businessKey(), ""),
                        each.step() == null ? "" : each.step(),
                        CaseState.CHOSEN,
                        "",
                        ""))
                .toList();
    }

    /** How a plan is kept: a line for each step. */
    static final class Steps {
        private Steps() {}

        static String text(Map<String, String> steps) {
            return steps.entrySet().stream()
                    .map(step -> step.getKey() + "=" + step.getValue())
                    .collect(Collectors.joining("\n"));
        }

        static Map<String, String> of(String text) {
            Map<String, String> steps = new LinkedHashMap<>();
            new ArrayList<>(text.lines().toList()).forEach(line -> {
                int middle = line.indexOf('=');
                steps.put(line.substring(0, middle), line.substring(middle + 1));
            });
            return steps;
        }
    }
}
