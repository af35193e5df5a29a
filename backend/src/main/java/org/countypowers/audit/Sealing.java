package org.countypowers.audit;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.countypowers.audit.domain.SealStore;
import org.countypowers.audit.domain.SealStore.LeafRow;
import org.countypowers.audit.domain.SealStore.Reach;
import org.countypowers.audit.domain.SealStore.SealRow;
import org.countypowers.audit.verifier.Merkle;
import org.countypowers.audit.verifier.Seal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals all that was written since the last seal (ADR 22). A leaf is how far a stream has come: a stream's events are committed in
 * their order, so that nothing can appear later within a sealed range. Streams that went on are found behind the mark of a seal
 * older than any transaction; once a day the heads of all are compared.
 */
@Component
public class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    /** Leaves of one seal: a proof then has at most fourteen steps. */
    private static final int MOST = 1 << 14;
    /** A scheduled run, the longest transaction, is held to an hour. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(2);

    private final SealStore store;
    private final SealKeys keys;
    private final SealFile file;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sealing(SealStore store, SealKeys keys, SealFile file, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.keys = keys;
        this.file = file;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${countypowers.seal.every}", initialDelayString = "90s")
    @SchedulerLock(name = "trail-seal", lockAtMostFor = "30m")
    public void onSchedule() {
        run();
    }

    @Scheduled(cron = "${countypowers.seal.compare-at}", zone = "Asia/Shanghai")
    @SchedulerLock(name = "trail-seal-all", lockAtMostFor = "60m")
    public void onDailySchedule() {
        runOverAll();
    }

    /** Seals what has been written lately. @return how many events */
    public long run() {
        long sealed = 0;
        try {
            Part part;
            do {
                part = transaction.execute(status -> sealChanged());
                sealed += part.events();
            } while (part.more());
        } catch (DuplicateKeyException another) {
            LOG.info("another node has just sealed the trail");
        }
        file.catchUp();
        return sealed;
    }

    /** Compares every stream with what is sealed of it. @return how many events were sealed */
    public long runOverAll() {
        long sealed = run();
        String kind = "";
        String id = "";
        try {
            for (List<Reach> page = store.reaches(kind, id, MOST);
                    !page.isEmpty();
                    page = store.reaches(kind, id, MOST)) {
                Reach last = page.get(page.size() - 1);
                kind = last.streamKind();
                id = last.streamId();
                List<Reach> open = page.stream()
                        .filter(each ->
                                each.seq() > each.sealedTo() && !each.hash().isEmpty())
                        .toList();
                sealed += open.isEmpty() ? 0 : transaction.execute(status -> seal(open, mark()));
            }
        } catch (DuplicateKeyException another) {
            LOG.info("another node has just sealed the trail");
        }
        file.catchUp();
        return sealed;
    }

    private record Part(long events, boolean more) {}

    private Part sealChanged() {
        // Before the search: what is written during it is found by the next one.
        long highest = store.highestEvent();
        LocalDateTime before = LocalDateTime.ofInstant(clock.instant().minus(LONGEST_TRANSACTION), ZoneOffset.UTC);
        List<Reach> changed = store.changedSince(store.markBefore(before), MOST);
        boolean more = changed.size() == MOST;
        return new Part(changed.isEmpty() ? 0 : seal(changed, more ? mark() : highest), more);
    }

    private long mark() {
        return store.last().map(SealRow::eventMark).orElse(0L);
    }

    private long seal(List<Reach> reaches, long mark) {
        Merkle merkle = new Merkle(keys.algorithm());
        Merkle.Tree tree = merkle.tree(reaches.stream()
                .map(each -> merkle.leaf(Merkle.leafText(
                        each.streamKind(), each.streamId(), each.sealedTo() + 1, each.seq(), each.hash())))
                .toList());
        long events =
                reaches.stream().mapToLong(each -> each.seq() - each.sealedTo()).sum();
        Seal seal = signed(tree.root(), reaches.size(), events);
        List<LeafRow> leaves = new ArrayList<>();
        for (Reach each : reaches) {
            int no = leaves.size();
            leaves.add(new LeafRow(
                    seal.number(),
                    no,
                    each.streamKind(),
                    each.streamId(),
                    each.sealedTo() + 1,
                    each.seq(),
                    each.hash(),
                    tree.proofs().get(no)));
        }
        store.add(row(seal, mark), leaves);
        return events;
    }

    private Seal signed(String root, int leaves, long events) {
        Optional<Seal> last = store.last().map(SealFile::seal);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            byte[] key = keys.publicKey();
            return keys.sign(new Seal(
                    last.map(Seal::number).orElse(0L) + 1,
                    now.toString(),
                    last.map(Seal::hash).orElse(Seal.START),
                    root,
                    leaves,
                    events,
                    keys.algorithm().signatureName(),
                    Seal.keyId(key),
                    Base64.getEncoder().encodeToString(key),
                    ""));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalStateException("the trail could not be sealed", noKey);
        }
    }

    private static SealRow row(Seal seal, long mark) {
        return new SealRow(
                seal.number(),
                LocalDateTime.ofInstant(Instant.parse(seal.at()), ZoneOffset.UTC),
                seal.previous(),
                seal.root(),
                (int) seal.leaves(),
                seal.events(),
                seal.algorithm(),
                seal.keyId(),
                seal.publicKey(),
                seal.signature(),
                mark);
    }
}
