package org.countypowers.inspection.domain;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.inspection.Draw;

public interface DrawStore {
    /** What a draw keeps to itself. @param resultHash of the lines that were drawn, '' before */
    record Secret(String seedCipher, String resultHash) {}

    /** How many draws of the year a body's objects have been in, and whether one is open. */
    record Turn(String bodyId, int drawn, int open) {}

    /** A body that draws by its plan. */
    record DrawBody(String bodyId, long planId) {}

    List<Turn> turns(Collection<String> bodyIds, int year);

    /** Draws of a division's year so far, given-up ones too. */
    int count(String divisionCode, int year);

    /** @return the new draw's id, or 0 when another took its number */
    long add(Draw draw, String seedCipher, List<DrawBody> bodies);

    Optional<Draw> lock(long id);

    Secret secret(long id);

    Optional<Draw> find(long id, InspectionReaders readers);

    List<String> bodies(long id);

    /** The newest first, before an id. */
    List<Draw> page(InspectionReaders readers, long beforeId, int limit);

    void drawn(long id, int visits, String resultHash, String name, LocalDateTime at);

    void publish(long id, String seed, String name, LocalDateTime at);

    void abandon(long id, String ground);
}
