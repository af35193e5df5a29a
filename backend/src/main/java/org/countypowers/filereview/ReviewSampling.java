package org.countypowers.filereview;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countypowers.catalog.Matters;
import org.countypowers.filereview.domain.FileSample;
import org.countypowers.filereview.domain.FileSample.Picked;
import org.countypowers.filereview.domain.ReviewPool;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.inspection.DrawSecrets;
import org.springframework.stereotype.Component;

/** Opens the seed and draws the sample, once; it stands whatever it is. */
@Component
class ReviewSampling {
    private final ReviewStore store;
    private final ReviewRecords records;
    private final DrawSecrets secrets;
    private final Matters matters;

    ReviewSampling(ReviewStore store, ReviewRecords records, DrawSecrets secrets, Matters matters) {
        this.store = store;
        this.records = records;
        this.secrets = secrets;
        this.matters = matters;
    }

    void draw(Review review) {
        ReviewPool pool = ReviewPool.read(secrets.text(review.poolHash()));
        String seed = secrets.open(store.secret(review.id()).seedCipher(), review.commitment());
        List<Picked> drawn = FileSample.draw(pool, HexFormat.of().parseHex(seed));
        String result = secrets.keep(drawn.stream().map(Picked::line).collect(Collectors.joining("\n")) + "\n");
        store.addFiles(drawn.stream().map(each -> file(review, each)).toList());
        store.drawn(review.id(), seed, result, drawn.size(), records.actor(), records.now());
        records.tell(review, "draw", Map.of("sample", drawn.size(), "seed", seed, "result", result));
    }

    private ReviewFile file(Review review, Picked picked) {
        return new ReviewFile(
                null,
                review.id(),
                picked.file().caseId(),
                picked.file().number(),
                picked.file().matterId(),
                matters.matter(picked.file().matterId()).name(),
                picked.file().closedOn(),
                picked.reasons().stream().map(Enum::name).collect(Collectors.joining(",")),
                null,
                "",
                false,
                "",
                "",
                "",
                "",
                "",
                null);
    }
}
