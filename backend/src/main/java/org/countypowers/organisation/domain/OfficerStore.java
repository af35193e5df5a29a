package org.countypowers.organisation.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
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

    long count();

    void add(Account account);

    void changePassword(String officerId, String hash, boolean mustChange, LocalDateTime at);

    void recordSignIn(String officerId, int failedAttempts, LocalDateTime lockedUntil);

    void setActive(String officerId, boolean active);

    void give(String officerId, String postId, LocalDate from, LocalDate to);

    void endPosting(String officerId, String postId, LocalDate on);

    List<String> lastPasswords(String officerId, int limit);

    void rememberPassword(String officerId, String hash);

    /** Accounts whose username or name begins with the text, after a username. */
    List<Account> search(String text, String afterUsername, int limit);

    void saveToken(String hash, LocalDateTime expiresAt);

    /** Marks the token used; false when it is unknown, used or expired. */
    boolean redeemToken(String hash, LocalDateTime now);
}
