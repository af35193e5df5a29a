package org.countypowers.monitoring.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countypowers.monitoring.Letter;
import org.countypowers.monitoring.LetterCase;
import org.countypowers.organisation.Member;

/** The table of letters; whose letters is part of each reading statement. */
public interface LetterStore {
    /** Letters of these offices; or, where a prefix is given, of all below it but those of the divisions left out. */
    record Scope(List<String> offices, String prefix, List<String> without) {
        public static Scope own(List<String> offices) {
            return new Scope(offices, null, List.of());
        }
    }

    /** @return its id; empty when the office has a letter of this number */
    Optional<Long> add(Letter letter);

    void addCases(long letterId, Collection<LetterCase> cases);

    void addReaders(long letterId, Collection<Member> readers);

    List<Letter> page(Scope scope, long beforeId, int limit);

    Optional<Letter> find(long id, Scope scope);

    Optional<Letter> lock(long id, Scope scope);

    List<LetterCase> cases(long letterId);

    /** Names of those who read under it. */
    List<String> readers(long letterId);

    void withdraw(long id, LocalDate on, String name, String reason);
}
