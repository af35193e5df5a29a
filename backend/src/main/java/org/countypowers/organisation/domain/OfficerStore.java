package org.countypowers.organisation.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Posting;

/** Officers, their accounts and postings. */
public interface OfficerStore {
    record Account(
            String id,
            String username,
            String name,
            String passwordHash,
            boolean mustChangePassword,
            LocalDateTime passwordChangedAt,
            int failedAttempts,
            LocalDateTime lockedUntil,
            boolean active) {}

    Optional<Account> byUsername(String username);

    Optional<Account> byId(String id);

    List<Posting> postings(String officerId, LocalDate day);

    /** Posts held on the day or any later one. */
    List<Posting> postingsFrom(String officerId, LocalDate day);

    /** Serialises changes of one officer's account. */
    void lock(String officerId);

    long count();

    void add(Account account);

    void changePassword(String officerId, String hash, boolean mustChange, LocalDateTime at);

    /** One statement, so that attempts at the same time all count; the last allowed one locks until the time given. */
    void recordFailure(String officerId, int failuresUntilLock, LocalDateTime lockUntil);

    /** Clears failures and lock. */
    void unlock(String officerId);

    void setActive(String officerId, boolean active);

    void give(String officerId, String postId, LocalDate from, LocalDate to);

    void endPosting(String officerId, String postId, LocalDate on);

    List<String> lastPasswords(String officerId, int limit);

    void rememberPassword(String officerId, String hash);

    /** Accounts within the jurisdiction whose username or name begins with the text, after a username. */
    List<Account> search(String text, String afterUsername, int limit, Jurisdiction jurisdiction, LocalDate day);

    /**
     * True when all posts that the officer holds on the day or later lie in the jurisdiction; for one who holds none any
     * more, those that were held. A new officer without any is within every jurisdiction.
     */
    boolean within(String officerId, Jurisdiction jurisdiction, LocalDate day);

    /** One token at a time: any earlier one is worth nothing. */
    void saveToken(String hash, LocalDateTime expiresAt);

    /** Marks the token used; false when it is unknown, used or expired. */
    boolean redeemToken(String hash, LocalDateTime now);
}
