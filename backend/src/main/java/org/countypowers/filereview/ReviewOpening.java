package org.countypowers.filereview;

import java.util.List;
import java.util.Map;
import org.countypowers.filereview.ReviewPools.Pair;
import org.countypowers.filereview.domain.PoolFile;
import org.countypowers.filereview.domain.ReviewPool;
import org.countypowers.filereview.domain.ReviewPool.Share;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.inspection.DrawSecrets;
import org.countypowers.organisation.Bodies;
import org.countypowers.process.ProcessRuntime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Announces reviews: the pool as of the quarter's end and a seed that nobody has seen, both by their hashes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReviewOpening {
    static final String PROCESS = "file-review";

    private final ReviewStore store;
    private final ReviewRecords records;
    private final ReviewPools pools;
    private final DrawSecrets secrets;
    private final ReviewSettings settings;
    private final Bodies bodies;
    private final ProcessRuntime processes;

    ReviewOpening(
            ReviewStore store,
            ReviewRecords records,
            ReviewPools pools,
            DrawSecrets secrets,
            ReviewSettings settings,
            Bodies bodies,
            ProcessRuntime processes) {
        this.store = store;
        this.records = records;
        this.pools = pools;
        this.secrets = secrets;
        this.settings = settings;
        this.bodies = bodies;
        this.processes = processes;
    }

    /** All of a county's quarter, once. @return how many were opened */
    int open(String countyCode, Quarter quarter) {
        if (!store.begin(quarter, countyCode, records.now())) {
            return 0;
        }
        Map<Pair, List<PoolFile>> gathered = pools.gather(countyCode, quarter);
        int no = 0;
        for (Map.Entry<Pair, List<PoolFile>> each : gathered.entrySet()) {
            open("%s-%s-P%02d".formatted(countyCode, quarter, ++no), each.getKey(), each.getValue(), quarter);
        }
        return no;
    }

    private void open(String number, Pair pair, List<PoolFile> files, Quarter quarter) {
        ReviewPool pool = new ReviewPool(
                number,
                quarter.last(),
                new Share(settings.least(), settings.percent(), settings.youngPercent()),
                files);
        DrawSecrets.Seed seed = secrets.seed();
        Review review = new Review(
                null,
                number,
                quarter.year(),
                quarter.no(),
                pair.reviewedBody(),
                pair.giver().body(),
                pair.giver().body(),
                pair.giver().organ(),
                bodies.body(pair.reviewedBody()).divisionCode(),
                ReviewState.ANNOUNCED,
                secrets.keep(pool.text()),
                seed.commitment(),
                "",
                files.size(),
                0,
                0,
                0,
                ReviewResult.NONE,
                Stage.NONE,
                records.today(),
                null,
                "",
                null,
                null,
                null,
                null,
                1,
                records.actor(),
                records.now());
        long id = store.add(review, seed.cipher());
        if (id == 0) {
            throw new IllegalStateException("a second review of the quarter: " + number);
        }
        Review opened = records.find(id);
        records.tell(
                opened,
                "announce",
                Map.of("files", files.size(), "pool", opened.poolHash(), "commitment", opened.commitment()));
        processes.start(
                PROCESS,
                ReviewRecords.key(id),
                Map.of("reviewingBody", pair.giver().body(), "reviewedBody", pair.reviewedBody()));
    }
}
