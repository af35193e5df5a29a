package org.countypowers.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.countypowers.assignment.Reconciliation;
import org.countypowers.process.TaskSubject.Seen;
import org.countypowers.studio.domain.MigrationStore.CaseRow;
import org.countypowers.studio.domain.MigrationStore.CaseState;
import org.countypowers.testing.OnH2;
import org.countypowers.testing.OnMariaDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people do at the same moment what only one of them can. */
abstract class RaceOfReleasesTest extends FlowOffice {
    private static final int CASES = 10;

    @Autowired
    Reconciliation reconciliation;

    private final ExecutorService two = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        two.shutdownNow();
    }

    @Test
    void of_two_approvals_at_once_one_releases_and_the_other_is_told_that_nothing_waits() {
        office.on(TODAY, () -> {
            int version = submitted(TODAY);
            Runnable approval = () -> as(COLLEAGUE, () -> releases(version));
            List<String> said = atOnce(approval, approval);
            assertThat(said).containsExactlyInAnyOrder("", "studio.error.notWaiting");
        });
    }

    @Test
    void a_draft_submitted_twice_at_once_becomes_one_release() {
        office.on(TODAY, () -> {
            long seen = begun();
            String model = withSecondReview();
            long saved = as(DESIGNER, () -> drafts.save(DECISION, seen, DECISION + ".bpmn", model));
            walk(DECISION);
            Runnable submit = () -> as(DESIGNER, () -> releases.submit(DECISION, saved, "增加复核", TODAY));
            List<String> said = atOnce(submit, submit);
            assertThat(said).containsOnlyOnce("");
            assertThat(jdbc.queryForObject(
                            "select count(*) from studio_release where state = 'SUBMITTED'", Integer.class))
                    .isEqualTo(1);
            sql.update("update studio_release set state = 'REJECTED' where state = 'SUBMITTED'");
        });
    }

    @Test
    void a_case_that_moves_while_its_officer_completes_the_step_ends_up_whole_on_one_release_or_the_other() {
        office.on(TODAY, () -> {
            List<Long> open = new ArrayList<>();
            for (int each = 0; each < CASES; each++) {
                open.add(accepted());
            }
            int from = inForce();
            int version = released(TODAY);
            Map<String, String> steps = as(DESIGNER, () -> migrations.propose(DECISION, from, version));
            Set<String> chosen = open.stream().map(String::valueOf).collect(Collectors.toSet());
            long id = as(DESIGNER, () -> migrations.rehearse(DECISION, from, version, steps, chosen, "统一流程"));
            sweep.run();
            as(COLLEAGUE, () -> {
                migrations.move(id);
                return null;
            });
            Map<Long, String> claimed =
                    open.stream().collect(Collectors.toMap(each -> each, each -> office.claim("yuechi.handler", each)));
            Map<Long, Seen> seen = open.stream()
                    .collect(Collectors.toMap(each -> each, each -> office.view("yuechi.handler", each)
                            .seen()));
            List<Long> completed = new ArrayList<>();

            atOnce(sweep::run, () -> open.forEach(each -> complete(each, claimed, seen, completed)));
            sweep.run();

            Map<String, CaseRow> told = as(COLLEAGUE, () -> read.cases(id, null, "")).stream()
                    .collect(Collectors.toMap(CaseRow::subject, row -> row));
            assertThat(told.values())
                    .allSatisfy(row -> assertThat(row.state()).isIn(CaseState.MOVED, CaseState.STUCK))
                    .filteredOn(row -> row.state() == CaseState.STUCK)
                    .allSatisfy(row -> assertThat(row.problemKey()).isNotEmpty());
            assertThat(reconciliation.differences()).isEmpty();
            for (long each : open) {
                if (!completed.contains(each)) {
                    examine(each);
                }
                office.complete("yuechi.reviewer", each, Map.of("outcome", "passed", "opinion", "同意"));
                boolean moved = told.get("" + each).state() == CaseState.MOVED;
                assertThat(step(each)).isEqualTo(moved ? "Task_SecondReview" : "Task_ApproveDecision");
            }
        });
    }

    private void complete(long id, Map<Long, String> claimed, Map<Long, Seen> seen, List<Long> completed) {
        try {
            office.complete(
                    "yuechi.handler",
                    claimed.get(id),
                    seen.get(id),
                    Map.of("outcome", "grant", "factsFound", "属实", "legalGrounds", "《水法》", "opinion", "准予"));
            completed.add(id);
        } catch (RuntimeException meanwhile) {
            // The officer reloads and does it anew.
        }
    }

    private int releases(int version) {
        releases.approve(DECISION, version, TODAY);
        return version;
    }

    /** @return for each what it was refused with, '' for nothing */
    private List<String> atOnce(Runnable first, Runnable second) {
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<String>> both = two.invokeAll(List.of(racing(start, first), racing(start, second)));
            return List.of(both.get(0).get(), both.get(1).get());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Callable<String> racing(CyclicBarrier start, Runnable act) {
        String[] refusal = {""};
        return () -> {
            start.await();
            try {
                office.on(TODAY, act);
            } catch (StudioRefused refused) {
                refusal[0] = refused.key();
            }
            return refusal[0];
        };
    }

    @OnH2
    static class OnH2Test extends RaceOfReleasesTest {}

    @OnMariaDb
    static class OnMariaDbTest extends RaceOfReleasesTest {}
}
