package org.countypowers.handover;

import java.util.Optional;

/** What a batch is called where people read of it; its number is for the system. Implemented by the module of batches. */
public interface BatchNames {
    /** @param document by which the batch was promulgated; '' before that */
    record BatchName(String title, String document) {}

    /** Empty for a batch that is not known, such as that of powers entered from before the system. */
    Optional<BatchName> of(String batchNo);
}
