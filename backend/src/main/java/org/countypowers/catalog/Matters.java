package org.countypowers.catalog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue of matters. */
public interface Matters {
    /** @throws java.util.NoSuchElementException for an unknown id */
    Matter matter(String id);

    /** As the catalogue described it for that day. @throws java.util.NoSuchElementException for an unknown id */
    Matter matterOn(String id, LocalDate day);

    /** Matters whose name, id or item code contains the text, by id; at most {@code limit} after {@code afterId}. */
    List<Matter> search(String text, String afterId, int limit);

    /** The matters asked for, by id; at most {@code limit} after {@code afterId}. */
    List<Matter> search(MatterQuery query, String afterId, int limit);

    int count(MatterQuery query);

    /** Codes of the departments that have matters, in their order. */
    List<String> departmentCodes();

    /** Names by id; unknown ids are left out. */
    Map<String, String> names(Collection<String> ids);

    /** True when at least one clause that the matter rests on is in force on the day. */
    boolean inForce(String matterId, LocalDate day);

    /**
     * As the catalogue said at an instant that it is on the day; before its first version, what that said.
     *
     * @return empty when by that it rested on no clause in force
     */
    Optional<Matter> asOf(String matterId, LocalDate day, Instant knownAt);

    /** Those of the matters that rest on no clause in force on the day. */
    Set<String> repealed(Collection<String> ids, LocalDate day);

    /** Every clause that the matter rests or rested on, the oldest first. */
    List<LegalBasis> bases(String matterId);
}
