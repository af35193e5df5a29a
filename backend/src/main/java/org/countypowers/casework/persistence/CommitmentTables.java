package org.countypowers.casework.persistence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countypowers.casework.Commitment;
import org.countypowers.casework.domain.CommitmentStore;
import org.countypowers.casework.persistence.CommitmentMapper.Row;
import org.springframework.stereotype.Repository;

@Repository
class CommitmentTables implements CommitmentStore {
    private final CommitmentMapper mapper;

    CommitmentTables(CommitmentMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void add(Commitment commitment) {
        mapper.add(row(commitment));
    }

    @Override
    public Optional<Commitment> find(long caseId) {
        return Optional.ofNullable(mapper.find(caseId)).map(CommitmentTables::commitment);
    }

    @Override
    public Optional<Commitment> lock(long caseId) {
        return Optional.ofNullable(mapper.lock(caseId)).map(CommitmentTables::commitment);
    }

    @Override
    public void update(Commitment commitment) {
        mapper.update(row(commitment));
    }

    @Override
    public boolean barred(String identifierLookup, LocalDate on) {
        return mapper.barred(identifierLookup, on) > 0;
    }

    private static Commitment commitment(Row row) {
        return new Commitment(
                row.caseId(),
                row.identifierLookup(),
                Arrays.stream(row.materials().split(","))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.promisedOn(),
                Commitment.State.valueOf(row.state()),
                row.verifyBy(),
                row.foundOn(),
                row.barredUntil());
    }

    private static Row row(Commitment commitment) {
        return new Row(
                commitment.caseId(),
                commitment.identifierLookup(),
                new TreeSet<>(commitment.materials())
                        .stream().map(String::valueOf).collect(Collectors.joining(",")),
                commitment.promisedOn(),
                commitment.state().name(),
                commitment.verifyBy(),
                commitment.foundOn(),
                commitment.barredUntil());
    }
}
