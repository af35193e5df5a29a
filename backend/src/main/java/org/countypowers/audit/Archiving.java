package org.countypowers.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.audit.domain.ArchiveStore;
import org.countypowers.audit.domain.ArchiveStore.ArchiveRow;
import org.countypowers.audit.domain.ArchiveStore.OrderRow;
import org.countypowers.audit.verifier.Finding;
import org.countypowers.audit.verifier.Report;
import org.countypowers.audit.verifier.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Archives the years that are over (ADR 30). A file counts once the verifier has found nothing wrong with the trail in it. */
@Component
public class Archiving {
    /** Beside the verifier's findings; its place is a reference that the log knows. */
    static final String FAILED = "FAILED";

    private static final Logger LOG = LoggerFactory.getLogger(Archiving.class);
    private static final int MOST_ORDERS = 50;

    private final ArchiveStore archives;
    private final ArchiveFiles files;
    private final YearFile years;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final MonthDay from;

    Archiving(
            ArchiveStore archives,
            ArchiveFiles files,
            YearFile years,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions,
            @Value("${countypowers.archive.from}") String from) {
        this.archives = archives;
        this.files = files;
        this.years = years;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.from = MonthDay.parse("--" + from);
    }

    @Scheduled(fixedDelayString = "${countypowers.archive.every}", initialDelayString = "2m")
    @SchedulerLock(name = "trail-archive", lockAtMostFor = "6h")
    public void onSchedule() {
        run();
    }

    /** Makes what was ordered, and the archive of the year before once its day has come. @return how many were made */
    public int run() {
        int made = 0;
        for (OrderRow order : transaction.execute(status -> waiting())) {
            made += make(order) ? 1 : 0;
        }
        return made;
    }

    private List<OrderRow> waiting() {
        int year = lastYear();
        if (!MonthDay.from(LocalDate.now(clock)).isBefore(from)
                && archives.order(year).isEmpty()
                && refusal(year).isEmpty()) {
            order(year, Actor.SYSTEM);
        }
        return archives.orders(MOST_ORDERS).stream()
                .filter(order -> order.problem().isEmpty())
                .toList();
    }

    /** The last one that is over. */
    int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }

    /** Why a year cannot be archived: a key of the translations. */
    Optional<String> refusal(int year) {
        if (year > lastYear()) {
            return Optional.of("audit.archive.notOver");
        }
        if (archives.find(year).isPresent()) {
            return Optional.of("audit.archive.exists");
        }
        return years.any(year) ? Optional.empty() : Optional.of("audit.archive.nothing");
    }

    /** The next run makes it. */
    void order(int year, Actor actor) {
        archives.order(new OrderRow(year, actor.officerId(), actor.name(), now(), "", ""));
        events.publishEvent(
                Auditable.of(Stream.ofConfiguration("trail"), "trail.archive.order", String.valueOf(year), Map.of()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    private boolean make(OrderRow order) {
        int year = order.closedYear();
        try {
            Path file = files.begin();
            try {
                years.write(year, order.officerId(), file);
                Report report = years.verified(file);
                Optional<Finding> broken = report.findings().stream()
                        .filter(finding -> !finding.kind().ofEvidence())
                        .findFirst();
                if (broken.isPresent()) {
                    fail(year, broken.get().kind().name(), broken.get().place());
                    return false;
                }
                keep(order, file, report);
                return true;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException | RuntimeException failure) {
            String reference = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("reference {}: the archive of {} was not made", reference, year, failure);
            fail(year, FAILED, reference);
            return false;
        }
    }

    private void keep(OrderRow order, Path file, Report report) throws IOException {
        int year = order.closedYear();
        String sha256 = Verification.sha256(file);
        long size = Files.size(file);
        long findings = report.findings().size() + report.more();
        String name = files.keep(file, year, sha256);
        transaction.executeWithoutResult(status -> {
            archives.add(new ArchiveRow(year, name, now(), size, sha256, report.rows(), report.events(), findings));
            archives.done(year);
            events.publishEvent(Auditable.of(
                    YearFile.ARCHIVES,
                    "trail.archive.make",
                    String.valueOf(year),
                    Map.of(
                            "file",
                            name,
                            "sha256",
                            sha256,
                            "size",
                            size,
                            "cases",
                            report.rows(),
                            "events",
                            report.events(),
                            "findings",
                            findings,
                            "orderedBy",
                            order.officerName())));
        });
    }

    private void fail(int year, String problem, String place) {
        LOG.warn("the archive of {} was not made: {} {}", year, problem, place);
        transaction.executeWithoutResult(status -> archives.fail(year, problem, place));
    }
}
