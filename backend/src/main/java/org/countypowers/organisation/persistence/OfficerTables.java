package org.countypowers.organisation.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.organisation.Jurisdiction;
import org.countypowers.organisation.Posting;
import org.countypowers.organisation.domain.OfficerStore;
import org.springframework.stereotype.Repository;

@Repository
class OfficerTables implements OfficerStore {
    private final OfficerMapper mapper;

    OfficerTables(OfficerMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<Account> byUsername(String username) {
        return Optional.ofNullable(mapper.byUsername(username));
    }

    @Override
    public Optional<Account> byId(String id) {
        return Optional.ofNullable(mapper.byId(id));
    }

    @Override
    public List<Posting> postings(String officerId, LocalDate day) {
        return mapper.postings(officerId, day);
    }

    @Override
    public long count() {
        return mapper.count();
    }

    @Override
    public void add(Account account) {
        mapper.add(account);
    }

    @Override
    public void changePassword(String officerId, String hash, boolean mustChange, LocalDateTime at) {
        mapper.changePassword(officerId, hash, mustChange, at);
    }

    @Override
    public void recordFailure(String officerId, int failuresUntilLock, LocalDateTime lockUntil) {
        mapper.recordFailure(officerId, failuresUntilLock, lockUntil);
    }

    @Override
    public void unlock(String officerId) {
        mapper.unlock(officerId);
    }

    @Override
    public List<Posting> postingsFrom(String officerId, LocalDate day) {
        return mapper.postingsFrom(officerId, day);
    }

    @Override
    public void lock(String officerId) {
        mapper.lock(officerId);
    }

    @Override
    public void setActive(String officerId, boolean active) {
        mapper.setActive(officerId, active);
    }

    @Override
    public void give(String officerId, String postId, LocalDate from, LocalDate to) {
        mapper.give(officerId, postId, from, to);
    }

    @Override
    public void endPosting(String officerId, String postId, LocalDate on) {
        mapper.dropPosting(officerId, postId, on);
        mapper.endPosting(officerId, postId, on);
    }

    @Override
    public List<String> lastPasswords(String officerId, int limit) {
        return mapper.lastPasswords(officerId, limit);
    }

    @Override
    public void rememberPassword(String officerId, String hash) {
        mapper.rememberPassword(officerId, hash);
    }

    @Override
    public List<Account> search(
            String text, String afterUsername, int limit, Jurisdiction jurisdiction, LocalDate day) {
        return mapper.search(text, afterUsername, limit, jurisdiction.prefixes(), day);
    }

    @Override
    public boolean within(String officerId, Jurisdiction jurisdiction, LocalDate day) {
        return mapper.within(officerId, jurisdiction.prefixes(), day);
    }

    @Override
    public void saveToken(String hash, LocalDateTime expiresAt) {
        mapper.dropTokens();
        mapper.saveToken(hash, expiresAt);
    }

    @Override
    public boolean redeemToken(String hash, LocalDateTime now) {
        return mapper.redeemToken(hash, now) == 1;
    }
}
