package org.countypowers.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may decide a matter where, and since when. */
public interface RegisterOfPowers {
    /** As known now. */
    Optional<RegisterEntry> inForce(String matterId, String holderDivision, LocalDate day);

    /** As known now, by holder, in one read; a holder without an entry is left out. */
    Map<String, RegisterEntry> inForce(String matterId, List<String> holderDivisions, LocalDate day);

    /** What the register said at an instant about a day: later corrections do not show. */
    Optional<RegisterEntry> asOf(String matterId, String holderDivision, LocalDate day, Instant knownAt);

    /** Since when and by which document an entry rests on the day, by what the register said at an instant; empty if it counts. */
    Optional<RegisterRest> rest(RegisterEntry entry, LocalDate day, Instant knownAt);

    /**
     * The entry of one of these holders that ended last, until the day and by what the register said at an instant; empty where
     * none ever did. What ended it is its {@link RegisterEntry#endInstrument()}, or nothing: then its time was over.
     */
    Optional<RegisterEntry> ended(String matterId, List<String> holderDivisions, LocalDate day, Instant knownAt);

    /** Everything that the register ever said about a pair, in the order in which it came to be recorded. */
    List<RegisterChange> history(String matterId, String holderDivision);

    /**
     * What is in force on a day as a list, with each entry's status on it; keyset by id. Matter and holder may be null, and the
     * day too: then whatever was ever entered.
     */
    List<RegisterEntry> page(String matterId, String holderDivision, LocalDate day, long afterId, int limit);

    /**
     * Entries that have ended by themselves or will until a day, and that no other entry carries on; keyset by id. What was
     * ended early is none of them, nor what ended and was given anew since.
     */
    List<RegisterEntry> ending(LocalDate today, LocalDate until, long afterId, int limit);

    /** In force on the day and begun after another, in divisions whose codes begin with one of these; keyset by id. */
    List<RegisterEntry> young(List<String> prefixes, LocalDate after, LocalDate day, long afterId, int limit);

    /** Divisions that hold a power on the day; of these matters, or of any where none is named. */
    List<String> holders(Collection<String> matterIds, LocalDate day);
}
