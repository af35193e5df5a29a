package org.countypowers.filereview.persistence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.countypowers.filereview.Proposal;
import org.countypowers.filereview.domain.ProposalStore;
import org.countypowers.filereview.domain.ReviewStore.Scope;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class ProposalTables implements ProposalStore {
    private final ProposalMapper mapper;

    ProposalTables(ProposalMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean add(Proposal proposal) {
        try {
            mapper.add(proposal, proposal.matterId() + " " + proposal.divisionCode());
            return true;
        } catch (DuplicateKeyException waits) {
            return false;
        }
    }

    @Override
    public Optional<Proposal> find(long id, Scope scope) {
        return scope.none() ? Optional.empty() : Optional.ofNullable(mapper.find(id, scope));
    }

    @Override
    public Optional<Proposal> lock(long id) {
        return Optional.ofNullable(mapper.lock(id));
    }

    @Override
    public List<Proposal> page(Scope scope, long beforeId, int limit) {
        return scope.none() ? List.of() : mapper.page(scope, beforeId, limit);
    }

    @Override
    public List<Proposal> ofReview(long reviewId) {
        return mapper.ofReview(reviewId);
    }

    @Override
    public void underReview(
            long id, long changeId, LocalDate effectiveOn, String reason, String name, LocalDateTime at) {
        mapper.underReview(id, changeId, effectiveOn, reason, name, at);
    }

    @Override
    public Optional<Proposal> ofChange(long changeId) {
        return Optional.ofNullable(mapper.ofChange(changeId));
    }

    @Override
    public void reopen(long id) {
        mapper.reopen(id);
    }

    @Override
    public void decide(
            long id,
            Proposal.State state,
            Long handoverId,
            LocalDate effectiveOn,
            String reason,
            String name,
            LocalDateTime at) {
        mapper.decide(id, state, handoverId, effectiveOn, reason, name, at);
    }

    @Override
    public List<Proposal> unresolved(LocalDate before, long afterId, int limit) {
        return mapper.unresolved(before, afterId, limit);
    }
}
