package org.countypowers.filereview;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.countypowers.filereview.domain.FileSample;
import org.countypowers.filereview.domain.ReviewStore;
import org.countypowers.inspection.DrawSecrets;
import org.countypowers.inspection.ProofFiles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two files by which {@link SampleProof} repeats a sample. */
@Service
@PreAuthorize("hasAuthority('FILE_REVIEW_READ')")
@Transactional(readOnly = true)
public class SampleFiles {
    private final ReviewBook book;
    private final ReviewStore store;
    private final DrawSecrets secrets;

    SampleFiles(ReviewBook book, ReviewStore store, DrawSecrets secrets) {
        this.book = book;
        this.store = store;
        this.secrets = secrets;
    }

    /** Zipped. @throws NoSuchElementException before it is drawn */
    public byte[] proof(long id) {
        Review review = book.review(id);
        if (review.seed().isEmpty()) {
            throw new NoSuchElementException("not drawn: review " + id);
        }
        List<String> lines = secrets.text(store.secret(id).resultHash())
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        Map<String, String> files = ProofFiles.of(
                review.number(),
                FileSample.RULES,
                secrets.text(review.poolHash()),
                review.poolHash(),
                review.commitment(),
                review.seed(),
                lines);
        return ProofFiles.zipped(files);
    }
}
