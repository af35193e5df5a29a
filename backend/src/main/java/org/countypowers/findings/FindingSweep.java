package org.countypowers.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.audit.Auditable;
import org.countypowers.audit.Stream;
import org.countypowers.casework.ExaminedCases;
import org.countypowers.casework.ExaminedCases.Examined;
import org.countypowers.delegation.PowerPair;
import org.countypowers.delegation.RegisterProof;
import org.countypowers.findings.FindingRun.Place;
import org.countypowers.findings.FindingRun.State;
import org.countypowers.findings.domain.RunStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the runs that were asked for and, each night, through what was decided or closed since the night before. Each
 * stretch is a transaction that also keeps how far it came, so that a run that was cut off goes on from there.
 */
@Component
public class FindingSweep {
    private static final Logger LOG = LoggerFactory.getLogger(FindingSweep.class);
    private static final int CASES = 50;
    private static final int PAIRS = 100;
    /** Days on which nothing happened are passed over within one stretch. */
    private static final int DAYS = 60;

    private final RunStore runs;
    private final ExaminedCases cases;
    private final RegisterProof register;
    private final FindingExamination examination;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate each;

    FindingSweep(
            RunStore runs,
            ExaminedCases cases,
            RegisterProof register,
            FindingExamination examination,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.cases = cases;
        this.register = register;
        this.examination = examination;
        this.events = events;
        this.clock = clock;
        this.each = new TransactionTemplate(transactions);
    }

    @Scheduled(cron = "${countypowers.findings.nightly-at:0 30 2 * * *}", zone = "Asia/Shanghai")
    @SchedulerLock(name = "findings-nightly", lockAtMostFor = "10m")
    public void onNight() {
        nightly();
    }

    @Scheduled(fixedDelayString = "${countypowers.findings.sweep-every:5s}", initialDelayString = "40s")
    @SchedulerLock(name = "findings", lockAtMostFor = "4h")
    public void onSchedule() {
        run();
    }

    /** Asks for a run from the day after the last nightly one to yesterday; a failed one is repeated with it. */
    public void nightly() {
        each.executeWithoutResult(status -> {
            LocalDate yesterday = LocalDate.now(clock).minusDays(1);
            LocalDate from = runs.nightlyTo().map(last -> last.plusDays(1)).orElse(yesterday);
            if (!from.isAfter(yesterday)) {
                runs.add(FindingRuns.begin("", "", "", from, yesterday, LocalDateTime.now(clock)));
            }
        });
    }

    /** Until nothing waits. */
    public void run() {
        for (Optional<FindingRun> next = next(); next.isPresent(); next = next()) {
            long id = next.get().id();
            try {
                each.executeWithoutResult(
                        status -> runs.lock(id).filter(FindingRun::open).ifPresent(run -> {
                            if (run.state() == State.CASES) {
                                cases(run);
                            } else {
                                register(run);
                            }
                        }));
            } catch (RuntimeException failure) {
                String reference = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("run {} of the rules failed, reference {}", id, reference, failure);
                each.executeWithoutResult(status -> runs.lock(id).ifPresent(run -> end(run, State.FAILED, reference)));
            }
        }
    }

    private Optional<FindingRun> next() {
        return each.execute(status -> runs.next());
    }

    private void cases(FindingRun run) {
        Place at = run.at();
        List<Examined> page = cases.on(at.day(), run.division(), at.county(), at.caseId(), CASES);
        for (int days = 0; page.isEmpty() && days < DAYS && at.day().isBefore(run.to()); days++) {
            at = new Place(at.day().plusDays(1), "", 0, "", "");
            page = cases.on(at.day(), run.division(), "", 0, CASES);
        }
        if (page.isEmpty() && !at.day().isBefore(run.to())) {
            runs.change(run.further(State.REGISTER, at, 0, 0, 0));
            return;
        }
        Place then = page.isEmpty() ? at : behind(at, page.get(page.size() - 1));
        runs.change(run.further(State.CASES, then, page.size(), 0, page.isEmpty() ? 0 : examination.cases(page)));
    }

    private static Place behind(Place at, Examined last) {
        return new Place(at.day(), last.countyCode(), last.id(), "", "");
    }

    private void register(FindingRun run) {
        Place at = run.at();
        List<PowerPair> page = register.pairs(
                run.division(), at.matterId().isEmpty() ? null : new PowerPair(at.matterId(), at.holder()), PAIRS);
        if (page.isEmpty()) {
            end(run, State.DONE, "");
            return;
        }
        PowerPair last = page.get(page.size() - 1);
        runs.change(run.further(
                State.REGISTER,
                new Place(at.day(), at.county(), at.caseId(), last.matterId(), last.holderDivision()),
                0,
                page.size(),
                examination.register(page)));
    }

    private void end(FindingRun run, State how, String reference) {
        runs.change(run.ended(how, reference, LocalDateTime.now(clock)));
        events.publishEvent(Auditable.of(
                Stream.ofConfiguration("findings"),
                how == State.DONE ? "finding.run.end" : "finding.run.fail",
                run.from() + " – " + run.to(),
                Map.of(
                        "findingPlace", run.division(),
                        "findingCases", run.cases(),
                        "findingPowers", run.pairs(),
                        "findingCount", run.found())));
    }
}
