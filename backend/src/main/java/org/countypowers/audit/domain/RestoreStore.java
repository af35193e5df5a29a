package org.countypowers.audit.domain;

import java.util.List;
import java.util.Optional;
import org.countypowers.audit.domain.SealStore.LeafRow;
import org.countypowers.audit.domain.SealStore.SealRow;
import org.countypowers.audit.domain.TrailStore.MovedHead;
import org.countypowers.audit.domain.TrailStore.StoredEvent;

/** The trail's tables for the database's owner, who puts back what is missing. Nothing that stands is changed. */
public interface RestoreStore extends AutoCloseable {
    /** All or nothing. */
    void inTransaction(Runnable work);

    /** What stands at these events' places, without ids. */
    List<StoredEvent> events(List<StoredEvent> places);

    /** What stands at these leaves' numbers, or ends where they end. */
    List<LeafRow> leaves(List<LeafRow> places);

    /** What stands under these seals' numbers, without marks. */
    List<SealRow> seals(List<SealRow> numbers);

    List<MovedHead> heads(List<MovedHead> streams);

    /** With the entries where they are found, as far as these are missing, too. */
    void addEvents(List<StoredEvent> events);

    void addLeaves(List<LeafRow> leaves);

    /** Each with the mark of the one before it: the search for what is not sealed begins no later than it did. */
    void addSeals(List<SealRow> seals);

    /** Each at the last event that its stream has. */
    void addHeads(List<MovedHead> streams);

    /** The SHA-256 of a year's archive as it was recorded. */
    Optional<String> recorded(int year);

    @Override
    void close();
}
