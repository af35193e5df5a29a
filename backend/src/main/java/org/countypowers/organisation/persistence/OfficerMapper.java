package org.countypowers.organisation.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.domain.OfficerStore.Account;

@Mapper
interface OfficerMapper {
    Account byUsername(@Param("username") String username);

    Account byId(@Param("id") String id);

    List<Posting> postings(@Param("officerId") String officerId, @Param("day") LocalDate day);

    long count();

    void add(Account account);

    void changePassword(
            @Param("officerId") String officerId,
            @Param("hash") String hash,
            @Param("mustChange") boolean mustChange,
            @Param("at") LocalDateTime at);

    void recordFailure(
            @Param("officerId") String officerId,
            @Param("failuresUntilLock") int failuresUntilLock,
            @Param("lockUntil") LocalDateTime lockUntil);

    void unlock(@Param("officerId") String officerId);

    List<Posting> postingsFrom(@Param("officerId") String officerId, @Param("day") LocalDate day);

    String lock(@Param("officerId") String officerId);

    void dropTokens();

    void setActive(@Param("officerId") String officerId, @Param("active") boolean active);

    void give(
            @Param("officerId") String officerId,
            @Param("postId") String postId,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    void endPosting(@Param("officerId") String officerId, @Param("postId") String postId, @Param("on") LocalDate on);

    void dropPosting(@Param("officerId") String officerId, @Param("postId") String postId, @Param("on") LocalDate on);

    List<String> lastPasswords(@Param("officerId") String officerId, @Param("limit") int limit);

    void rememberPassword(@Param("officerId") String officerId, @Param("hash") String hash);

    List<Account> search(
            @Param("text") String text,
            @Param("afterUsername") String afterUsername,
            @Param("limit") int limit,
            @Param("prefixes") List<String> prefixes,
            @Param("day") LocalDate day);

    boolean within(
            @Param("officerId") String officerId,
            @Param("prefixes") List<String> prefixes,
            @Param("day") LocalDate day);

    void saveToken(@Param("hash") String hash, @Param("expiresAt") LocalDateTime expiresAt);

    int redeemToken(@Param("hash") String hash, @Param("now") LocalDateTime now);
}
